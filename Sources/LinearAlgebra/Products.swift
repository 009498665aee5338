import Glibc

/// op(A) op(B), op transposing where asked.
///
/// The inner dimensions must agree; an empty inner dimension gives zeros.
public func product(
  _ a: Matrix, _ b: Matrix, transposeA: Bool = false, transposeB: Bool = false
) -> Matrix {
  BLAS.product(a, b, transposeA: transposeA, transposeB: transposeB)
}

/// op(A) x, op transposing where asked: as many values as op(A) has rows.
public func product(_ a: Matrix, _ x: [Double], transposeA: Bool = false) -> [Double] {
  BLAS.product(a, x, transposeA: transposeA)
}

/// AᵀA, symmetric to the last bit.
public func gram(_ a: Matrix) -> Matrix {
  var result = Matrix(rows: a.columns, columns: a.columns)
  BLAS.addGram(a, to: &result)
  result.mirror(.upper)
  return result
}

/// AᵀWA with W = diag(weights), symmetric to the last bit; one weight for each row.
///
/// Weights enter by their square roots: a negative one makes the result NaN.
public func gram(_ a: Matrix, weights: [Double]) -> Matrix {
  precondition(weights.count == a.rows, "one weight for each row")
  var result = Matrix(rows: a.columns, columns: a.columns)
  // In blocks that stay in the cache, instead of a weighted copy of all rows.
  let blockSize = 512
  for start in stride(from: 0, to: a.rows, by: blockSize) {
    let rows = start..<min(start + blockSize, a.rows)
    BLAS.addGram(a.weightedRows(rows, weights), to: &result)
  }
  result.mirror(.upper)
  return result
}

/// Aᵀy: one value for each column.
public func crossProduct(_ a: Matrix, _ y: [Double]) -> [Double] {
  BLAS.product(a, y, transposeA: true)
}

/// AᵀWy with W = diag(weights): one value for each column.
public func crossProduct(_ a: Matrix, weights: [Double], _ y: [Double]) -> [Double] {
  precondition(weights.count == y.count, "one weight for each value")
  return BLAS.product(a, zip(weights, y).map { $0 * $1 }, transposeA: true)
}

extension Matrix {
  /// The given rows, each times the square root of its weight.
  fileprivate func weightedRows(_ range: Range<Int>, _ weights: [Double]) -> Matrix {
    let roots = range.map { sqrt(weights[$0]) }
    var block: [Double] = []
    block.reserveCapacity(range.count * columns)
    for c in 0..<columns {
      let start = c * rows + range.lowerBound
      for (value, root) in zip(storage[start..<start + range.count], roots) { block.append(value * root) }
    }
    return Matrix(rows: range.count, columns: columns, elements: block)
  }
}

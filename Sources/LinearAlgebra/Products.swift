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
  BLAS.gram(a)
}

/// AᵀWA with W = diag(weights), symmetric to the last bit; one weight for each row.
///
/// Weights enter by their square roots: a negative one makes the result NaN.
public func gram(_ a: Matrix, weights: [Double]) -> Matrix {
  BLAS.gram(a.scalingRows(by: weights.map { sqrt($0) }))
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

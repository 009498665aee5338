import LinearAlgebra

/// Reproducible test matrices with elements in (-1, 1).
struct Samples {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func value() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(Int64(bitPattern: state) >> 11) * 0x1p-52
  }

  mutating func vector(_ count: Int) -> [Double] {
    (0..<count).map { _ in value() }
  }

  mutating func matrix(_ rows: Int, _ columns: Int) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: vector(rows * columns))
  }

  /// B Bᵀ + I: every eigenvalue is at least 1.
  mutating func positiveDefinite(_ order: Int) -> Matrix {
    let b = matrix(order, order + 2)
    var result = naiveProduct(b, b.transposed)
    result.addToDiagonal(1)
    return result
  }
}

/// The definition of a product, as the reference.
func naiveProduct(_ a: Matrix, _ b: Matrix) -> Matrix {
  var result = Matrix(rows: a.rows, columns: b.columns)
  for r in 0..<a.rows {
    for c in 0..<b.columns {
      for k in 0..<a.columns { result[r, c] += a[r, k] * b[k, c] }
    }
  }
  return result
}

/// The largest difference between two matrices of one shape.
func distance(_ a: Matrix, _ b: Matrix) -> Double {
  guard a.rows == b.rows, a.columns == b.columns else { return .infinity }
  return distance(a.elements, b.elements)
}

func distance(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else { return .infinity }
  return zip(a, b).map { abs($0 - $1) }.reduce(0) { $1 <= $0 ? $0 : $1 }
}

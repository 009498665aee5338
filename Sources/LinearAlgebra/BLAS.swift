// One of the two files that call C with pointers. Every array is an owned Swift array whose length follows
// from the matrices' dimensions, and every buffer written to is distinct from those read.
import COpenBLAS

/// Matrix products.
enum BLAS {
  /// op(A) op(B).
  static func product(_ a: Matrix, _ b: Matrix, transposeA: Bool, transposeB: Bool) -> Matrix {
    let rows = transposeA ? a.columns : a.rows
    let inner = transposeA ? a.rows : a.columns
    let columns = transposeB ? b.rows : b.columns
    precondition(inner == (transposeB ? b.columns : b.rows), "inner dimensions must agree")
    var c = Matrix(rows: rows, columns: columns)
    guard rows > 0, columns > 0, inner > 0 else { return c }
    unsafe cblas_dgemm(
      CblasColMajor, flag(transposeA), flag(transposeB), Int32(rows), Int32(columns), Int32(inner),
      1, a.storage, Int32(a.leadingDimension), b.storage, Int32(b.leadingDimension),
      0, &c.storage, Int32(c.leadingDimension))
    return c
  }

  /// op(A) x.
  static func product(_ a: Matrix, _ x: [Double], transposeA: Bool) -> [Double] {
    precondition(x.count == (transposeA ? a.rows : a.columns), "inner dimensions must agree")
    var y = [Double](repeating: 0, count: transposeA ? a.columns : a.rows)
    guard !y.isEmpty, !x.isEmpty else { return y }
    unsafe cblas_dgemv(
      CblasColMajor, flag(transposeA), Int32(a.rows), Int32(a.columns),
      1, a.storage, Int32(a.leadingDimension), x, 1, 0, &y, 1)
    return y
  }

  /// Adds AᵀA to the upper triangle of `c`.
  static func addGram(_ a: Matrix, to c: inout Matrix) {
    precondition(c.rows == a.columns && c.columns == a.columns, "dimensions must agree")
    guard a.columns > 0, a.rows > 0 else { return }
    unsafe cblas_dsyrk(
      CblasColMajor, CblasUpper, CblasTrans, Int32(a.columns), Int32(a.rows),
      1, a.storage, Int32(a.leadingDimension), 1, &c.storage, Int32(c.leadingDimension))
  }

  /// L x with L the lower triangle of a square matrix.
  static func lowerProduct(_ l: Matrix, _ x: [Double]) -> [Double] {
    precondition(l.rows == l.columns && x.count == l.rows, "inner dimensions must agree")
    var y = x
    unsafe cblas_dtrmv(
      CblasColMajor, CblasLower, CblasNoTrans, CblasNonUnit, Int32(l.rows),
      l.storage, Int32(l.leadingDimension), &y, 1)
    return y
  }

  private static func flag(_ transpose: Bool) -> CBLAS_TRANSPOSE {
    transpose ? CblasTrans : CblasNoTrans
  }
}

// One of the two files that call C with pointers. The `_work` entry points are used throughout: the plain ones
// report a NaN in the data as a wrong argument, and here a NaN is an outcome, not a mistake of ours.
import COpenBLAS

/// Factorizations and triangular solves.
enum LAPACK {
  private static let columnMajor = Int32(LAPACK_COL_MAJOR)

  /// Householder QR with column pivoting, in place: R in the upper triangle, reflectors below.
  static func pivotedQR(_ a: inout Matrix) -> (pivots: [Int], tau: [Double]) {
    var pivots = [Int32](repeating: 0, count: a.columns)
    var tau = [Double](repeating: 0, count: min(a.rows, a.columns))
    guard !tau.isEmpty else { return (Array(0..<a.columns), tau) }
    withWorkspace { work, size in
      unsafe LAPACKE_dgeqp3_work(
        columnMajor, Int32(a.rows), Int32(a.columns), &a.storage, Int32(a.leadingDimension),
        &pivots, &tau, &work, size)
    }
    return (pivots.map { Int($0) - 1 }, tau)
  }

  /// Qᵀ B, in place, Q given by the reflectors of `pivotedQR`.
  static func applyTransposedQ(_ factors: Matrix, _ tau: [Double], to b: inout Matrix) {
    guard !tau.isEmpty, b.columns > 0 else { return }
    withWorkspace { work, size in
      unsafe LAPACKE_dormqr_work(
        columnMajor, letter("L"), letter("T"), Int32(b.rows), Int32(b.columns), Int32(tau.count),
        factors.storage, Int32(factors.leadingDimension), tau,
        &b.storage, Int32(b.leadingDimension), &work, size)
    }
  }

  /// The first `count` columns of Q.
  static func formQ(_ factors: Matrix, _ tau: [Double], columns count: Int) -> Matrix {
    var q = factors.firstColumns(count)
    guard count > 0 else { return q }
    withWorkspace { work, size in
      unsafe LAPACKE_dorgqr_work(
        columnMajor, Int32(q.rows), Int32(count), Int32(count), &q.storage, Int32(q.leadingDimension),
        tau, &work, size)
    }
    return q
  }

  /// op(T) X = B for the leading `order` by `order` triangle of `t`, in place. Its diagonal must not hold zeros.
  static func solveTriangular(
    _ t: Matrix, order: Int, _ triangle: Triangle, transposed: Bool = false, _ b: inout Matrix
  ) {
    precondition(order <= b.rows && order <= t.rows && order <= t.columns, "dimensions must agree")
    guard order > 0, b.columns > 0 else { return }
    let info = unsafe LAPACKE_dtrtrs_work(
      columnMajor, letter(triangle), letter(transposed ? "T" : "N"), letter("N"),
      Int32(order), Int32(b.columns), t.storage, Int32(t.leadingDimension),
      &b.storage, Int32(b.leadingDimension))
    precondition(info == 0, "dtrtrs \(info)")
  }

  /// A = L Lᵀ, in place, in the lower triangle. Returns the order of the first minor that is not positive.
  static func cholesky(_ a: inout Matrix) -> Int? {
    guard a.rows > 0 else { return nil }
    let info = unsafe LAPACKE_dpotrf_work(
      columnMajor, letter("L"), Int32(a.rows), &a.storage, Int32(a.leadingDimension))
    precondition(info >= 0, "dpotrf \(info)")
    return info > 0 ? Int(info) : nil
  }

  /// A X = B, in place, A given by its lower Cholesky factor.
  static func solveCholesky(_ l: Matrix, _ b: inout Matrix) {
    guard l.rows > 0, b.columns > 0 else { return }
    let info = unsafe LAPACKE_dpotrs_work(
      columnMajor, letter("L"), Int32(l.rows), Int32(b.columns), l.storage, Int32(l.leadingDimension),
      &b.storage, Int32(b.leadingDimension))
    precondition(info == 0, "dpotrs \(info)")
  }

  /// The lower triangle of A⁻¹, in place of the lower Cholesky factor of A.
  static func invertCholesky(_ l: inout Matrix) {
    guard l.rows > 0 else { return }
    let info = unsafe LAPACKE_dpotri_work(
      columnMajor, letter("L"), Int32(l.rows), &l.storage, Int32(l.leadingDimension))
    precondition(info == 0, "dpotri \(info)")
  }

  /// Eigenvalues, ascending, of a symmetric matrix, whose lower triangle is read; its storage becomes the
  /// eigenvectors. A positive second value counts off-diagonal elements that did not converge.
  static func symmetricEigen(_ a: inout Matrix) -> (values: [Double], remaining: Int) {
    let n = a.rows
    var values = [Double](repeating: 0, count: n)
    guard n > 0 else { return (values, 0) }
    // The sizes the routine documents: 1 + 6n + 2n² doubles and 3 + 5n integers.
    var work = [Double](repeating: 0, count: 1 + 6 * n + 2 * n * n)
    var integers = [Int32](repeating: 0, count: 3 + 5 * n)
    let sizes = (Int32(work.count), Int32(integers.count))
    let info = unsafe LAPACKE_dsyevd_work(
      columnMajor, letter("V"), letter("L"), Int32(n), &a.storage, Int32(a.leadingDimension), &values,
      &work, sizes.0, &integers, sizes.1)
    precondition(info >= 0, "dsyevd \(info)")
    return (values, Int(info))
  }

  /// Calls twice: once with size -1, which asks for the best workspace, once with that workspace.
  private static func withWorkspace(_ call: (inout [Double], Int32) -> Int32) {
    var work = [0.0]
    var info = call(&work, -1)
    precondition(info == 0, "workspace query \(info)")
    let size = max(1, Int(work[0]))
    work = Array(repeating: 0, count: size)
    info = call(&work, Int32(size))
    precondition(info == 0, "factorization \(info)")
  }

  private static func letter(_ character: Unicode.Scalar) -> CChar {
    CChar(UInt8(ascii: character))
  }

  private static func letter(_ triangle: Triangle) -> CChar {
    switch triangle {
    case .upper: letter("U")
    case .lower: letter("L")
    }
  }
}

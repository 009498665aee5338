import Glibc

/// The factorization A = L Lᵀ of a symmetric positive definite matrix.
///
/// Golub and Van Loan, Matrix Computations, 4th edition, section 4.2.
public struct Cholesky: Equatable, Sendable {
  /// L, lower triangular with a positive diagonal; zeros above it.
  public let factor: Matrix

  /// Factors a square matrix, of which only the lower triangle is read.
  ///
  /// Throws `notPositiveDefinite` with the order of the first leading minor that is not positive; a NaN on the
  /// way counts as such.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(matrix.rows == matrix.columns, "a Cholesky factor needs a square matrix")
    var lower = matrix
    lower.clearAboveDiagonal()
    if let minor = LAPACK.cholesky(&lower) {
      throw .notPositiveDefinite(leadingMinor: minor)
    }
    // Some kernels let a NaN pass the test of the pivot's sign.
    if let bad = lower.diagonal.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
      throw .notPositiveDefinite(leadingMinor: bad + 1)
    }
    factor = lower
  }

  /// The number of rows and columns of A.
  public var order: Int { factor.rows }

  /// log |A|; zero for an empty matrix.
  public var logDeterminant: Double {
    2 * factor.diagonal.reduce(0) { $0 + log($1) }
  }
}

extension Matrix {
  fileprivate mutating func clearAboveDiagonal() {
    for c in 1..<max(1, columns) {
      for r in 0..<c { storage[c * rows + r] = 0 }
    }
  }
}

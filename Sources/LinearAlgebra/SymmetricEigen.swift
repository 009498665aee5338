/// The eigenvalues and orthonormal eigenvectors of a symmetric matrix: A = V diag(values) Vᵀ.
///
/// Divide and conquer; Golub and Van Loan, Matrix Computations, 4th edition, section 8.4.
public struct SymmetricEigen: Equatable, Sendable {
  /// The eigenvalues, ascending.
  public let values: [Double]
  /// Column i belongs to `values[i]`; its sign is arbitrary.
  public let vectors: Matrix

  /// Decomposes a square matrix, of which only the lower triangle is read.
  ///
  /// Throws `notFinite` for a NaN or an infinity anywhere, and `notConverged` if the iteration stops early.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(matrix.rows == matrix.columns, "eigenvalues need a square matrix")
    guard matrix.isFinite else { throw .notFinite }
    var vectors = matrix
    let (values, remaining) = LAPACK.symmetricEigen(&vectors)
    guard remaining == 0 else { throw .notConverged(remaining: remaining) }
    self.values = values
    self.vectors = vectors
  }
}

extension Cholesky {
  /// x with A x = b.
  public func solve(_ b: [Double]) -> [Double] {
    solve(Matrix(asColumn: b)).elements
  }

  /// X with A X = B.
  public func solve(_ b: Matrix) -> Matrix {
    precondition(b.rows == order, "dimensions must agree")
    var x = b
    LAPACK.solveCholesky(factor, &x)
    return x
  }

  /// x with L x = b. Its squared length is the quadratic form bᵀA⁻¹b.
  public func solveLower(_ b: [Double]) -> [Double] {
    solveLower(Matrix(asColumn: b)).elements
  }

  /// X with L X = B; the squared lengths of its columns are the quadratic forms of the columns of B.
  public func solveLower(_ b: Matrix) -> Matrix {
    solveFactor(b, transposed: false)
  }

  /// x with Lᵀx = b.
  public func solveLowerTransposed(_ b: [Double]) -> [Double] {
    solveFactor(Matrix(asColumn: b), transposed: true).elements
  }

  /// L z: with independent standard normal z, a draw with covariance A.
  public func multiplyLower(_ z: [Double]) -> [Double] {
    BLAS.lowerProduct(factor, z)
  }

  /// A⁻¹, symmetric to the last bit. Prefer `solve` where only A⁻¹b is wanted.
  public func inverse() -> Matrix {
    var result = factor
    LAPACK.invertCholesky(&result)
    result.mirror(.lower)
    return result
  }

  private func solveFactor(_ b: Matrix, transposed: Bool) -> Matrix {
    precondition(b.rows == order, "dimensions must agree")
    var x = b
    LAPACK.solveTriangular(factor, order: order, .lower, transposed: transposed, &x)
    return x
  }
}

extension Matrix {
  /// A vector as a matrix of one column.
  init(asColumn vector: [Double]) {
    self.init(rows: vector.count, columns: 1, elements: vector)
  }
}

extension PivotedQR {
  /// (AᵀA)⁻¹, p by p: the covariance of the coefficients for residual variance 1.
  ///
  /// Throws `rankDeficient` unless the columns are independent.
  public func unscaledCovariance() throws(LinearAlgebraError) -> Matrix {
    try requireFullColumnRank()
    // (RᵀR)⁻¹ = R⁻¹R⁻ᵀ, and only then scaled: AᵀA itself is never formed.
    var inverse = Matrix.identity(rank)
    LAPACK.solveTriangular(factors, order: rank, .upper, &inverse)
    return unpivoted(gram(inverse.transposed))
  }

  /// xᵀ(AᵀA)⁻¹x for a row x of p values: the variance of its fitted value for residual variance 1.
  ///
  /// Throws `rankDeficient` unless the columns are independent.
  public func unscaledVariance(of row: [Double]) throws(LinearAlgebraError) -> Double {
    precondition(row.count == design.columns, "one value for each column")
    try requireFullColumnRank()
    var z = Matrix(asColumn: pivots.map { row[$0] * scale[$0] })
    LAPACK.solveTriangular(factors, order: rank, .upper, transposed: true, &z)
    return z.elements.reduce(0) { $0 + $1 * $1 }
  }

  /// The leverages: the diagonal of the projection on the columns of A, n values in [0, 1] whose sum is the
  /// rank. Defined for deficient designs too.
  public func leverages() -> [Double] {
    let q = LAPACK.formQ(factors, tau, columns: rank)
    var result = [Double](repeating: 0, count: q.rows)
    for c in 0..<q.columns {
      for (r, value) in q.column(c).enumerated() { result[r] += value * value }
    }
    return result.map { min(1, $0) }
  }

  private func unpivoted(_ pivoted: Matrix) -> Matrix {
    var result = Matrix(rows: rank, columns: rank)
    for (i, r) in pivots.enumerated() {
      for (j, c) in pivots.enumerated() { result[r, c] = pivoted[i, j] * scale[r] * scale[c] }
    }
    return result
  }
}

import LinearAlgebra
import Testing

@Suite struct SymmetricEigenTests {
  @Test(arguments: [1, 2, 5, 40])
  func valuesAndVectorsMultiplyBack(_ order: Int) throws {
    var samples = Samples(seed: UInt64(order))
    let a = samples.positiveDefinite(order)
    let eigen = try SymmetricEigen(a)
    let v = eigen.vectors
    #expect(distance(naiveProduct(v.transposed, v), .identity(order)) < 1e-13)
    let back = naiveProduct(naiveProduct(v, .diagonal(eigen.values)), v.transposed)
    #expect(distance(back, a) < 1e-12)
    #expect(eigen.values == eigen.values.sorted())
  }

  @Test func knownValuesComeOutAscending() throws {
    let eigen = try SymmetricEigen(Matrix(columns: [[2, 1], [1, 2]]))
    #expect(distance(eigen.values, [1, 3]) < 1e-15)
  }

  @Test func indefiniteMatricesAreWelcome() throws {
    #expect(try SymmetricEigen(.diagonal([3, -2, 0])).values == [-2, 0, 3])
    #expect(try SymmetricEigen(Matrix(columns: [])).values.isEmpty)
  }

  @Test func aNaNIsRefused() {
    #expect(throws: LinearAlgebraError.notFinite) {
      try SymmetricEigen(Matrix(columns: [[.nan]]))
    }
  }
}

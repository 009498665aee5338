import LinearAlgebra
import Testing

@Suite struct CholeskyTests {
  @Test(arguments: [1, 2, 3, 10, 65])
  func theFactorMultipliesBackAndSolves(_ order: Int) throws {
    var samples = Samples(seed: UInt64(order))
    let a = samples.positiveDefinite(order)
    let cholesky = try Cholesky(a)
    let l = cholesky.factor
    #expect(distance(naiveProduct(l, l.transposed), a) < 1e-13 * Double(order))
    let x = samples.vector(order)
    let b = naiveProduct(a, Matrix(columns: [x])).elements
    #expect(distance(cholesky.solve(b), x) < 1e-12)
    let rightSides = samples.matrix(order, 3)
    #expect(distance(naiveProduct(a, cholesky.solve(rightSides)), rightSides) < 1e-12)
  }

  @Test func aKnownFactorComesOutExactly() throws {
    // L = [2 0; 1 3]
    let cholesky = try Cholesky(Matrix(columns: [[4, 2], [2, 10]]))
    #expect(cholesky.factor == Matrix(columns: [[2, 1], [0, 3]]))
    #expect(abs(cholesky.logDeterminant - 3.58351893845611) < 1e-14)  // log 36
  }

  @Test func onlyTheLowerTriangleIsRead() throws {
    let full = try Cholesky(Matrix(columns: [[4, 2], [2, 10]]))
    let lower = try Cholesky(Matrix(columns: [[4, 2], [.nan, 10]]))
    #expect(full == lower)
  }

  @Test func theInverseUndoesTheMatrix() throws {
    var samples = Samples(seed: 12)
    let a = samples.positiveDefinite(8)
    let inverse = try Cholesky(a).inverse()
    #expect(distance(naiveProduct(a, inverse), .identity(8)) < 1e-13)
    #expect(inverse == inverse.transposed)
  }

  @Test func triangularSolvesGiveTheQuadraticForm() throws {
    var samples = Samples(seed: 4)
    let cholesky = try Cholesky(samples.positiveDefinite(6))
    let b = samples.vector(6)
    let z = cholesky.solveLower(b)
    let form = zip(b, cholesky.solve(b)).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(z.reduce(0) { $0 + $1 * $1 } - form) < 1e-14)
    #expect(distance(cholesky.multiplyLower(z), b) < 1e-14)
    #expect(distance(cholesky.solveLowerTransposed(z), cholesky.solve(b)) < 1e-14)
    #expect(distance(cholesky.solveLower(Matrix(columns: [b, b])), Matrix(columns: [z, z])) < 1e-14)
  }

  @Test func theFirstBadMinorIsNamed() {
    #expect(throws: LinearAlgebraError.notPositiveDefinite(leadingMinor: 1)) {
      try Cholesky(Matrix(columns: [[0]]))
    }
    #expect(throws: LinearAlgebraError.notPositiveDefinite(leadingMinor: 3)) {
      try Cholesky(.diagonal([1, 2, -3, 4]))
    }
    #expect(throws: LinearAlgebraError.notPositiveDefinite(leadingMinor: 2)) {
      try Cholesky(Matrix(columns: [[1, 1], [1, 1]]))
    }
  }

  @Test(arguments: [1, 3, 40])
  func aNaNIsAnErrorNotAResult(_ order: Int) {
    var spoiled = Matrix.identity(order)
    spoiled[order - 1, 0] = .nan
    #expect(throws: LinearAlgebraError.self) { try Cholesky(spoiled) }
  }

  @Test func theEmptyMatrixHasDeterminantOne() throws {
    let empty = try Cholesky(Matrix(columns: []))
    #expect(empty.logDeterminant == 0)
    #expect(empty.solve([]).isEmpty)
    #expect(empty.inverse() == Matrix(columns: []))
  }
}

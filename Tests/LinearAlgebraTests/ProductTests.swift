import LinearAlgebra
import Testing

@Suite struct ProductTests {
  @Test(arguments: [(1, 1, 1), (2, 3, 4), (5, 1, 2), (7, 6, 5), (1, 9, 1), (40, 30, 20)])
  func productsAgreeWithTheDefinition(_ m: Int, _ k: Int, _ n: Int) {
    var samples = Samples(seed: UInt64(m * 100 + n))
    let a = samples.matrix(m, k)
    let b = samples.matrix(k, n)
    let expected = naiveProduct(a, b)
    #expect(distance(product(a, b), expected) < 1e-14)
    #expect(distance(product(a.transposed, b, transposeA: true), expected) < 1e-14)
    #expect(distance(product(a, b.transposed, transposeB: true), expected) < 1e-14)
    #expect(
      distance(product(a.transposed, b.transposed, transposeA: true, transposeB: true), expected) < 1e-14)
  }

  @Test func matrixTimesVectorIsAProductWithOneColumn() {
    var samples = Samples(seed: 3)
    let a = samples.matrix(6, 4)
    let x = samples.vector(4)
    let y = samples.vector(6)
    #expect(
      distance(product(a, x), naiveProduct(a, Matrix(columns: [x])).elements) < 1e-15)
    #expect(
      distance(crossProduct(a, y), naiveProduct(a.transposed, Matrix(columns: [y])).elements) < 1e-15)
  }

  @Test func theGramMatrixIsTheProductWithTheTransposeAndSymmetric() {
    var samples = Samples(seed: 5)
    let a = samples.matrix(30, 7)
    let weights = samples.vector(30).map { $0 * $0 }
    let weighted = naiveProduct(a.transposed, naiveProduct(.diagonal(weights), a))
    #expect(distance(gram(a), naiveProduct(a.transposed, a)) < 1e-14)
    #expect(distance(gram(a, weights: weights), weighted) < 1e-14)
    #expect(gram(a) == gram(a).transposed)
  }

  @Test(arguments: [511, 512, 513, 1300])
  func longWeightedGramMatricesAgreeAcrossBlocks(_ rows: Int) {
    var samples = Samples(seed: UInt64(rows))
    let a = samples.matrix(rows, 3)
    let weights = samples.vector(rows).map { $0 * $0 }
    let expected = naiveProduct(a.scalingRows(by: weights).transposed, a)
    #expect(distance(gram(a, weights: weights), expected) < 1e-12)
    #expect(gram(a, weights: weights) == gram(a, weights: weights).transposed)
  }

  @Test func theWeightedCrossProductWeighsEachRow() {
    let a = Matrix(columns: [[1, 1, 1], [1, 2, 3]])
    #expect(crossProduct(a, weights: [1, 0, 2], [10, 100, 1000]) == [2010, 6010])
  }

  @Test func unitWeightsChangeNothing() {
    var samples = Samples(seed: 8)
    let a = samples.matrix(9, 3)
    #expect(gram(a, weights: Array(repeating: 1, count: 9)) == gram(a))
  }

  @Test func emptyInnerDimensionsGiveZeros() {
    let none = Matrix(rows: 0, columns: 2)
    #expect(gram(none) == Matrix(rows: 2, columns: 2))
    #expect(product(none, none, transposeA: true) == Matrix(rows: 2, columns: 2))
    #expect(crossProduct(none, []) == [0, 0])
    #expect(product(none, [1, 2]).isEmpty)
  }

  @Test func negativeWeightsAreAnsweredWithNaN() {
    let a = Matrix(columns: [[1, 1]])
    #expect(gram(a, weights: [1, -1])[0, 0].isNaN)
  }
}

import LinearAlgebra
import Testing

@Suite struct RankTests {
  @Test func anExactCombinationIsCaughtWithItsColumns() throws {
    var samples = Samples(seed: 2)
    let a = samples.vector(20)
    let b = samples.vector(20)
    let sum = zip(a, b).map { 0.1 * $0 + 3 * $1 }
    let qr = try PivotedQR(Matrix(columns: [a, b, sum]))
    #expect(qr.rank == 2)
    #expect(qr.dependentColumns.count == 1)
    #expect(throws: LinearAlgebraError.rankDeficient(rank: 2, dependentColumns: qr.dependentColumns)) {
      try qr.solve(a)
    }
    #expect(throws: LinearAlgebraError.self) { try qr.unscaledCovariance() }
    #expect(throws: LinearAlgebraError.self) { try qr.unscaledVariance(of: [1, 1, 1]) }
  }

  @Test func theRankDoesNotDependOnUnits() throws {
    var samples = Samples(seed: 6)
    let a = samples.vector(10)
    let b = samples.vector(10)
    for unit in [1e-300, 1e-20, 1, 1e20, 1e300] {
      let scaled = b.map { $0 * unit }
      #expect(try PivotedQR(Matrix(columns: [a, scaled])).rank == 2)
      #expect(try PivotedQR(Matrix(columns: [b, scaled])).rank == 1)
    }
  }

  @Test func columnsOfZerosAndEmptyDesignsHaveNoRank() throws {
    let zeros = try PivotedQR(Matrix(rows: 4, columns: 2))
    #expect(zeros.rank == 0 && zeros.dependentColumns == [0, 1])
    #expect(try PivotedQR(Matrix(rows: 0, columns: 2)).rank == 0)
    #expect(try PivotedQR(Matrix(rows: 3, columns: 0)).solve([1, 2, 3]).isEmpty)
    let besideZero = try PivotedQR(Matrix(columns: [[0, 0, 0], [1, 2, 3]]))
    #expect(besideZero.rank == 1 && besideZero.dependentColumns == [0])
  }

  @Test func wideDesignsHaveAtMostTheRankOfTheirRows() throws {
    var samples = Samples(seed: 7)
    let wide = try PivotedQR(samples.matrix(3, 5))
    #expect(wide.rank == 3)
    #expect(wide.dependentColumns.count == 2)
    #expect(abs(wide.leverages().reduce(0, +) - 3) < 1e-14)
  }

  @Test func centeringYearsKeepsThePivotsOfACubicUp() throws {
    func cubic(_ origin: Double) -> Matrix {
      let years = (2010...2024).map { Double($0) - origin }
      return Matrix(columns: [
        years.map { _ in 1 }, years, years.map { $0 * $0 }, years.map { $0 * $0 * $0 },
      ])
    }
    let raw = try PivotedQR(cubic(0))
    let centered = try PivotedQR(cubic(2017))
    #expect(raw.rank == 4 && centered.rank == 4)
    #expect(raw.relativePivots[3] < 1e-8)
    #expect(centered.relativePivots[3] > 0.1)
  }

  @Test func theToleranceDecidesNearCombinations() throws {
    let nearly = Matrix(columns: [[1, 1, 1], [1, 1, 1 + 1e-8]])
    #expect(try PivotedQR(nearly).rank == 2)
    #expect(try PivotedQR(nearly, tolerance: 1e-6).rank == 1)
    let pivots = try PivotedQR(nearly).relativePivots
    #expect(pivots[0] == 1)
    #expect(pivots[1] > 1e-9 && pivots[1] < 1e-8)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNotFiniteIsRefused(_ value: Double) {
    #expect(throws: LinearAlgebraError.notFinite) {
      try PivotedQR(Matrix(columns: [[1, value]]))
    }
  }
}

import LinearAlgebra
import Testing

@Suite struct PivotedQRTests {
  @Test(arguments: [(1, 1), (5, 2), (20, 7), (100, 40)])
  func consistentSystemsAreSolvedToTheLastDigits(_ rows: Int, _ columns: Int) throws {
    var samples = Samples(seed: UInt64(rows))
    let a = samples.matrix(rows, columns)
    let x = samples.vector(columns)
    let y = naiveProduct(a, Matrix(columns: [x])).elements
    let qr = try PivotedQR(a)
    #expect(qr.rank == columns && qr.hasFullColumnRank && qr.dependentColumns.isEmpty)
    #expect(distance(try qr.solve(y), x) < 1e-13)
  }

  @Test func residualsAreOrthogonalToTheColumns() throws {
    var samples = Samples(seed: 9)
    let a = samples.matrix(30, 4)
    let y = samples.vector(30)
    let qr = try PivotedQR(a)
    let residuals = qr.residuals(y, coefficients: try qr.solve(y))
    #expect(distance(crossProduct(a, residuals), [0, 0, 0, 0]) < 1e-14)
  }

  @Test func residualsKeepWhatPlainSumsLose() throws {
    let qr = try PivotedQR(Matrix(columns: [[1e16], [1], [-1e16]]))
    #expect(qr.residuals([0], coefficients: [1, 1, 1]) == [-1])
  }

  @Test func theUnscaledCovarianceInvertsTheGramMatrix() throws {
    var samples = Samples(seed: 21)
    let a = samples.matrix(12, 5)
    let qr = try PivotedQR(a)
    let covariance = try qr.unscaledCovariance()
    #expect(distance(naiveProduct(gram(a), covariance), .identity(5)) < 1e-13)
    #expect(covariance == covariance.transposed)
    let row = samples.vector(5)
    let form = zip(row, product(covariance, row)).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(try qr.unscaledVariance(of: row) - form) < 1e-14)
  }

  @Test func leveragesAreTheVariancesOfTheFittedValues() throws {
    var samples = Samples(seed: 33)
    let a = samples.matrix(9, 3)
    let qr = try PivotedQR(a)
    let leverages = qr.leverages()
    let variances = try (0..<9).map { try qr.unscaledVariance(of: a.row($0)) }
    #expect(distance(leverages, variances) < 1e-14)
    #expect(abs(leverages.reduce(0, +) - 3) < 1e-14)
  }
}

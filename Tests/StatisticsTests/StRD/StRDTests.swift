import LinearAlgebra
import Statistics
import Testing

/// Certified to 15 digits by NIST; the floors are what a careful program must reach on doubles.
@Suite struct StRDTests {
  static let floors: [(set: StRD, coefficients: Double, standardErrors: Double)] = [
    (.norris, 11, 11), (.pontius, 11, 11), (.noint1, 12, 12), (.noint2, 12, 12), (.longley, 10, 10),
    (.filip, 6.5, 6.5), (.wampler1, 8.5, 6), (.wampler2, 9.5, 9), (.wampler3, 8.5, 9), (.wampler4, 6.5, 9),
    (.wampler5, 5, 9),
  ]

  @Test(arguments: floors)
  func coefficientsReachTheirDigits(_ set: StRD, _ floor: Double, _ errorFloor: Double) throws {
    let model = try LinearModel(response: set.response, design: set.design)
    let digits = correctDigits(model.coefficients, certified: set.coefficients)
    #expect(digits >= floor)
    let errorDigits = correctDigits(model.standardErrors, certified: set.standardErrors)
    #expect(errorDigits >= errorFloor)
  }

  @Test(arguments: StRD.all)
  func residualDeviationAndRSquaredAgree(_ set: StRD) throws {
    let model = try LinearModel(response: set.response, design: set.design)
    #expect(abs(try #require(model.rSquared) - set.rSquared) < 1e-10)
    // The exact fits leave nothing but the rounding of responses up to 3e6.
    let digits = correctDigits(
      model.residualStandardDeviation, certified: set.residualStandardDeviation)
    #expect(digits >= (set.residualStandardDeviation == 0 ? 7 : 8))
  }

  @Test func filipKeepsItsElevenColumnsInRawPowers() throws {
    let qr = try PivotedQR(StRD.filip.design.matrix)
    #expect(qr.rank == 11)
    #expect(qr.relativePivots[10] > 100 * PivotedQR.defaultTolerance)
  }

  @Test func anExactCombinationOfFilipsColumnsIsCaught() throws {
    var design = StRD.filip.design
    let x = StRD.filip.predictors[0]
    design.append("3 + x/7", x.map { 3 + $0 / 7 })
    #expect(throws: StatisticsError.self) { try LinearModel(response: StRD.filip.response, design: design) }
    let qr = try PivotedQR(design.matrix)
    #expect(qr.rank == 11)
    #expect(qr.relativePivots[11] < PivotedQR.defaultTolerance / 100)
  }
}

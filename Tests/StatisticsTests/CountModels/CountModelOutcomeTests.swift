import Statistics
import Testing

@Suite struct CountModelOutcomeTests {
  private func design(_ columns: [Double]...) -> Design {
    var design = Design(observations: columns[0].count)
    design.appendIntercept()
    for (place, column) in columns.enumerated() { design.append("x\(place)", column) }
    return design
  }

  @Test func perfectSeparationIsNamed() {
    let x = [1.0, 2, 3, 4, 5, 6]
    #expect(throws: StatisticsError.separated) {
      try CountModel(
        .binomial(trials: [1, 1, 1, 1, 1, 1]), counts: [0, 0, 0, 1, 1, 1], design: design(x))
    }
    // Zeros wherever the second column is 1: its Poisson coefficient has no finite estimate.
    #expect(throws: StatisticsError.separated) {
      try CountModel(.poisson, counts: [3, 4, 0, 5, 0, 0], design: design([0, 0, 1, 0, 1, 1]))
    }
    // Every trial a success.
    #expect(throws: StatisticsError.separated) {
      try CountModel(.binomial(trials: [3, 4, 5]), counts: [3, 4, 5], design: design([1, 3, 2]))
    }
  }

  @Test func nearlySeparatedCountsAreFitted() throws {
    let x = [1.0, 2, 3, 4, 5, 6]
    let model = try CountModel(
      .binomial(trials: [1, 1, 1, 1, 1, 1]), counts: [0, 0, 1, 0, 1, 1], design: design(x))
    #expect(model.coefficients[1] > 0 && model.standardErrors[1] > 0)
  }

  @Test func allZeroCountsAreNamed() {
    #expect(throws: StatisticsError.allZero) {
      try CountModel(.poisson, counts: [0, 0, 0, 0], design: design([1, 2, 3, 4]))
    }
    #expect(throws: StatisticsError.allZero) {
      try NegativeBinomialModel(counts: [0, 0, 0, 0], design: design([1, 2, 3, 4]))
    }
    #expect(throws: StatisticsError.allZero) {
      try OverdispersedBinomialModel(successes: [0, 0, 0], trials: [2, 2, 2], design: design([1, 2, 3]))
    }
  }

  @Test func oneObservationFitsAnInterceptOnly() throws {
    var constant = Design(observations: 1)
    constant.appendIntercept()
    let model = try CountModel(.poisson, counts: [9], design: constant)
    #expect(abs(model.means[0] - 9) < 1e-12)
    #expect(abs(model.standardErrors[0] - 1.0 / 3) < 1e-12)
    #expect(model.residualDegreesOfFreedom == 0)
    #expect(throws: StatisticsError.tooFewObservations(needed: 2, have: 1)) {
      try CountModel(.poisson, counts: [9], design: design([1]))
    }
    #expect(throws: StatisticsError.tooFewObservations(needed: 2, have: 1)) {
      try NegativeBinomialModel(counts: [9], design: constant)
    }
  }

  @Test func badDataAreLocated() {
    let x = design([1, 2, 4])
    #expect(throws: StatisticsError.notACount(position: 1)) {
      try CountModel(.poisson, counts: [3, -1, 2], design: x)
    }
    #expect(throws: StatisticsError.notACount(position: 2)) {
      try CountModel(.binomial(trials: [3, 3, 3]), counts: [1, 2, 4], design: x)
    }
    #expect(throws: StatisticsError.notFinite(position: 0)) {
      try CountModel(.poisson, counts: [.nan, 1, 2], design: x)
    }
    #expect(throws: StatisticsError.invalidWeight(position: 2)) {
      try CountModel(.poisson, counts: [1, 1, 2], design: x, weights: [1, 1, -1])
    }
    #expect(throws: StatisticsError.rankDeficient(rank: 2, dependentColumns: ["x1"])) {
      try CountModel(
        .poisson, counts: [1, 5, 2, 4], design: design([1, 2, 4, 8], [2, 4, 8, 16].map { $0 / 4 }))
    }
  }
}

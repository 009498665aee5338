import Statistics
import Testing

@Suite struct CountModelTests {
  private let trend = CountReference.trend

  @Test func poissonAgreesWithTheReference() throws {
    let model = try CountModel(.poisson, counts: CountReference.counts, design: trend)
    #expect(largestError(model, from: CountReference.poisson) < 1e-8)
    let small = try CountModel(.poisson, counts: CountReference.small, design: trend)
    #expect(largestError(small, from: CountReference.smallPoisson) < 1e-8)
  }

  @Test func offsetsAndWeightsAgreeWithTheReference() throws {
    let offset = CountReference.plan.map { logarithm($0) }
    let model = try CountModel(.poisson, counts: CountReference.counts, design: trend, offset: offset)
    #expect(largestError(model, from: CountReference.poissonWithOffset) < 1e-8)
    let weighted = try CountModel(
      .poisson, counts: CountReference.counts, design: trend, weights: CountReference.weights)
    #expect(largestError(weighted, from: CountReference.weightedPoisson) < 1e-8)
  }

  @Test func binomialAgreesWithTheReference() throws {
    let model = try CountModel(
      .binomial(trials: CountReference.trials), counts: CountReference.admitted, design: trend)
    #expect(largestError(model, from: CountReference.binomial) < 1e-8)
  }

  @Test func dispersionsAgreeWithTheReference() throws {
    let fixed = try CountModel(
      .negativeBinomial(dispersion: 0.05), counts: CountReference.counts, design: trend)
    #expect(largestError(fixed, from: CountReference.fixedDispersion) < 1e-8)
    let fitted = try NegativeBinomialModel(counts: CountReference.counts, design: trend)
    #expect(largestError(fitted.model, [fitted.dispersion], from: CountReference.negativeBinomial) < 1e-8)
    let small = try NegativeBinomialModel(counts: CountReference.small, design: trend)
    #expect(largestError(small.model, [small.dispersion], from: CountReference.smallNegativeBinomial) < 1e-8)
    let shares = try OverdispersedBinomialModel(
      successes: CountReference.clumped, trials: CountReference.trials, design: trend)
    #expect(
      largestError(shares.model, [shares.correlation], from: CountReference.overdispersedBinomial) < 1e-8)
  }

  @Test func aWeightOfTwoIsTheObservationTwice() throws {
    var twice = Design(observations: 13)
    twice.appendIntercept()
    twice.append("year", (0..<12).map(Double.init) + [11])
    let repeated = try CountModel(.poisson, counts: CountReference.counts + [655], design: twice)
    let weights = [Double](repeating: 1, count: 11) + [2]
    let weighted = try CountModel(.poisson, counts: CountReference.counts, design: trend, weights: weights)
    #expect(largestError(weighted, from: repeated.coefficients + repeated.standardErrors) < 1e-10)
  }

  @Test func anInterceptFitsTheMean() throws {
    var constant = Design(observations: 12)
    constant.appendIntercept()
    let model = try CountModel(.poisson, counts: CountReference.small, design: constant)
    #expect(abs(model.means[0] - 34.0 / 12) < 1e-12)
    #expect(abs(model.standardErrors[0] - 1 / 34.0.squareRoot()) < 1e-12)
    #expect(model.predictor([1]).value == model.coefficients[0])
    #expect(abs(model.predictor([1]).standardError - model.standardErrors[0]) < 1e-15)
  }

  /// No more than Poisson scatter is no dispersion, whatever the family asked for.
  @Test func evenCountsHaveNoDispersion() throws {
    var constant = Design(observations: 6)
    constant.appendIntercept()
    let even = try NegativeBinomialModel(counts: [5, 6, 5, 6, 5, 6], design: constant)
    #expect(even.dispersion == 0 && even.model.family == .poisson)
    let single = try OverdispersedBinomialModel(
      successes: [1, 0, 1, 1, 0, 1], trials: [1, 1, 1, 1, 1, 1], design: constant)
    #expect(single.correlation == 0)
  }

  /// Simulated counts of known dispersion: the estimates lie around it.
  @Test func dispersionIsRecovered() throws {
    var random = SeededGenerator(seed: 5)
    var design = Design(observations: 2000)
    design.appendIntercept()
    let counts = (0..<2000).map { _ in Double(random.negativeBinomial(mean: 8, dispersion: 4)) }
    let fit = try NegativeBinomialModel(counts: counts, design: design)
    #expect(abs(fit.dispersion - 0.25) < 0.03)
    #expect(abs(fit.model.means[0] - 8) < 0.4)
  }
}

/// The natural logarithm, by a route of its own.
private func logarithm(_ x: Double) -> Double {
  // atanh series about the nearest power of two.
  let scaled = x.significand
  let z = (scaled - 1) / (scaled + 1)
  var (term, sum) = (z, 0.0)
  for odd in stride(from: 1.0, to: 80, by: 2) {
    sum += term / odd
    term *= z * z
  }
  return 2 * sum + Double(x.exponent) * 0.693147180559945309417232121458
}

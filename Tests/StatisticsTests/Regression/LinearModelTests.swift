import Statistics
import Testing

@Suite struct LinearModelTests {
  let x = [1.0, 2, 3, 4, 5, 6]
  let y = [2.1, 3.9, 6.2, 7.8, 10.1, 11.7]

  func line(_ x: [Double]) -> Design {
    var design = Design(observations: x.count)
    design.appendIntercept()
    design.append("x", x)
    return design
  }

  /// By the textbook formulas of simple regression, and scipy.stats.linregress.
  @Test func aLineAgreesWithTheTextbook() throws {
    let model = try LinearModel(response: y, design: line(x))
    #expect(abs(model.coefficients[0] - 0.1466666666666674) < 1e-13)
    #expect(abs(model.coefficients[1] - 1.9485714285714282) < 1e-14)
    #expect(abs(model.standardErrors[0] - 0.17849458664150178) < 1e-13)
    #expect(abs(model.standardErrors[1] - 0.04583317872577735) < 1e-13)
    #expect(abs(try #require(model.rSquared) - 0.9977918567567179) < 1e-12)
    #expect(model.residualDegreesOfFreedom == 4)
    #expect(model.coefficient("x") == model.coefficients[1] && model.coefficient("z") == nil)
    #expect(abs(model.residuals.reduce(0, +)) < 1e-14)
  }

  @Test func integerWeightsRepeatObservations() throws {
    let weighted = try LinearModel(
      response: [1, 3, 2, 5], design: line([0, 1, 2, 3]), weights: [1, 2, 1, 1])
    let repeated = try LinearModel(response: [1, 3, 3, 2, 5], design: line([0, 1, 1, 2, 3]))
    for (a, b) in zip(weighted.coefficients, repeated.coefficients) { #expect(abs(a - b) < 1e-14) }
    #expect(weighted.residualDegreesOfFreedom == 2)
    #expect(abs(try #require(weighted.rSquared) - (try #require(repeated.rSquared))) < 1e-14)
  }

  @Test func weightZeroLeavesAnObservationOut() throws {
    let without = try LinearModel(response: y, design: line(x))
    let with = try LinearModel(
      response: y + [1000], design: line(x + [7]), weights: [1, 1, 1, 1, 1, 1, 0])
    #expect(abs(with.coefficients[1] - without.coefficients[1]) < 1e-13)
    #expect(abs(with.residualVariance - without.residualVariance) < 1e-14)
    #expect(with.residualDegreesOfFreedom == 4)
    #expect(with.leverages[6] == 0)
  }

  @Test func aCommonFactorOfTheWeightsChangesNoStandardError() throws {
    let weights = [1, 2, 3, 3, 2, 1.0]
    let one = try LinearModel(response: y, design: line(x), weights: weights)
    let seven = try LinearModel(response: y, design: line(x), weights: weights.map { 7 * $0 })
    #expect(abs(one.standardErrors[1] - seven.standardErrors[1]) < 1e-15)
    #expect(abs(one.coefficients[0] - seven.coefficients[0]) < 1e-13)
  }

  @Test func theFitMovesAndStretchesWithTheResponse() throws {
    let model = try LinearModel(response: y, design: line(x))
    let moved = try LinearModel(response: y.map { 300 - 2 * $0 }, design: line(x))
    #expect(abs(moved.coefficients[0] - (300 - 2 * model.coefficients[0])) < 1e-11)
    #expect(abs(moved.coefficients[1] + 2 * model.coefficients[1]) < 1e-12)
    #expect(abs(moved.residualVariance - 4 * model.residualVariance) < 1e-12)
  }

  @Test func theOrderOfObservationsDoesNotMatter() throws {
    let model = try LinearModel(response: y, design: line(x))
    let reversed = try LinearModel(response: y.reversed(), design: line(x.reversed()))
    for (a, b) in zip(model.coefficients, reversed.coefficients) { #expect(abs(a - b) < 1e-13) }
  }

  @Test func leaveOneOutResidualsFollowFromLeverages() throws {
    let model = try LinearModel(response: y, design: line(x))
    #expect(abs(model.leverages.reduce(0, +) - 2) < 1e-14)
    for i in x.indices {
      var (shorterX, shorterY) = (x, y)
      shorterX.remove(at: i)
      shorterY.remove(at: i)
      let others = try LinearModel(response: shorterY, design: line(shorterX))
      let left = y[i] - others.predict([1, x[i]]).mean
      #expect(abs(left - model.residuals[i] / (1 - model.leverages[i])) < 1e-12)
    }
  }

  @Test func withoutAnInterceptVariationIsAboutZero() throws {
    var design = Design(observations: 3)
    design.append("x", [4, 5, 6])
    #expect(!design.hasIntercept)
    let model = try LinearModel(response: [3, 4, 4], design: design)
    #expect(abs(try #require(model.rSquared) - 0.993348115299334812) < 1e-14)
  }

  @Test func aConstantResponseHasNoVariationToExplain() throws {
    let model = try LinearModel(response: [5, 5, 5, 5], design: line([1, 2, 3, 4]))
    #expect(model.rSquared == nil)
    #expect(abs(model.predict([1, 9]).mean - 5) < 1e-13)
  }
}

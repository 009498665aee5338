import LinearAlgebra
import Statistics
import Testing

@Suite struct PredictionTests {
  func line(_ x: [Double]) -> Design {
    var design = Design(observations: x.count)
    design.appendIntercept()
    design.append("x", x)
    return design
  }

  /// For a sample mean the formulas are s/√n and s √(1 + 1/n).
  @Test func theMeanOfASampleIsTheSimplestPrediction() throws {
    let y = [351.0, 340, 362, 355]
    var design = Design(observations: 4)
    design.appendIntercept()
    let prediction = try LinearModel(response: y, design: design).predict([1])
    let s = sampleStandardDeviation(y)
    #expect(abs(prediction.mean - 352) < 1e-12)
    #expect(abs(prediction.standardError - s / 2) < 1e-13)
    #expect(abs(prediction.predictionError - s * 1.25.squareRoot()) < 1e-13)
    let interval = prediction.interval(level: 0.95)
    #expect(abs(interval.upper - (352 + 3.182446305284264 * prediction.predictionError)) < 1e-11)
    #expect(abs(interval.lower + interval.upper - 704) < 1e-11)
  }

  @Test func intervalsNestAndWidenAwayFromTheData() throws {
    let model = try LinearModel(response: [1, 3, 2, 5, 4], design: line([1, 2, 3, 4, 5]))
    let narrow = model.predict([1, 6]).interval(level: 0.5)
    let wide = model.predict([1, 6]).interval(level: 0.9)
    #expect(wide.lower < narrow.lower && narrow.upper < wide.upper)
    #expect(model.predict([1, 6]).predictionError < model.predict([1, 9]).predictionError)
    #expect(model.predict([1, 6]).confidenceInterval(level: 0.9).width < wide.width)
  }

  @Test func aHeavyNewObservationIsAsCertainAsTheLine() throws {
    let model = try LinearModel(response: [1, 3, 2, 5, 4], design: line([1, 2, 3, 4, 5]))
    let heavy = model.predict([1, 6], weight: 1e18)
    #expect(abs(heavy.predictionError - heavy.standardError) < 1e-12)
  }

  /// The test that catches a normal where a t belongs: with 4 points a normal 95 % interval holds only 0.85.
  @Test(arguments: 4...12)
  func intervalsHoldTheirLevel(_ n: Int) throws {
    var random = SeededGenerator(seed: 20).stream(n)
    let trials = 4000
    let design = line((0..<n).map(Double.init))
    var held = (half: 0, most: 0)
    for _ in 0..<trials {
      let y = (0..<n).map { 300 + 2 * Double($0) + random.normal(mean: 0, standardDeviation: 9) }
      let next = 300 + 2 * Double(n) + random.normal(mean: 0, standardDeviation: 9)
      let prediction = try LinearModel(response: y, design: design).predict([1, Double(n)])
      if prediction.interval(level: 0.5).contains(next) { held.half += 1 }
      if prediction.interval(level: 0.95).contains(next) { held.most += 1 }
    }
    #expect(wilsonInterval(successes: held.half, trials: trials, level: 0.9999).contains(0.5))
    #expect(wilsonInterval(successes: held.most, trials: trials, level: 0.9999).contains(0.95))
  }

  @Test func centeredTimeCountsFromTheMiddle() {
    let time = CenteredTime(years: [2016, 2021, 2018])
    #expect(time.origin == 2018)
    #expect(time([2016, 2018, 2021]) == [-2, 0, 3])
    #expect(time(2030) == 12)
    #expect(CenteredTime(years: []).origin == 0)
    #expect(CenteredTime(origin: 2020)(2019) == -1)
  }

  @Test func powersAreNamedAfterTheirColumn() {
    var design = Design(observations: 2)
    design.appendIntercept()
    design.appendPowers("t", [2, 3], degree: 3)
    #expect(design.names == ["intercept", "t", "t^2", "t^3"])
    #expect(design.matrix.elements == [1, 1, 2, 3, 4, 9, 8, 27])
    #expect(design.hasIntercept)
  }
}

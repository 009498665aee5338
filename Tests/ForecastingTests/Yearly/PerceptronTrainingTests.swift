import Testing

@testable import Forecasting

@Suite struct PerceptronTrainingTests {
  private static let horizon = 2

  private struct Sample {
    let examples: PerceptronExamples
    let states: OriginStates
    let targets: GrowthTargets
    private let origins: Origins
    private let paths: YearlyPaths

    init(_ simulation: GrowthSimulation, view: NetworkView = .short) {
      let panel = simulation.panel()
      paths = YearlyPaths(panel, unit: .logarithms, series: Array(0..<panel.seriesCount))
      origins = Origins.past(of: paths, hidden: 0, shortest: 4, most: 16)
      targets = GrowthTargets(origins, paths, horizon: horizon, hidden: 0)
      states = OriginStates(origins, paths, horizon: horizon, workers: Workers(jobs: 1))
      examples = PerceptronExamples(view, origins, paths, states, targets)
    }

    /// Known targets with what a network says of them: the quantiles of one step, median in the middle.
    func outcomes(_ network: Perceptron, step: Int) -> [(target: Double, quantiles: [Double])] {
      let growth = network.growth(origins, paths, states)
      return (0..<examples.count).compactMap { row in
        guard targets.weights[row * horizon + step] > 0 else { return nil }
        let start = row * network.outputs + step * YearlyLevels.count
        return (targets.growth[row * horizon + step], Array(growth[start..<start + YearlyLevels.count]))
      }
    }
  }

  private static func simulation(_ seed: UInt64) -> GrowthSimulation {
    GrowthSimulation(series: 300, persistence: 0.9, seed: seed)
  }

  private static let sample = Sample(simulation(5))
  private static let other = Sample(simulation(6))
  private static let network = trained(member: 0)

  private static func trained(_ sample: Sample = sample, seed: UInt64 = 1, member: Int) -> Perceptron {
    var training = PerceptronTraining(sample.examples, seed: seed, member: member)
    return training.run()
  }

  private func loss(_ outcomes: [(target: Double, quantiles: [Double])]) -> Double {
    outcomes.reduce(0) { sum, item in
      sum
        + zip(YearlyLevels.levels, item.quantiles).reduce(0) { sum, pair in
          let miss = item.target - pair.1
          return sum + (miss > 0 ? pair.0 * miss : (pair.0 - 1) * miss)
        }
    } / Double(outcomes.count)
  }

  @Test(arguments: NetworkView.allCases) func inputsAreStandardizedButForTheConstant(view: NetworkView) {
    let examples = Sample(Self.simulation(5), view: view).examples
    let (width, rows) = (view.inputCount, Double(examples.count))
    #expect(examples.inputs.count == width * examples.count)
    for column in 0..<width - 1 {
      let values = (0..<examples.count).map { examples.inputs[$0 * width + column] }
      let mean = values.reduce(0, +) / rows
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / rows
      #expect(abs(mean) < 1e-9)
      // An input that never changes tells nothing and is left at zero.
      #expect(abs(variance - 1) < 1e-6 || variance == 0)
    }
    #expect((0..<examples.count).allSatisfy { examples.inputs[$0 * width + width - 1] == 1 })
  }

  @Test func weightsAreOneOnAverage() {
    for weights in [Self.sample.examples.weights, Self.sample.examples.spreadWeights] {
      #expect(abs(weights.reduce(0, +) / Double(weights.count) - 1) < 1e-9)
    }
  }

  @Test func theSeedAndTheMemberMakeTheNetwork() {
    let small = Sample(GrowthSimulation(series: 30))
    #expect(Self.trained(small, member: 0) == Self.trained(small, member: 0))
    #expect(Self.trained(small, member: 0) != Self.trained(small, member: 1))
    #expect(Self.trained(small, seed: 2, member: 0) != Self.trained(small, member: 0))
  }

  @Test(arguments: [NetworkView.long, .residual, .plain]) func everyViewLearnsGrowthThatLasts(
    view: NetworkView
  ) {
    let network = Self.trained(Sample(Self.simulation(5), view: view), member: 0)
    let other = Sample(Self.simulation(6), view: view).outcomes(network, step: 1)
    let known = Self.sample.outcomes(Self.network, step: 1).map(\.target).sorted()
    let usual = YearlyLevels.levels.map { known[Int($0 * Double(known.count - 1))] }
    #expect(loss(other) < 0.8 * loss(other.map { (target: $0.target, quantiles: usual) }))
  }

  /// Growth that lasts can be told from the last differences: on series that were not learned from, the network
  /// must do much better than the quantiles of all growth.
  @Test(arguments: 0..<horizon) func growthThatLastsIsLearned(step: Int) {
    let known = Self.sample.outcomes(Self.network, step: step).map(\.target).sorted()
    let usual = YearlyLevels.levels.map { known[Int($0 * Double(known.count - 1))] }
    let unseen = Self.other.outcomes(Self.network, step: step)
    let plain = unseen.map { (target: $0.target, quantiles: usual) }
    #expect(loss(unseen) < 0.75 * loss(plain))
  }

  @Test(arguments: 0..<horizon) func theLevelsHoldOnSeriesNotLearnedFrom(step: Int) {
    let unseen = Self.other.outcomes(Self.network, step: step)
    for (place, level) in YearlyLevels.levels.enumerated() {
      let share = Double(unseen.count { $0.target <= $0.quantiles[place] }) / Double(unseen.count)
      #expect(abs(share - level) < 0.06, "level \(level): \(share)")
    }
  }

  @Test func quantilesSeldomCross() {
    let unseen = Self.other.outcomes(Self.network, step: 0)
    let crossed = unseen.count { zip($0.quantiles, $0.quantiles.dropFirst()).contains { $0 > $1 } }
    #expect(Double(crossed) < 0.1 * Double(unseen.count))
  }

  /// Where nothing is to be learned nothing may be: neither a gain that chance cannot give, nor a loss.
  @Test func aWalkWithoutAMemoryIsNotToldBetterThanByItsQuantiles() {
    let walk = Sample(GrowthSimulation(series: 300, persistence: 0, seed: 7))
    let network = Self.trained(Sample(GrowthSimulation(series: 300, persistence: 0, seed: 8)), member: 0)
    let unseen = walk.outcomes(network, step: 0)
    let sorted = unseen.map(\.target).sorted()
    let usual = YearlyLevels.levels.map { sorted[Int($0 * Double(sorted.count - 1))] }
    let ratio = loss(unseen) / loss(unseen.map { (target: $0.target, quantiles: usual) })
    #expect(ratio > 0.9)
    #expect(ratio < 1.1)
  }
}

import Admissions
import Forecasting
import Lines

/// What a page needs to answer "will my score do": the total's line, the same under national lines, and the papers.
struct ChanceCurve: Sendable {
  /// The total's line under one national line.
  struct Knot: Sendable {
    let national: Double
    let quantiles: [Double]
    /// P(each state of the papers) under it.
    let states: [Double]
  }

  /// The total's line and the papers' lines under one national line of papers.
  struct State: Sendable {
    let weight: Double
    let quantiles: [Double]
    let papers: [GridDistribution]
  }

  let exam: Exam
  /// The line of the total.
  let quantiles: [Double]
  /// By increasing national line; empty where it is known or none applies.
  let knots: [Knot]
  /// The states that carry weight; empty where papers have no lines.
  let states: [State]

  /// States and national lines rarer than this leave the page: together they would move no chance by half a hundredth.
  private static let rare = 0.0005
  /// National lines beyond these shares are not offered.
  private static let shown = 0.005...0.995
  private static let mostKnots = 20

  init(_ requirement: RequirementForecast) {
    let lines = requirement.lines
    exam = requirement.exam
    quantiles = QuantileCode.quantiles(lines.total)
    let kept = lines.stateWeights.indices.filter { lines.stateWeights[$0] > Self.rare }
    states =
      lines.paperCount == 0
      ? [] : kept.map { State(lines, $0, weight: lines.stateWeights[$0]) }
    knots = Self.knots(lines, kept)
  }

  /// National lines evenly apart, so many that a page stays small.
  private static func knots(_ lines: JointLines, _ states: [Int]) -> [Knot] {
    guard lines.branches.count > 1 else { return [] }
    var sum = 0.0
    let offered = lines.branches.filter { branch in
      sum += branch.weight
      return shown.contains(sum - branch.weight / 2) && branch.reference.isFinite
    }
    let step = max((offered.count + mostKnots - 1) / mostKnots, 1)
    return offered.enumerated().filter { $0.offset.isMultiple(of: step) }.map { _, branch in
      Knot(
        national: branch.reference, quantiles: QuantileCode.quantiles(branch.total),
        states: states.map { branch.stateWeights[$0] })
    }
  }
}

extension ChanceCurve.State {
  fileprivate init(_ lines: JointLines, _ place: Int, weight: Double) {
    self.weight = weight
    let under = lines.branches.filter { $0.weight * $0.stateWeights[place] > 0 }
    quantiles = QuantileCode.quantiles(
      GridDistribution(mixing: under.map { ($0.weight * $0.stateWeights[place], $0.total) }))
    papers = lines.states[place].lines
  }
}

/// Everything a data set teaches the panel model, apart from any single series: with it a series is forecast from
/// its own observations alone, and the same whatever else is forecast beside it.
///
/// It holds the pooled gain, scales and shapes, the shared shocks of all past cycles, the variance of the next
/// ones and, where lines of the target year were published, what they say.
public struct PanelPrior: Sendable, Equatable, Codable {
  /// The version of this form.
  public static let currentSchemaVersion = 2
  /// The version of the form it was written in.
  public let schemaVersion: Int
  /// The year it forecasts.
  public let target: Int
  /// How the values behave.
  public let scale: Scale
  /// How many series it was learned from.
  public let seriesCount: Int
  /// How many of them stand for all where only a sample is needed.
  public let sampleCount: Int
  /// A hash of the keys and the observations of the sample, in hexadecimal.
  public let sampleHash: String
  /// The labels of each grouping, in the order in which its levels are numbered.
  public internal(set) var groups: [GroupLabels]

  let firstYear: Int
  let cycleCount: Int
  let unit: Double
  let lowest: Double
  /// What values cannot be.
  let slips: SlipGuard
  let gain: Double
  /// From which the loadings of relative errors follow.
  let firstStep: FirstStepTable
  let startingEffects: PastEffects?
  let factors: [FactorMap]
  /// The groups whose levels carry shrunk means.
  let featureGroups: [Int]
  let past: PastEffects
  let year: YearShock
  let groupShocks: GroupShocks
  let structural: StructuralPrior
  let own: ErrorPrior
  /// tau² of each factor; the year's stands for a flat prior.
  let factorVariances: [Double]
  var knowledge: PublishedPrior
  var floor: FloorPrior?
}

/// The labels of a grouping.
public struct GroupLabels: Sendable, Equatable, Codable {
  /// The name of the grouping.
  public let name: String
  /// The label of each level.
  public internal(set) var labels: [String]
}

/// Where a series stands if it is like its groups.
struct StructuralPrior: Sendable, Equatable, Codable {
  /// The factors whose levels tell, as positions among all.
  let factors: [Int]
  let effects: [[Double]]
  let median: Double
  let spread: Double
}

/// What is known of the target's shared shocks.
enum PublishedPrior: Sendable, Equatable, Codable {
  case nothing
  /// The effects of each level of each factor, and their variances.
  case effects([[Double]], [[Double]])
  /// Published lines: their noise and weights under a kernel over them alone, and how much wider than expected
  /// own errors are.
  case lines(kernel: ShockKernel, noise: [Double], weights: [Double], typicalScale: Double, spread: Double)
}

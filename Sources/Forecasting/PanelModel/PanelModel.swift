/// The pooled panel model: many short series moved by common shocks, forecast one cycle at a time.
///
/// A series is a level, a random walk moved by the year's shock, its groups' shocks and its own movements, seen
/// with noise. Everything that single series cannot tell is pooled: gains, scales (an empirical-Bayes start and
/// a regression), the shape of errors (quantile regression), the variance of the shocks. Lines of the target
/// year that are already published move and narrow the forecasts of the rest.
///
/// Results depend neither on the order of the series nor on the number of jobs, and values after the target
/// are never read.
public struct PanelModel: Sendable, Equatable {
  /// At most this many past cycles are used; a series last seen before them keeps its last value.
  public var historyCycles: Int
  /// With more published lines than this, the shocks' posterior is found by sweeps instead of exactly; with
  /// fewer too where very many series are to be told.
  public var exactLines: Int
  /// What is pooled is learned from at most this many series, those with the smallest hashes of their keys; the
  /// shared shocks from every series.
  public var sampleSize: Int
  /// What other systems teach; nil leaves a panel to itself.
  public var systems: SystemsPrior? = .shipped
  /// How many errors of the sample the regressions are learned from.
  var effort = FittingEffort.full

  /// A model with its limits; the defaults serve panels of any size.
  public init(
    historyCycles: Int = 40, exactLines: Int = 3000, sampleSize: Int = 5_000
  ) {
    precondition(historyCycles > 0, "the past has at least one cycle")
    self.sampleSize = sampleSize
    self.historyCycles = historyCycles
    self.exactLines = exactLines
  }
}

/// Why a panel cannot be forecast.
public enum PanelModelError: Error, Equatable, Sendable {
  /// No series has a value before the target year.
  case noHistory(target: Int)
}

/// How many past errors the regressions are learned from: more are thinned out evenly.
struct FittingEffort: Sendable, Equatable {
  /// For the quantile regression.
  var shapeRows: Int
  /// For the scale regression.
  var scaleRows: Int
  /// For the size of group shocks.
  var shockRows: Int
  /// How often the quantile regression weights its rows anew, at most.
  var shapeSteps: Int

  /// For a forecast.
  static let full = FittingEffort(shapeRows: 8_000, scaleRows: 15_000, shockRows: 1_500, shapeSteps: 20)
  /// For a trial beside other models.
  static let trial = FittingEffort(shapeRows: 3_000, scaleRows: 8_000, shockRows: 1_000, shapeSteps: 8)
}

/// The yearly engine: forecasts of long yearly series, several years ahead, with coefficients pooled over all of
/// them.
///
/// The partners are all multi-step on the logarithms of positive series: the mean of small multilayer perceptrons
/// that see the path in different ways, and linear quantile regressions, both trained on every past origin of
/// every series; and the Theta method. Their shares are fixed. How much of the growth is believed, and the factors
/// that make the intervals hold, come from the ends of every series one to four horizons back, each forecast by
/// partners that have not seen it (fewer years where series are short). Series with values that are not positive
/// are worked on as differences over their mean absolute difference (on counts and ranks, values below 1 count as
/// 1 instead).
///
/// Everything is relative to a series' own level or own changes, so that units do not matter. Inputs are limited
/// to what was trained on, and forecasts to how far series have gone in their own past changes. Results depend
/// neither on the order of the series nor on the number of jobs.
public struct YearlyModel: Sendable, Equatable {
  /// How many networks are averaged, each of another view up to four; 0 leaves them out.
  public var networks: Int
  /// Fewer past origins than this train no network: the linear regressions need less to be right.
  public var networkExamples: Int
  /// The seed of the networks' first coefficients and of the order of their examples.
  public var seed: UInt64

  /// A model; the defaults serve panels of any size.
  public init(networks: Int = 4, networkExamples: Int = 40_000, seed: UInt64 = 1) {
    precondition(networks >= 0, "a number of networks")
    self.networks = networks
    self.networkExamples = networkExamples
    self.seed = seed
  }

  /// Learns from a panel and applies what was learned to it.
  ///
  /// - Parameters:
  ///   - panel: the series; years missing inside a series are interpolated geometrically (linearly where values
  ///     are not positive).
  ///   - horizon: the number of years after each series' last value.
  ///   - jobs: the number of threads; it changes no bit of the result.
  /// - Throws: `emptyPanel` when there is no observation; `tooFewObservations` when no series has the three
  ///   years that one observed growth needs.
  public func fit(_ panel: Panel, horizon: Int, jobs: Int = 1) throws(ForecastError) -> FittedYearlyModel {
    guard !panel.values.isEmpty else { throw .emptyPanel }
    let longest = (0..<panel.seriesCount).map { panel.observations(of: $0).count }.max() ?? 0
    guard longest > 2 else { throw .tooFewObservations(needed: 3, have: longest) }
    return apply(train(panel, horizon: horizon, jobs: jobs), to: panel, jobs: jobs)
  }
}

extension YearlyModel {
  /// Forecasts of a panel with coefficients learned before, from this panel or another.
  ///
  /// On another panel the shares of the partners and the widths of the intervals are adjusted to its own last
  /// years where it has enough of them; the coefficients stay.
  ///
  /// Series with fewer than four years (gaps counted) keep their last value, with the pooled spread of growth.
  /// A series that is not positive needs weights that know such series; without them it keeps its last value,
  /// and so does one that never moved in three years. A last value out of all proportion to the changes before it
  /// is forecast both as a new level and as one that returns.
  ///
  /// - Parameter jobs: the number of threads; it changes no bit of the result.
  public func apply(_ weights: YearlyWeights, to panel: Panel, jobs: Int = 1) -> FittedYearlyModel {
    let workers = Workers(jobs: jobs)
    let order = CanonicalOrder.of(panel.keys)
    let isKnown = weights.fingerprint == YearlyWeights.fingerprint(of: panel, order)
    var fitted = FittedYearlyModel(panel, horizon: weights.horizon)
    for (unit, partners) in [
      (GrowthUnit.logarithms, weights.logarithms), (.ownDifferences, weights.ownDifferences),
    ] {
      let series = order.filter { panel.growthUnit(of: $0) == unit && !panel.observations(of: $0).isEmpty }
      guard !series.isEmpty else { continue }
      fitted.add(
        YearlyPaths(panel, unit: unit, series: series, calming: true), of: panel, partners,
        isKnown: isKnown, workers: workers)
    }
    return fitted
  }
}

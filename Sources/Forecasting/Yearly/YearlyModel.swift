/// The yearly engine: forecasts of long yearly series, several years ahead, with coefficients pooled over all of
/// them.
///
/// The partners are all multi-step on the logarithms of positive series: a small multilayer perceptron and
/// linear quantile regressions, both trained on every past origin of every series, and two smoothers, the Theta
/// method and a damped trend. Their
/// shares, that of the last value, and the factors that make the intervals hold are chosen on the last two horizons
/// of every series, with partners that have not seen them (on fewer years where series are short); then the partners are trained again on everything. Series with values
/// that are not positive are worked on as differences over their mean absolute difference (on counts and ranks,
/// values below 1 count as 1 instead).
///
/// Results depend neither on the order of the series nor on the number of jobs.
public struct YearlyModel: Sendable, Equatable {
  /// How many networks are averaged; 0 leaves the network out.
  public var networks: Int
  /// Fewer past origins than this train no network: the linear regressions need less to be right.
  public var networkExamples: Int
  /// The seed of the networks' first coefficients and of the order of their examples.
  public var seed: UInt64

  /// A model; the defaults serve panels of any size.
  public init(networks: Int = 2, networkExamples: Int = 40_000, seed: UInt64 = 1) {
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

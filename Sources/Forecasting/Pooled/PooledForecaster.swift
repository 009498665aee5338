/// A per-series rule whose parameters and whose spread are pooled over the panel.
///
/// The point is the rule's; the distribution around it is the pooled out-of-sample errors of the rule, scaled
/// by each series' shrunk error size and widened with the steps ahead. A panel too small to pool (one series,
/// a few errors) uses the Student t of the series' own errors instead.
public struct PooledForecaster: Forecaster {
  /// The family: what the command line names.
  public let family: ModelName
  let candidates: [any PointModel]

  /// Panels with more series than this learn what is pooled from a sample.
  var sampleAbove = 20_000
  /// The size of that sample.
  var sampleSize = 5_000

  /// The years whose errors count: older ones say little about next year's.
  static let window = 8

  /// The family with its grid of parameters.
  public init(_ family: ModelName) {
    self.init(family, candidates: family.candidates)
  }

  /// A family with other candidates than its grid.
  init(_ family: ModelName, candidates: [any PointModel]) {
    self.family = family
    self.candidates = candidates
  }

  /// The name the command line knows.
  public var name: String { family.rawValue }

  /// Chooses the parameters by the mean absolute rolling one-step-ahead error of the whole panel and measures
  /// the spread of the chosen rule; of a large panel a sample stands for all.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    let prior = try prior(panel, request)
    return FittedPooledModel(prior, candidates[prior.candidate], on: panel)
  }
}

extension Panel {
  /// The past of each series before `year`, on the transformed scale.
  func pasts(before year: Int) -> [Past] {
    (0..<seriesCount).map { past(of: $0, before: year) }
  }

  /// The past of one series before `year`, on the transformed scale.
  func past(of series: Int, before year: Int) -> Past {
    let entries = observations(of: series)
    let end = entries.first { Int(years[$0]) >= year } ?? entries.upperBound
    let known = values[entries.lowerBound..<end]
    return Past(years: years[entries.lowerBound..<end], values: known.map(scale.transformed)[...])
  }
}

extension Past {
  /// The mean of the values, NaN without any.
  var meanLevel: Double { count == 0 ? .nan : values.reduce(0, +) / Double(count) }

  /// Whether all values are the same.
  var isConstant: Bool { values.allSatisfy { $0 == values.first } }
}

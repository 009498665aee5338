/// The yearly engine as one of the models of the command line.
///
/// It forecasts with weights trained before, or is trained on the panel it forecasts. Series whose last value
/// lies further back than it reaches fall back to exponential smoothing, and say so.
public struct YearlyForecaster: Forecaster {
  private let model: YearlyModel
  private let weights: YearlyWeights?

  /// The yearly engine.
  ///
  /// - Parameters:
  ///   - model: how it is trained.
  ///   - weights: what was learned before; nil, or a reach shorter than what is asked for, trains on the panel.
  public init(_ model: YearlyModel = YearlyModel(), weights: YearlyWeights? = nil) {
    self.model = model
    self.weights = weights
  }

  /// The name the command line knows.
  public var name: String { "yearly" }

  /// Years of history, beyond the steps asked for, that make training worth a trial.
  private static let longSeries = 10
  /// Years of history, beyond the steps asked for, that weights trained before can tell something from.
  private static let knownSeries = 6
  /// Fewer series train no engine of their own.
  private static let enoughSeries = 50

  /// Whether a panel is of the kind the engine is made for: half of the series are long and, where it has to be
  /// trained on them, many.
  static func suits(_ panel: Panel, steps: Int, weights: YearlyWeights? = nil) -> Bool {
    guard panel.seriesCount >= (weights == nil ? enoughSeries : 1) else { return false }
    let length = (weights == nil ? longSeries : knownSeries) + steps
    let long = (0..<panel.seriesCount).lazy.filter { panel.observations(of: $0).count >= length }
    return long.count * 2 >= panel.seriesCount
  }

  /// Learns from what is known before the target, or applies the weights to it.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    let known = panel.before(request.target)
    let steps = request.stepsBeyond + 1
    let fit = try fitted(known, steps: steps, jobs: request.jobs)
    let isOld = (0..<known.seriesCount).contains { index in
      known.lastYear(of: index, before: request.target).map { request.target + steps - 1 - $0 > fit.horizon }
        ?? false
    }
    let plain = isOld ? try PooledForecaster(.ses).fit(known, request) : nil
    return FittedYearly(panel: known, fit: fit, plain: plain)
  }

  private func fitted(_ known: Panel, steps: Int, jobs: Int) throws(ForecastError) -> FittedYearlyModel {
    guard let weights, weights.horizon >= steps else {
      return try model.fit(known, horizon: steps, jobs: jobs)
    }
    guard !known.values.isEmpty else { throw .emptyPanel }
    return model.apply(weights, to: known, jobs: jobs)
  }
}

/// A yearly engine fitted to a panel.
struct FittedYearly: FittedForecaster {
  let panel: Panel
  let fit: FittedYearlyModel
  /// For series that are too old; nil when none is.
  let plain: (any FittedForecaster)?

  var name: String { "yearly" }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    let places = levels.map { LevelPlace($0) }
    return series.map { index in
      guard let last = panel.lastYear(of: index, before: year) else { return .declined(.noHistory) }
      let steps = year - last
      guard steps <= fit.horizon else { return standIn(index, year, levels, steps: steps) }
      let row = fit.quantiles(of: index, step: steps - 1, places).map { panel.scale.admissible($0) }
      guard row.allSatisfy(\.isFinite) else { return .declined(.notFinite) }
      return RowForecast(.forecast, model: name, quantiles: row)
    }
  }

  private func standIn(_ series: Int, _ year: Int, _ levels: [Double], steps: Int) -> RowForecast {
    guard let plain else { return .declined(.notFinite) }
    let row = plain.forecasts(of: series..<series + 1, year: year, levels: levels)[0]
    guard !row.quantiles.isEmpty else { return row }
    return RowForecast(
      .fallback(.beyondReach(steps: steps, reach: fit.horizon)), model: row.model, quantiles: row.quantiles)
  }
}

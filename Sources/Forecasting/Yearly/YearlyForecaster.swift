/// The yearly engine as one of the models of the command line.
///
/// It is trained on the panel it forecasts. Series whose last value lies further back than the first step fall
/// back to exponential smoothing, and say so.
public struct YearlyForecaster: Forecaster {
  private let model: YearlyModel

  /// The yearly engine with its defaults.
  public init(_ model: YearlyModel = YearlyModel()) { self.model = model }

  /// The name the command line knows.
  public var name: String { "yearly" }

  /// Years of history, beyond the steps asked for, that make the engine worth a trial.
  private static let longSeries = 10
  private static let enoughSeries = 50

  /// Whether a panel is of the kind the engine is made for: many series, half of them long.
  static func suits(_ panel: Panel, steps: Int) -> Bool {
    guard panel.seriesCount >= enoughSeries else { return false }
    let long = (0..<panel.seriesCount).lazy.filter { panel.observations(of: $0).count >= longSeries + steps }
    return long.count * 2 >= panel.seriesCount
  }

  /// Trains on what is known before the target.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    let known = panel.before(request.target)
    let fit = try model.fit(known, horizon: request.stepsBeyond + 1, jobs: request.jobs)
    let plain = try PooledForecaster(.ses).fit(known, request)
    return FittedYearly(panel: known, fit: fit, plain: plain)
  }
}

/// A yearly engine trained on a panel.
struct FittedYearly: FittedForecaster {
  let panel: Panel
  let fit: FittedYearlyModel
  let plain: any FittedForecaster

  var name: String { "yearly" }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    series.map { index in
      guard let last = panel.lastYear(of: index, before: year) else { return .declined(.noHistory) }
      let steps = year - last
      guard steps <= fit.horizon else { return standIn(index, year, levels, steps: steps) }
      let all = fit.quantiles(of: [index], steps: steps, levels: levels)
      let row = all.suffix(levels.count).map { panel.scale.admissible($0) }
      guard row.allSatisfy(\.isFinite) else { return .declined(.notFinite) }
      return RowForecast(.forecast, model: name, quantiles: row)
    }
  }

  private func standIn(_ series: Int, _ year: Int, _ levels: [Double], steps: Int) -> RowForecast {
    let row = plain.forecasts(of: series..<series + 1, year: year, levels: levels)[0]
    guard !row.quantiles.isEmpty else { return row }
    return RowForecast(
      .fallback(.beyondReach(steps: steps, reach: fit.horizon)), model: row.model, quantiles: row.quantiles)
  }
}

extension BatchRun {
  /// Past forecasts like that of a series in the target year, of every series that could be scored.
  ///
  /// - Parameters:
  ///   - series: the place of the series, which says how far ahead the forecast lies.
  ///   - conversions: the usual methods with their tables, as the run was made with.
  ///   - covariates: what was known beforehand, as the run was made with.
  /// - Returns: none where a horizon was asked for, the series has no past, or no cycle can be scored.
  public func pastScores(
    of series: Int, conversions: ConversionShelf = .empty, covariates: [Covariate] = []
  ) -> [ScoredForecast] {
    let name = choice?.chosen ?? request.model
    guard case .year(let year) = request.aim, let last = panel.lastYear(of: series, before: year),
      let model = ModelShelf.model(named: name, weights: request.weights, systems: request.systems)
        ?? conversions.model(named: name)
    else { return [] }
    let tried: any Forecaster = covariates.isEmpty ? model : CovariateForecaster(model, covariates)
    return IntervalCalibration.pastScores(
      of: tried, on: calendar.panel, before: year, age: year - last, jobs: request.jobs)
  }

  /// Whether intervals of these past forecasts held as often as they said; `untried` where there are none.
  public func calibration(of series: Int, conversions: ConversionShelf = .empty) -> IntervalCalibration {
    IntervalCalibration(pastScores(of: series, conversions: conversions))
  }
}

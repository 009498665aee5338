/// A model of plain numbers that works in each series' own unit.
struct OwnUnitForecaster: Forecaster {
  let base: any Forecaster
  var name: String { base.name }

  func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    guard panel.scale.kind == .real else { return try base.fit(panel, request) }
    let units = OwnUnits(panel, before: request.target)
    return FittedInOwnUnits(base: try base.fit(units.panel, request), units: units, scale: panel.scale)
  }
}

/// A model fitted in own units.
struct FittedInOwnUnits: FittedForecaster {
  let base: any FittedForecaster
  let units: OwnUnits
  let scale: Scale

  var name: String { base.name }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    zip(series, base.forecasts(of: series, year: year, levels: levels)).map { index, row in
      let quantiles = row.quantiles.map { scale.admissible(units.restored($0, of: index)) }
      guard quantiles.allSatisfy(\.isFinite) else { return .declined(.notFinite) }
      return RowForecast(row.kind, model: row.model, quantiles: quantiles)
    }
  }
}

import Admissions
import Forecasting

/// The forecasts of many majors in a table, a row each.
struct ForecastTable {
  let forecasts: [LineForecast]
  let wording: Wording

  init(_ forecasts: [LineForecast], wording: Wording) {
    self.forecasts = forecasts
    self.wording = wording
  }

  func block(label: String) -> Block {
    let cycle = forecasts.first?.cycle ?? 0
    return .table(
      label,
      [
        wording.majorColumn, wording.degreeColumn, ">" + wording.lastLineColumn,
        ">" + wording.expectedColumn(cycle), ">" + wording.fiftyColumn, ">" + wording.eightyColumn,
        ">" + wording.atFloorColumn, wording.evidenceColumn,
      ], forecasts.map(row))
  }

  private func row(_ forecast: LineForecast) -> [String] {
    let last = forecast.history.points.last
    return [
      wording.major(forecast.major), wording.degree(forecast.history.key.degree),
      last.map { wording.valueIn($0.value, $0.cycle) } ?? "", wording.expectedValue(forecast),
      wording.interval(forecast.distribution, 0.5), wording.interval(forecast.distribution, 0.8),
      forecast.floorProbability.map { wording.percent($0) } ?? "", forecast.evidence.grade.rawValue,
    ]
  }
}

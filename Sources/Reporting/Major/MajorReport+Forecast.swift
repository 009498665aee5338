import Admissions
import Forecasting

extension MajorReport {
  /// The intervals as a table.
  var forecastBlocks: [Block] {
    let rows = LineForecast.intervalLevels.map { level -> [Prose] in
      let interval = forecast.distribution.interval(level)
      return [
        Prose(wording.percent(level)), Prose(wording.marks(interval.lower)),
        Prose(wording.marks(interval.upper)),
      ]
    }
    let table = DocumentTable(
      label: wording.forecastSection,
      columns: [
        .init(Prose(wording.chanceColumn)), .init(Prose(wording.fromColumn), .right),
        .init(Prose(wording.toColumn), .right),
      ], rows: rows)
    return [section(wording.forecastSection), .table(table)]
  }
}

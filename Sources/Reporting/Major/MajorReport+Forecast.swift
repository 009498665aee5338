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

extension MajorReport {
  /// Which values deserve less trust than others.
  var qualityBlocks: [Block] {
    let points = forecast.history.points
    let notes = [
      wording.disputedValues(points.filter { $0.line.status == .disputed }),
      wording.uniformValues(points.filter(\.isUniform).map(\.cycle)),
      wording.secondaryValues(points.filter { $0.line.confidence == .c }.map(\.cycle)),
      wording.missingCycles(missing),
    ].filter { !$0.isEmpty }
    return [section(wording.qualitySection)]
      + (notes.isEmpty
        ? [.paragraph(Prose(wording.soundValues))] : [.list(ItemList(notes.map { Prose($0) }))])
  }

  private var missing: [Int] {
    let known = Set(forecast.history.cycles)
    guard let first = known.min(), let last = known.max() else { return [] }
    return (first...last).filter { !known.contains($0) }
  }
}

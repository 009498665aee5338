import Admissions
import Forecasting

extension MajorReport {
  /// How forecasts of all schools did by cycle, beside last year's line and last year's gap.
  var comparisonBlocks: [Block] {
    guard !forecast.comparisons.isEmpty else { return [] }
    let titles = [
      wording.linesColumn, wording.pointsColumn, wording.held80Column, wording.overLineColumn,
      wording.overGapColumn,
    ]
    let columns =
      [DocumentTable.Column(Prose(wording.cycleColumn))] + titles.map { .init(Prose($0), .right) }
    return [
      section(wording.comparisonSection), .paragraph(Prose(wording.comparisonNote)),
      .table(
        DocumentTable(
          label: wording.comparisonSection, columns: columns, rows: forecast.comparisons.map(comparisonRow))),
    ]
  }

  private func comparisonRow(_ item: CycleComparison) -> [Prose] {
    [
      Prose(item.cycle.map(String.init) ?? wording.togetherRow), Prose(wording.count(item.count)),
      Prose(wording.marks(item.mae, decimals: 1)), Prose(wording.percent(item.coverage80)),
      Prose(ratio(item.overLastLine, item)), Prose(item.overLastGap.map { ratio($0, item) } ?? ""),
    ]
  }

  private func ratio(_ value: BootstrapRatio, _ item: CycleComparison) -> String {
    wording.ratio(value.ratio, low: value.low, high: value.high, isTelling: item.isTelling)
  }
}

import DelimitedText
package import Forecasting
package import PanelTables

/// The rows of a batch with sums: every series, then the sums, with `*` in the columns that are summed over.
package struct HierarchyRows {
  package let run: HierarchyRun
  let table: PanelTable
  package let layout: OutcomeLayout
  let year: Int
  let language: TableLanguage
  let includesPublished: Bool
  let sums: [HierarchyRun.Sum]
  /// The keys of the series, then those of the sums.
  package let keys: KeyTable

  /// What stands in a column that is summed over.
  static let summed = "*"
  /// What the column of models says of reconciled rows.
  static let method = "mint"

  /// Rows of reconciled forecasts.
  /// - Parameter chains: the sums, as positions among the key columns.
  package init(
    _ run: HierarchyRun, _ table: PanelTable, chains: [[Int]], layout: OutcomeLayout, year: Int,
    language: TableLanguage, includesPublished: Bool
  ) {
    (self.run, self.table, self.layout, self.year) = (run, table, layout, year)
    (self.language, self.includesPublished) = (language, includesPublished)
    let sums = run.sums(chains: chains)
    var keys = table.panel.keys
    for sum in sums {
      keys.append(
        (0..<keys.columnCount).map { column in
          sum.columns.contains(column) ? table.panel.keys.text(column, of: sum.series[0]) : Self.summed
        })
    }
    (self.sums, self.keys) = (sums, keys)
  }

  /// A series whose own key could be taken for a sum's; nil when there is none.
  package static func ambiguousSeries(in panel: Panel) -> Int? {
    (0..<panel.seriesCount).first { series in
      (0..<panel.keys.columnCount).contains { panel.keys.field($0, of: series).elementsEqual(summed.utf8) }
    }
  }

  /// Writes all rows.
  package func write(_ writer: inout OutcomeWriter, _ tally: inout OutcomeTally) {
    for series in 0..<table.panel.seriesCount { append(series, to: &writer, &tally) }
    for (place, sum) in sums.enumerated() { append(sum, place, to: &writer, &tally) }
  }

  private func append(_ series: Int, to writer: inout OutcomeWriter, _ tally: inout OutcomeTally) {
    guard let kind = run.kinds[series] else { return appendPublished(series, to: &writer, &tally) }
    let reason = OutcomeReason(kind, of: series, in: table)
    tally.add(reason)
    let isForecast = if case .declined = kind { false } else { true }
    let row = OutcomeRow(
      series: series, year: year, horizon: table.panel.lastYear(of: series, before: year).map { year - $0 },
      model: isForecast ? Self.method : "", status: OutcomeStatus(kind),
      reason: reason?.text(in: language) ?? "",
      point: isForecast ? run.point(of: [series]) : nil)
    let quantiles =
      isForecast ? HierarchyRun.quantiles(of: run.draws(of: [series]), levels: layout.levels) : []
    writer.append(row, quantiles: quantiles.span)
  }

  private func appendPublished(_ series: Int, to writer: inout OutcomeWriter, _ tally: inout OutcomeTally) {
    guard includesPublished, let value = table.panel.value(of: series, in: year) else { return }
    tally.addPublished()
    let row = OutcomeRow(
      series: series, year: year, horizon: 0, model: "", status: .published, point: value)
    writer.append(row, quantiles: [Double](repeating: value, count: layout.levels.count).span)
  }

  private func append(
    _ sum: HierarchyRun.Sum, _ place: Int, to writer: inout OutcomeWriter, _ tally: inout OutcomeTally
  ) {
    tally.add(nil)
    let horizon = sum.series.compactMap { table.panel.lastYear(of: $0, before: year) }.max().map { year - $0 }
    let row = OutcomeRow(
      series: table.panel.seriesCount + place, year: year, horizon: horizon, model: Self.method, status: .ok,
      point: run.point(of: sum.series))
    let quantiles = HierarchyRun.quantiles(of: run.draws(of: sum.series), levels: layout.levels)
    writer.append(row, quantiles: quantiles.span)
  }
}

extension HierarchyRows {
  /// The joint draws as CSV: the key, then one column a draw; series in order, then sums. Column k of all rows is
  /// one possible outcome of the whole.
  package func drawsTable(keyColumns: [String]) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.record(keyColumns + (1...run.draws.count).map { "draw\($0)" })
    for series in run.forecastLeaves { append(series, [series], to: &writer) }
    for (place, sum) in sums.enumerated() {
      append(table.panel.seriesCount + place, sum.series, to: &writer)
    }
    return writer.takeBytes()
  }

  private func append(_ key: Int, _ series: [Int], to writer: inout DelimitedWriter) {
    for column in 0..<keys.columnCount { writer.field(keys.field(column, of: key).span) }
    for value in run.draws(of: series) {
      if let whole = Int(exactly: value) { writer.field(whole) } else { writer.field(value) }
    }
    writer.endRecord()
  }
}

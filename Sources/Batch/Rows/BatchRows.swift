package import Forecasting
package import PanelTables

/// How the forecasts of a batch become rows of its output.
package struct BatchRows: Sendable {
  package let layout: OutcomeLayout
  package let style: OutcomeStyle
  /// The share that is written; nil for all.
  package let shard: Shard?
  package let includesPublished: Bool
  package let language: TableLanguage
  /// The one year that is forecast; nil where a horizon was asked for.
  package let target: Int?

  /// Rows of a layout and a style.
  package init(
    layout: OutcomeLayout, style: OutcomeStyle, shard: Shard?, includesPublished: Bool,
    language: TableLanguage,
    target: Int?
  ) {
    (self.layout, self.style, self.shard) = (layout, style, shard)
    (self.includesPublished, self.language, self.target) = (includesPublished, language, target)
  }

  /// A row is seldom longer than this.
  private static let rowBytes = 128

  /// What stands before the first row.
  package var header: BatchBlock { BatchBlock(bytes: OutcomeWriter.header(layout, style: style)) }

  /// The rows of a block of the series of a table.
  /// - Parameter run: the fitted batch; nil when no series has a past.
  package func block(_ block: Range<Int>, of table: PanelTable, _ run: BatchRun?) -> BatchBlock {
    var writer = OutcomeWriter(layout, keys: table.panel.keys, of: block, style: style)
    writer.reserve(block.count * BatchRows.rowBytes)
    var tally = OutcomeTally()
    if let parts = run?.blocks(of: block, levels: layout.levels) {
      for part in parts { write(part, of: table, to: &writer, &tally) }
    } else {
      write(block, of: table, run, to: &writer, &tally)
    }
    let keys = table.panel.keys
    return BatchBlock(
      series: block.count, bytes: writer.takeBytes(), tally: tally,
      first: block.first.map { keys[$0] }, last: block.last.map { keys[$0] })
  }

  private func write(
    _ block: Range<Int>, of table: PanelTable, _ run: BatchRun?, to writer: inout OutcomeWriter,
    _ tally: inout OutcomeTally
  ) {
    let rows = run?.rows(of: block, levels: layout.levels)
    for series in block where shard?.holds(series, of: table.panel.keys) ?? true {
      if appendPublished(series, of: table, to: &writer, &tally) { continue }
      let targets = run?.targets(of: series) ?? [(year: target ?? 0, horizon: nil)]
      for (place, aim) in targets.enumerated() {
        let row = rows?[series - block.lowerBound][place] ?? .declined(.noHistory)
        append(row, series, of: table, aim, to: &writer, &tally)
      }
    }
  }

  /// Rows of one target year, straight from their columns.
  private func write(
    _ block: AimedBlock, of table: PanelTable, to writer: inout OutcomeWriter, _ tally: inout OutcomeTally
  ) {
    let (panel, rows, target) = (table.panel, block.forecasts, block.year)
    for (place, series) in block.series.enumerated() where shard?.holds(series, of: panel.keys) ?? true {
      if appendPublished(series, of: table, to: &writer, &tally) { continue }
      let reason = OutcomeReason(rows.kinds[place], of: series, in: table)
      tally.add(reason)
      let row = OutcomeRow(
        series: series, year: target, horizon: panel.lastYear(of: series, before: target).map { target - $0 },
        model: rows.model(of: place), status: OutcomeStatus(rows.kinds[place]),
        reason: reason?.text(in: language) ?? "",
        floorProbability: rows.floorProbabilities.isEmpty || rows.floorProbabilities[place].isNaN
          ? nil : rows.floorProbabilities[place])
      rows.withQuantiles(of: place) { writer.append(row, quantiles: $0) }
    }
  }

  /// Whether the line of a series is published, which is said if asked for.
  private func appendPublished(
    _ series: Int, of table: PanelTable, to writer: inout OutcomeWriter, _ tally: inout OutcomeTally
  ) -> Bool {
    guard let target, let value = table.panel.value(of: series, in: target) else { return false }
    guard includesPublished else { return true }
    tally.addPublished()
    let row = OutcomeRow(series: series, year: target, horizon: 0, model: "", status: .published)
    writer.append(row, quantiles: [Double](repeating: value, count: layout.levels.count).span)
    return true
  }

  private func append(
    _ forecast: RowForecast, _ series: Int, of table: PanelTable, _ aim: (year: Int, horizon: Int?),
    to writer: inout OutcomeWriter, _ tally: inout OutcomeTally
  ) {
    let reason = OutcomeReason(forecast.kind, of: series, in: table)
    tally.add(reason)
    let row = OutcomeRow(
      series: series, year: aim.year, horizon: aim.horizon, model: forecast.model,
      status: OutcomeStatus(forecast.kind),
      reason: reason?.text(in: language) ?? "", floorProbability: forecast.floorProbability)
    writer.append(row, quantiles: forecast.quantiles.span)
  }
}

import Forecasting
import PanelTables

/// How the forecasts of a batch become rows of its output.
struct BatchRows: Sendable {
  let layout: OutcomeLayout
  let style: OutcomeStyle
  /// The share that is written; nil for all.
  let shard: Shard?
  let includesPublished: Bool
  let language: TableLanguage
  /// The one year that is forecast; nil where a horizon was asked for.
  let target: Int?

  /// A row is seldom longer than this.
  private static let rowBytes = 128

  /// What stands before the first row.
  var header: BatchBlock { BatchBlock(bytes: OutcomeWriter.header(layout, style: style)) }

  /// The rows of a block of the series of a table.
  /// - Parameter run: the fitted batch; nil when no series has a past.
  func block(_ block: Range<Int>, of table: PanelTable, _ run: BatchRun?) -> BatchBlock {
    var writer = OutcomeWriter(layout, keys: table.panel.keys, style: style)
    writer.reserve(block.count * BatchRows.rowBytes)
    var tally = BatchTally()
    if let target, let rows = run?.block(block, levels: layout.levels) {
      write(rows, block, of: table, target, to: &writer, &tally)
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
    _ tally: inout BatchTally
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
    _ rows: ForecastBlock, _ block: Range<Int>, of table: PanelTable, _ target: Int,
    to writer: inout OutcomeWriter, _ tally: inout BatchTally
  ) {
    let panel = table.panel
    for (place, series) in block.enumerated() where shard?.holds(series, of: panel.keys) ?? true {
      if appendPublished(series, of: table, to: &writer, &tally) { continue }
      let reason = reason(rows.kinds[place], series, of: table)
      if let reason { tally.add(reason) } else { tally.addForecast() }
      let row = OutcomeRow(
        series: series, year: target, horizon: panel.lastYear(of: series, before: target).map { target - $0 },
        model: rows.hasForecast(place) ? rows.model : "", status: status(rows.kinds[place]),
        reason: reason?.text(in: language) ?? "",
        floorProbability: rows.floorProbabilities.isEmpty || rows.floorProbabilities[place].isNaN
          ? nil : rows.floorProbabilities[place])
      rows.withQuantiles(of: place) { writer.append(row, quantiles: $0) }
    }
  }

  /// Whether the line of a series is published, which is said if asked for.
  private func appendPublished(
    _ series: Int, of table: PanelTable, to writer: inout OutcomeWriter, _ tally: inout BatchTally
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
    to writer: inout OutcomeWriter, _ tally: inout BatchTally
  ) {
    let reason = reason(forecast.kind, series, of: table)
    if let reason { tally.add(reason) } else { tally.addForecast() }
    let row = OutcomeRow(
      series: series, year: aim.year, horizon: aim.horizon, model: forecast.model,
      status: status(forecast.kind),
      reason: reason?.text(in: language) ?? "", floorProbability: forecast.floorProbability)
    writer.append(row, quantiles: forecast.quantiles.span)
  }

  private func status(_ kind: RowForecast.Kind) -> OutcomeStatus {
    switch kind {
    case .forecast: .ok
    case .fallback: .fallback
    case .declined: .declined
    }
  }

  private func reason(_ kind: RowForecast.Kind, _ series: Int, of table: PanelTable) -> OutcomeReason? {
    switch kind {
    case .forecast: nil
    case .fallback(let reason): .fallback(reason)
    case .declined(.noHistory): table.fault(of: series).map { .unusable($0) } ?? .declined(.noHistory)
    case .declined(let reason): .declined(reason)
    }
  }
}

import Admissions
import Forecasting
import PanelTables

/// Turns a table into the rows of a batch's output, block by block on several cores.
struct BatchWriter {
  /// The fitted batch; nil when no series has a past.
  let run: BatchRun?
  private let table: PanelTable
  private let layout: OutcomeLayout
  private let style: OutcomeStyle
  private let shard: Shard?
  private let includesPublished: Bool
  private let language: TableLanguage
  private let target: Int?

  /// Series are written in blocks of this many.
  private static let block = 1024
  /// A row is seldom longer than this.
  private static let rowBytes = 128
  /// Blocks that one thread may be ahead of the output.
  private static let blocksAhead = 8

  init(
    table: PanelTable, request: BatchRequest, conversions: ConversionShelf, quantiles: [Double],
    style: OutcomeStyle, shard: Shard?, includesPublished: Bool, language: Language
  ) throws {
    self.table = table
    self.style = style
    self.shard = shard
    self.includesPublished = includesPublished
    self.language = TableLanguage(rawValue: language.rawValue) ?? .english
    if case .year(let year) = request.aim { target = year } else { target = nil }
    run = try? BatchRun(table.panel, request, conversions: conversions)
    do {
      layout = try OutcomeLayout(
        keyColumns: table.columns.key, timeColumn: table.columns.time, quantiles: quantiles,
        hasFloor: run?.hasFloor ?? false)
    } catch {
      throw CommandFailure(.usage, "cutline: \(error.message(in: self.language))")
    }
  }

  /// How many series there are, in this share or not.
  var seriesCount: Int { table.panel.seriesCount }

  /// What stands before the first row.
  var header: BatchBlock { BatchBlock(end: 0, bytes: OutcomeWriter.header(layout, style: style)) }

  /// Hands the rows of all series from `first` on to `sink`, block by block in the order in which the series
  /// first appear.
  func write(
    from first: Int, to sink: @escaping @Sendable (BatchBlock) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let jobs = run?.request.jobs ?? 1
    let queue = BatchQueue(room: BatchWriter.blocksAhead * jobs, sink)
    _ = Parallel.blocks(of: seriesCount - first, blockSize: BatchWriter.block, jobs: jobs) { range in
      guard queue.isOpen else { return }
      let block = writeBlock(first + range.lowerBound..<first + range.upperBound)
      queue.accept(block, at: range.lowerBound / BatchWriter.block)
    }
    try queue.check()
  }

  private func writeBlock(_ block: Range<Int>) -> BatchBlock {
    var writer = OutcomeWriter(layout, keys: table.panel.keys, style: style)
    writer.reserve(block.count * BatchWriter.rowBytes)
    var tally = BatchTally()
    if let target, let rows = run?.block(block, levels: layout.levels) {
      writeRows(rows, block, target, to: &writer, &tally)
      return BatchBlock(end: block.upperBound, bytes: writer.takeBytes(), tally: tally)
    }
    let rows = run?.rows(of: block, levels: layout.levels)
    for series in block where shard?.holds(series, of: table.panel.keys) ?? true {
      if let target, let value = table.panel.value(of: series, in: target) {
        if includesPublished { append(published: value, series, target, to: &writer, &tally) }
        continue
      }
      let targets = run?.targets(of: series) ?? [(year: target ?? 0, horizon: nil)]
      for (place, aim) in targets.enumerated() {
        let row = rows?[series - block.lowerBound][place] ?? .declined(.noHistory)
        append(row, series, aim, to: &writer, &tally)
      }
    }
    return BatchBlock(end: block.upperBound, bytes: writer.takeBytes(), tally: tally)
  }

  /// Rows of one target year, straight from their columns.
  private func writeRows(
    _ rows: ForecastBlock, _ block: Range<Int>, _ target: Int, to writer: inout OutcomeWriter,
    _ tally: inout BatchTally
  ) {
    let panel = table.panel
    for (place, series) in block.enumerated() where shard?.holds(series, of: panel.keys) ?? true {
      if let value = panel.value(of: series, in: target) {
        if includesPublished { append(published: value, series, target, to: &writer, &tally) }
        continue
      }
      let reason = reason(rows.kinds[place], series)
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

  private func append(
    published value: Double, _ series: Int, _ year: Int, to writer: inout OutcomeWriter,
    _ tally: inout BatchTally
  ) {
    tally.addPublished()
    let row = OutcomeRow(series: series, year: year, horizon: 0, model: "", status: .published)
    writer.append(row, quantiles: [Double](repeating: value, count: layout.levels.count).span)
  }

  private func append(
    _ forecast: RowForecast, _ series: Int, _ aim: (year: Int, horizon: Int?), to writer: inout OutcomeWriter,
    _ tally: inout BatchTally
  ) {
    let reason = reason(forecast.kind, series)
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

  private func reason(_ kind: RowForecast.Kind, _ series: Int) -> OutcomeReason? {
    switch kind {
    case .forecast: nil
    case .fallback(let reason): .fallback(reason)
    case .declined(.noHistory): table.fault(of: series).map { .unusable($0) } ?? .declined(.noHistory)
    case .declined(let reason): .declined(reason)
    }
  }
}

import Forecasting
import PanelTables

/// One input of the fuzzer: the first byte chooses the request, the rest is the table.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  guard size > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data + 1, count: size - 1))
  check(bytes, choice: Int(data[0]))
  return 0
}

private let models = ["last", "ses", "damped", "linear", "theil-sen", "theta", "panel", "auto"]

/// Reads the table whole, in pieces and in blocks, which must agree, then forecasts and writes what was read.
private func check(_ bytes: [UInt8], choice: Int) {
  let scales = Scale.Kind.allCases
  let floor = choice & 12 == 12 ? "floor" : nil
  // The header tells the delimiter, and sometimes the table has a column for each year.
  guard
    let columns = try? PanelColumns(
      key: ["k", "l"], groups: ["k"], time: "year", value: "value", floor: floor,
      findsDelimiter: choice & 1 == 0, isWide: floor == nil && choice % 7 == 3)
  else { return }
  let scale = Scale(scales[choice % scales.count])
  let year = choice & 16 == 0 ? 2020 : nil
  let policy = CellPolicy(
    marked: CellPolicy.Marked.allCases[choice % 4], bounded: CellPolicy.Bounded.allCases[choice % 3],
    totals: CellPolicy.Totals.allCases[choice % 2], isStrict: choice % 11 == 5, namesEndings: true)
  let options = PanelTableOptions(scale: scale, target: year, onError: .skip, cells: policy)
  let whole = try? PanelTableReader.read(
    bytes.span, file: "f", columns: columns, options: options, jobs: 1)
  let pieces = inPieces(bytes, columns, options, cut: choice % 37)
  precondition(
    whole?.panel == pieces?.panel && whole?.problems == pieces?.problems, "cutting changes nothing")
  for problem in (whole?.problems.notes ?? []) + (whole?.problems.errors ?? []) {
    for language in TableLanguage.allCases {
      precondition(!problem.message(in: language).isEmpty, "every problem has words")
    }
  }
  _ = ColumnGuess(bytes.span, isWhole: true, delimiter: nil, time: nil, value: nil, isWide: false)
  guard let table = whole, table.panel.seriesCount > 0 else { return }
  if table.isSortedByKey { checkBlocks(bytes, columns, options, table) }
  let aim = year.map(BatchRequest.Aim.year) ?? .horizon(1 + choice % 3)
  forecast(table, BatchRequest(aim, model: models[choice >> 5], jobs: 1))
}

private func inPieces(
  _ bytes: [UInt8], _ columns: PanelColumns, _ options: PanelTableOptions, cut: Int
) -> PanelTable? {
  try? PanelTableReader.read(
    bytes.span, file: "f", columns: columns, options: options, jobs: 2, blockBytes: cut + 1)
}

/// A sorted table read block by block has the same series.
private func checkBlocks(
  _ bytes: [UInt8], _ columns: PanelColumns, _ options: PanelTableOptions, _ table: PanelTable
) {
  var reader = SeriesBlockReader(columns, file: "f", options: options, blockBytes: 64)
  reader.append(bytes.span)
  reader.end()
  var series = 0
  while let block = try? reader.next() {
    guard let part = try? block.read() else { preconditionFailure("a sorted table is sorted in blocks") }
    for index in 0..<part.panel.seriesCount {
      precondition(part.panel.keys[index] == table.panel.keys[series], "blocks are in order")
      precondition(part.panel.series(index) == table.panel.series(series), "a series is whole")
      series += 1
    }
  }
  precondition(series == table.panel.seriesCount, "blocks are the whole")
}

private func forecast(_ table: PanelTable, _ request: BatchRequest) {
  let isLogarithmic = table.panel.scale.transform == .log
  let floors = isLogarithmic ? nil : table.seriesFloors
  guard let run = try? BatchRun(table.panel, request, floors: floors) else { return }
  let rows = written(run, table)
  guard let prior = run.learned(groupLabels: table.groupLabels), let prepared = PreparedPrior(prior) else {
    return
  }
  let again = BatchRun(table.panel, groupLabels: table.groupLabels, prepared, floors: floors)
  precondition(written(again, table) == rows, "a prior changes nothing")
}

private func written(_ run: BatchRun, _ table: PanelTable) -> [UInt8] {
  guard
    let layout = try? OutcomeLayout(keyColumns: ["k", "l"], timeColumn: "year", hasFloor: run.hasFloor)
  else { return [] }
  var writer = OutcomeWriter(layout, keys: table.panel.keys)
  let rows = run.rows(of: 0..<table.panel.seriesCount, levels: layout.levels)
  for (series, outcomes) in rows.enumerated() {
    let targets = run.targets(of: series)
    precondition(targets.count == outcomes.count, "a row for each target")
    for (target, outcome) in zip(targets, outcomes) {
      check(outcome, levels: layout.levels.count)
      writer.append(
        OutcomeRow(
          series: series, year: target.year, horizon: target.horizon, model: outcome.model, status: .ok),
        quantiles: outcome.quantiles.span)
    }
  }
  let bytes = writer.takeBytes()
  precondition(bytes.isEmpty || bytes.last == 10, "rows end")
  return bytes
}

private func check(_ outcome: RowForecast, levels: Int) {
  if case .declined = outcome.kind {
    precondition(outcome.quantiles.isEmpty, "no numbers without a forecast")
    return
  }
  precondition(outcome.quantiles.count == levels, "a number for each level")
  precondition(outcome.quantiles.allSatisfy(\.isFinite), "numbers are finite")
  precondition(zip(outcome.quantiles, outcome.quantiles.dropFirst()).allSatisfy { $0 <= $1 }, "in order")
}

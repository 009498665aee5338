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

/// Reads the table whole and in pieces, which must agree, then forecasts and writes what was read.
private func check(_ bytes: [UInt8], choice: Int) {
  let scales = Scale.Kind.allCases
  guard
    let columns = try? PanelColumns(key: ["k", "l"], groups: ["k"], time: "year", value: "value"),
    let scale = try? Scale(scales[choice % scales.count])
  else { return }
  let year = choice & 16 == 0 ? 2020 : nil
  let options = PanelTableOptions(scale: scale, target: year, onError: .skip)
  let whole = try? PanelTableReader.read(
    bytes.span, file: "f", columns: columns, options: options, jobs: 1)
  var reader = PanelTableReader(columns, file: "f", options: options)
  let cut = min(bytes.count, choice % 37)
  reader.consume(bytes.span.extracting(0..<cut))
  reader.consume(bytes.span.extracting(cut..<bytes.count))
  let pieces = try? reader.finish()
  precondition(
    whole?.panel == pieces?.panel && whole?.problems == pieces?.problems, "cutting changes nothing")
  guard let table = whole, table.panel.seriesCount > 0 else { return }
  let aim = year.map(BatchRequest.Aim.year) ?? .horizon(1 + choice % 3)
  forecast(table, BatchRequest(aim, model: models[choice >> 5], jobs: 1))
}

private func forecast(_ table: PanelTable, _ request: BatchRequest) {
  guard let run = try? BatchRun(table.panel, request),
    let layout = try? OutcomeLayout(keyColumns: ["k", "l"], timeColumn: "year", hasFloor: run.hasFloor)
  else { return }
  var writer = OutcomeWriter(layout, keys: table.panel.keys)
  let rows = run.rows(of: 0..<table.panel.seriesCount, levels: layout.levels)
  for (series, outcomes) in rows.enumerated() {
    let targets = run.targets(of: series)
    precondition(targets.count == outcomes.count, "a row for each target")
    for (target, outcome) in zip(targets, outcomes) {
      if case .declined = outcome.kind {
        precondition(outcome.quantiles.isEmpty, "no numbers without a forecast")
      } else {
        precondition(outcome.quantiles.count == layout.levels.count, "a number for each level")
        precondition(outcome.quantiles.allSatisfy(\.isFinite), "numbers are finite")
        precondition(
          zip(outcome.quantiles, outcome.quantiles.dropFirst()).allSatisfy { $0 <= $1 }, "in order")
      }
      writer.append(
        OutcomeRow(
          series: series, year: target.year, horizon: target.horizon, model: outcome.model, status: .ok),
        quantiles: outcome.quantiles.span)
    }
  }
  precondition(writer.takeBytes().last == 10, "rows end")
}

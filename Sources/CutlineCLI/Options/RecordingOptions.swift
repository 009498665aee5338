import Admissions
import ArgumentParser
import Forecasting

/// Whether the forecasts of a table are written into the register, and under which name.
struct RecordingOptions: ParsableArguments {
  @Flag(help: "Write the forecasts into the register, to be scored when the lines are out.")
  var record = false

  @Option(
    help: ArgumentHelp("The name of the table in the register (default: its file name).", valueName: "name"))
  var recordedAs: String?

  @OptionGroup var register: RegisterOptions

  /// The name of a table: its file's, without folders and endings.
  static func name(of file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.split(separator: ".").first.map(String.init) ?? last
  }

  /// Records every forecast of a fitted batch.
  func write(_ run: BatchRun, file: String, _ language: Language) throws(CommandFailure) {
    guard record else { return }
    var target = try register.open(data: nil, for: .making, language)
    let scope = recordedAs ?? RecordingOptions.name(of: file)
    try target.record(forecasts(run, scope: scope), on: register.day, language)
  }

  private func forecasts(_ run: BatchRun, scope: String) -> [RecordedForecast] {
    let rows = run.rows(of: 0..<run.panel.seriesCount, levels: Register.levels)
    return rows.indices.flatMap { series -> [RecordedForecast] in
      zip(run.targets(of: series), rows[series]).compactMap { target, row in
        guard !row.quantiles.isEmpty,
          let last = run.panel.lastYear(of: series, before: target.year - (target.horizon ?? 1) + 1),
          let value = run.panel.value(of: series, in: last)
        else { return nil }
        return RecordedForecast(
          scope: scope, key: run.panel.keys[series], cycle: target.year, lastCycle: last, lastValue: value,
          scale: run.panel.scale.kind.rawValue, model: row.model, quantiles: row.quantiles)
      }
    }
  }
}

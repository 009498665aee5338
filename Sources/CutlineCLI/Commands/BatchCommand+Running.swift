import Admissions
import Forecasting
import PanelTables
import Synchronization

extension BatchCommand {
  /// What a finished run has to say.
  struct Result {
    var tally: BatchTally
    var choice: [String]
    var droppedRows: Int
  }

  /// Reads everything, fits, and writes rows to a stream as they are done.
  func runStream(_ stream: BatchStream, _ meter: ProgressMeter) throws -> Result {
    let table = try read(meter).table
    let writer = try makeWriter(table, model: panel.model, from: 0, meter)
    try stream.write(writer.header)
    let tally = Mutex(BatchTally())
    try writer.write(from: 0) { (block) throws(CommandFailure) in
      try stream.write(block)
      tally.withLock { $0.add(block.tally) }
      meter.reach(block.end)
    }
    if let run = writer.run { try recording.write(run, file: panel.file) }
    return Result(
      tally: tally.withLock { $0 }, choice: BatchReport.lines(writer.run?.choice, language.language),
      droppedRows: table.droppedRowCount)
  }

  /// Reads everything, fits, and writes the file, or what is left of it.
  func runFile(_ file: PartFile, _ meter: ProgressMeter) throws -> Result {
    let run = try BatchFileRun(file, request: request, resumes: resume)
    announce(run)
    if !isStream { try run.check(InputIdentity(file: panel.file)) }
    let (table, input) = try read(meter)
    try run.check(input)
    let model = run.journal?.beginning.model ?? panel.model
    let writer = try makeWriter(table, model: model, from: run.seriesDone, meter)
    let choice = run.journal?.beginning.choice ?? BatchReport.lines(writer.run?.choice, language.language)
    let tally = try run.write(
      writer, input: input, model: writer.run?.choice?.chosen ?? model, choice: choice
    ) { meter.reach($0) }
    if let fitted = writer.run { try recording.write(fitted, file: panel.file) }
    return Result(tally: tally, choice: choice, droppedRows: table.droppedRowCount)
  }

  /// Says what came of the series, and how.
  func finish(_ result: Result) throws {
    if !panel.quiet { BatchReport.print(result.tally, choice: result.choice, language: language.language) }
    if result.tally.declined > 0 || result.droppedRows > 0 { throw CommandFailure.silent(.someDeclined) }
  }

  private var isStream: Bool { panel.file == "-" }
  private var isChinese: Bool { language.language == .chinese }

  /// Says that rows of an interrupted run are kept, or lost.
  private func announce(_ run: BatchFileRun) {
    guard !panel.quiet, run.file.wasThere else { return }
    if run.journal != nil {
      StandardError.write(
        isChinese
          ? "cutline: \(run.file.path)：从第 \(run.seriesDone) 条序列之后继续"
          : "cutline: \(run.file.path): going on after \(run.seriesDone) series")
    } else if !resume {
      StandardError.write(
        isChinese
          ? "cutline: \(run.file.path)：有一次中断的运行，现在重新开始（--resume 可以继续）"
          : "cutline: \(run.file.path): starting an interrupted run over; --resume would have gone on with it"
      )
    }
  }

  private func read(_ meter: ProgressMeter) throws -> (table: PanelTable, input: InputIdentity) {
    let known = isStream ? nil : try InputIdentity(file: panel.file)
    meter.begin(
      ProgressStep(
        name: isChinese ? "读取 \(panel.file)" : "reading \(panel.file)", unit: isChinese ? "字节" : "bytes",
        language: language.language))
    var hash = ContentHash()
    let table = try PanelInputFile.read(panel, target: year, language: language.language) { chunk in
      hash.add(chunk)
      meter.reach(hash.count)
    }
    return (table, known ?? InputIdentity(stream: hash))
  }

  private func makeWriter(
    _ table: PanelTable, model: String, from first: Int, _ meter: ProgressMeter
  ) throws -> BatchWriter {
    meter.begin(
      ProgressStep(
        name: isChinese ? "选择并拟合模型" : "choosing and fitting the model", language: language.language))
    let aim = year.map(BatchRequest.Aim.year) ?? .horizon(horizon ?? 1)
    let writer = try BatchWriter(
      table: table, request: BatchRequest(aim, model: model, maxAge: maxAge, jobs: panel.jobs),
      conversions: try panel.conversion.shelf(table.panel, panel),
      quantiles: quantiles.numbers,
      style: OutcomeStyle(format, byteOrderMark: bom, protectsSpreadsheets: bom),
      shard: shard, includesPublished: includePublished, language: language.language)
    meter.begin(
      ProgressStep(
        name: isChinese ? "已预测" : "forecast", unit: isChinese ? "条序列" : "series",
        total: writer.seriesCount, first: first, done: first, language: language.language))
    return writer
  }
}

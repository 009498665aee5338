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

  /// Writes rows to a stream as they are done.
  func runStream(_ stream: BatchStream, _ prior: GivenPrior?, _ meter: ProgressMeter) throws -> Result {
    try writeStream(stream, makeEngine(prior, resuming: nil, meter))
  }

  private func writeStream(_ stream: BatchStream, _ engine: some BatchEngine) throws -> Result {
    try stream.write(engine.header)
    let tally = Mutex(BatchTally())
    let dropped = try engine.write(after: nil, aside: nil) { (block) throws(CommandFailure) in
      try stream.write(block)
      tally.withLock { $0.add(block.tally) }
    }
    try record(engine)
    return Result(tally: tally.withLock { $0 }, choice: engine.choice, droppedRows: dropped)
  }

  /// Writes the file, or what is left of it.
  func runFile(_ file: PartFile, _ prior: GivenPrior?, _ meter: ProgressMeter) throws -> Result {
    let run = try BatchFileRun(file, request: request(prior), resumes: resume)
    announce(run)
    if !isStream { try run.check(InputIdentity(file: panel.file)) }
    return try writeFile(run, makeEngine(prior, resuming: run, meter))
  }

  private func writeFile(_ run: BatchFileRun, _ engine: some BatchEngine) throws -> Result {
    try run.check(engine.input)
    let (tally, dropped) = try run.write(engine)
    try record(engine)
    return Result(tally: tally, choice: run.journal?.beginning.choice ?? engine.choice, droppedRows: dropped)
  }

  private func record(_ engine: some BatchEngine) throws {
    if let run = engine.run { try recording.write(run, file: panel.file) }
  }

  /// Says what came of the series, and how.
  func finish(_ result: Result) throws {
    if !panel.quiet { BatchReport.print(result.tally, choice: result.choice, language: language.language) }
    if result.tally.declined > 0 || result.droppedRows > 0 { throw CommandFailure.silent(.someDeclined) }
  }

  var isStream: Bool { FileSystem.isStream(panel.file) }
  var isChinese: Bool { language.language == .chinese }

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
}

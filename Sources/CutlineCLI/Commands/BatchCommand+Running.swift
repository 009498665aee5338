import Admissions
import Batch
import Forecasting
import Foundation
import PanelTables
import Synchronization

extension BatchCommand {
  /// What a finished run has to say.
  struct Result {
    var tally: OutcomeTally
    var choice: ModelChoiceReport?
    var droppedRows: Int
  }

  /// Writes rows to a stream as they are done.
  func runStream(_ stream: BatchStream, _ prior: GivenPrior?, _ meter: ProgressMeter) throws -> Result {
    try writeStream(stream, makeEngine(prior, resuming: nil, meter))
  }

  private func writeStream(_ stream: BatchStream, _ engine: some BatchEngine) throws -> Result {
    try stream.write(engine.header)
    let tally = Mutex(OutcomeTally())
    let dropped = try worded {
      try engine.write(after: nil, aside: nil) { block in
        try stream.write(block)
        tally.withLock { $0.add(block.tally) }
      }
    }
    try record(engine)
    return Result(tally: tally.withLock { $0 }, choice: engine.choice, droppedRows: dropped)
  }

  /// Writes the file, or what is left of it.
  func runFile(_ file: PartFile, _ prior: GivenPrior?, _ meter: ProgressMeter) throws -> Result {
    let run = try worded {
      try BatchFileRun(
        file, JSONCoder(), program: BatchCommand.programIdentity, request: request(prior), resumes: resume)
    }
    announce(run)
    if !isStream { try worded { try run.check(InputIdentity(file: panel.file)) } }
    return try writeFile(run, makeEngine(prior, resuming: run, meter))
  }

  private func writeFile(_ run: BatchFileRun, _ engine: some BatchEngine) throws -> Result {
    let (tally, dropped) = try worded {
      try run.check(engine.input)
      return try run.write(engine)
    }
    try record(engine)
    return Result(tally: tally, choice: run.journal?.beginning.choice ?? engine.choice, droppedRows: dropped)
  }

  /// Does a piece of the work; what goes wrong with the table has the words of its reader.
  private func worded<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch {
      throw try PanelInputSettings(panel, target: nil, language: language.language).failure(error)
    }
  }

  /// By what the build of the program is known again.
  private static var programIdentity: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return "\(ProgramVersion.text) \(FileSystem.changed(path) ?? 0)"
  }

  private func record(_ engine: some BatchEngine) throws {
    if let run = engine.run { try recording.write(run, file: panel.file, language.language) }
  }

  /// Says what came of the series, and how.
  func finish(_ result: Result) throws {
    if !panel.quiet { BatchReport.print(result.tally, choice: result.choice, language: language.language) }
    if result.tally.declinedCount > 0 || result.droppedRows > 0 { throw CommandFailure.silent(.someDeclined) }
  }

  var isStream: Bool { FileSystem.isStream(panel.file) }

  /// Says that rows of an interrupted run are kept, or lost.
  private func announce(_ run: BatchFileRun) {
    guard !panel.quiet, run.files.wasThere else { return }
    if run.journal != nil {
      StandardError.write(.goingOn(run.files.path, after: run.seriesDone), language.language)
    } else if !resume {
      StandardError.write(.startingOver(run.files.path), language.language)
    }
  }
}

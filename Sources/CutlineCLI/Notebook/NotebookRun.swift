import Foundation
import Reporting

/// Runs the commands of one notebook, one after the other, in a scratch folder of its own.
struct NotebookRun {
  let path: String
  let notebook: Notebook

  /// What each command did.
  func results() throws(CommandFailure) -> [StepResult] {
    let folder = try ScratchWorkspace(showing: FileManager.default.currentDirectoryPath)
    defer { folder.remove() }
    try folder.show("data")
    var results: [StepResult] = []
    for step in notebook.steps {
      try prepare(step, in: folder)
      results.append(try run(step, in: folder))
    }
    return results
  }

  /// Shows the command the files it names, and keeps it from writing over one of them.
  private func prepare(_ step: NotebookStep, in folder: ScratchWorkspace) throws(CommandFailure) {
    let words = OutputPaths(step.arguments)
    for word in words.others { try folder.show(word) }
    for path in words.paths where folder.isShown(path) {
      throw failure(step, .usage, "--output \(path) would write over what stands there; name another place")
    }
  }

  /// Both streams go into one pipe, in the order in which a terminal would show them.
  private func run(_ step: NotebookStep, in folder: ScratchWorkspace) throws(CommandFailure) -> StepResult {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Self.program
    process.arguments = step.arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    (process.standardOutput, process.standardError) = (pipe, pipe)
    let printed: Data
    do {
      try process.run()
      printed = try pipe.fileHandleForReading.readToEnd() ?? Data()
    } catch {
      throw failure(step, .internal, "cannot be run: \(error.localizedDescription)")
    }
    process.waitUntilExit()
    guard process.terminationReason == .exit else {
      throw failure(step, .internal, "ended by signal \(process.terminationStatus)")
    }
    return StepResult(output: String(decoding: printed, as: UTF8.self), status: process.terminationStatus)
  }

  private func failure(_ step: NotebookStep, _ status: ExitStatus, _ words: String) -> CommandFailure {
    CommandFailure(status, .plain("\(path):\(step.line): error: \(words)"))
  }

  /// This very program.
  private static var program: URL {
    Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
  }
}

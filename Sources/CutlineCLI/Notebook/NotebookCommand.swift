import ArgumentParser
import Reporting

/// `cutline notebook`: Markdown documents whose commands are run.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Run, check or clean Markdown notebooks.",
    discussion: """
      In a notebook, fenced blocks named console hold lines "$ cutline ..." followed by what they print. Only \
      cutline is run, without a shell, in a scratch folder that holds data and what the commands name; a line \
      of "..." in an output stands for lines left out, "..." within a line for any text.

      Example:
        cutline notebook check notebooks-md/*.md
      """,
    subcommands: [NotebookRunCommand.self, NotebookCheckCommand.self, NotebookCleanCommand.self])
}

/// The notebooks a command works on.
struct NotebookFiles: ParsableArguments {
  @Argument(help: ArgumentHelp("The notebooks.", valueName: "file"))
  var paths: [String]

  /// Every notebook with its text; the first that cannot be read or run ends the command before any is run.
  func read() throws(CommandFailure) -> [(path: String, text: String, notebook: Notebook)] {
    var files: [(path: String, text: String, notebook: Notebook)] = []
    var problems: [String] = []
    for path in paths {
      let text = String(decoding: try InputFile.read(path), as: UTF8.self)
      let notebook = Notebook(text)
      problems += notebook.problems.map { "\(path):\($0.line): error: \($0.message)" }
      files.append((path, text, notebook))
    }
    guard problems.isEmpty else { throw CommandFailure(.badData, problems.map { .plain($0) }) }
    return files
  }
}

/// `cutline notebook run`: puts what the commands print into the notebook.
struct NotebookRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the commands and write what they print into the notebooks.")

  @OptionGroup var files: NotebookFiles

  mutating func run() throws {
    for (path, text, notebook) in try files.read() {
      let recorded = notebook.recording(try NotebookRun(path: path, notebook: notebook).results())
      let changed = recorded.changedSteps(from: notebook)
      if recorded.text != text { try OutputFile.write(Array(recorded.text.utf8), to: path) }
      StandardError.write(
        "\(path): \(notebook.steps.count) commands, " + (changed == 0 ? "none changed" : "\(changed) changed")
      )
    }
  }
}

/// `cutline notebook check`: tells where the commands print something else than the notebook says.
struct NotebookCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Run the commands and print where the notebooks say otherwise.",
    discussion: "Prints a unified difference and exits with 1 when there is one; writes nothing.")

  @OptionGroup var files: NotebookFiles

  mutating func run() throws {
    var differing = 0
    for (path, _, notebook) in try files.read() {
      let recorded = notebook.recording(try NotebookRun(path: path, notebook: notebook).results())
      let difference = notebook.difference(to: recorded)
      try StandardOutput.write(lines: difference.unified(path))
      let changed = recorded.changedSteps(from: notebook)
      StandardError.write(
        "\(path): \(notebook.steps.count) commands, "
          + (difference.isEmpty ? "all as recorded" : "\(changed) not as recorded"))
      differing += difference.isEmpty ? 0 : 1
    }
    if differing > 0 { throw CommandFailure.silent(.findings) }
  }
}

/// `cutline notebook clean`: takes the outputs out.
struct NotebookCleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Take all outputs out of the notebooks; their elisions go with them.")

  @OptionGroup var files: NotebookFiles

  mutating func run() throws {
    for (path, text, notebook) in try files.read() {
      let cleaned = notebook.cleaned
      if cleaned.text != text { try OutputFile.write(Array(cleaned.text.utf8), to: path) }
      StandardError.write("\(path): \(cleaned.changedSteps(from: notebook)) outputs taken out")
    }
  }
}

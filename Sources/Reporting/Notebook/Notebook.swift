/// A Markdown document with commands in it and what they print.
///
/// Commands stand in fenced code blocks whose info string begins with `console`, each on a line that begins
/// with `$ ` and followed by its output, as a terminal shows them. Everything else is prose and stays as it is.
public struct Notebook: Equatable, Sendable {
  /// One stretch of the document.
  public enum Part: Equatable, Sendable {
    /// Lines that are left alone.
    case prose([String])
    /// A block of commands with their outputs.
    case console(ConsoleBlock)
  }

  /// The document from top to bottom.
  public internal(set) var parts: [Part]
  /// Everything that keeps the notebook from being run, in order of lines.
  public let problems: [NotebookProblem]
  /// The lines as they were read.
  let source: [String]
  /// How the lines of the file end.
  let lineEnd: String
}

/// A fenced block of commands.
public struct ConsoleBlock: Equatable, Sendable {
  /// The commands, from top to bottom.
  public internal(set) var steps: [NotebookStep]
  /// Blank lines before the first command.
  let lead: [String]
  var fence: Fence
  /// The line that ends the block; nil when the document ends first.
  let closing: String?
}

/// One command of a notebook and what it printed.
public struct NotebookStep: Equatable, Sendable {
  /// The number of the line on which the command begins, from 1.
  public let line: Int
  /// The command as its words, without `cutline` itself; empty where the command has a problem.
  public let arguments: [String]
  /// What it printed when it was recorded, line by line; `...` stands for what is left out.
  public internal(set) var output: [String]
  /// The exit status recorded; zero is not written.
  public internal(set) var status: Int32
  /// The lines of the command, as they stand.
  let source: [String]
  /// Blank lines after the output.
  var gap: Int
}

/// What a command did when it was run.
public struct StepResult: Equatable, Sendable {
  /// What it printed, on both of its streams.
  public var output: String
  /// Its exit status.
  public var status: Int32

  /// The printed text and the exit status of a run.
  public init(output: String, status: Int32) {
    self.output = output
    self.status = status
  }
}

extension Notebook {
  /// The commands, from top to bottom.
  public var steps: [NotebookStep] {
    parts.flatMap { part -> [NotebookStep] in
      if case .console(let block) = part { block.steps } else { [] }
    }
  }
}

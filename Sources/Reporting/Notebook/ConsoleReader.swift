/// Reads the lines of a block of commands.
struct ConsoleReader {
  private let lines: [String]
  /// The number of the block's first line in the document.
  private let first: Int
  private(set) var lead: [String] = []
  private(set) var steps: [NotebookStep] = []
  private(set) var problems: [NotebookProblem] = []

  init(lines: [String], first: Int) {
    self.lines = lines
    self.first = first
  }

  mutating func read() {
    var next = lines.firstIndex(where: Self.isCommand) ?? lines.count
    lead = Array(lines[..<next])
    if let stray = lead.firstIndex(where: { !$0.isBlank }) { report(.textBeforeCommand, at: stray) }
    while next < lines.count {
      let start = next
      next = endOfCommand(from: start)
      let end = lines[next...].firstIndex(where: Self.isCommand) ?? lines.count
      add(source: Array(lines[start..<next]), printed: Array(lines[next..<end]), at: start)
      next = end
    }
  }

  /// Whether a line of a block begins a command.
  static func isCommand(_ line: String) -> Bool { line == "$" || line.hasPrefix("$ ") }

  /// A command goes on after a backslash at the end of its line.
  private func endOfCommand(from start: Int) -> Int {
    var end = start + 1
    while end < lines.count, Self.goesOn(lines[end - 1]) { end += 1 }
    return end
  }

  private static func goesOn(_ line: String) -> Bool {
    !line.reversed().prefix { $0 == "\\" }.count.isMultiple(of: 2)
  }

  private mutating func add(source: [String], printed: [String], at index: Int) {
    let gap = printed.reversed().prefix(while: \.isBlank).count
    var output = printed.dropLast(gap).map(\.trimmedAtEnd)
    let status = output.last.flatMap(StatusLine.status)
    if status != nil { output.removeLast() }
    steps.append(
      NotebookStep(
        line: first + index, arguments: arguments(source, at: index), output: output, status: status ?? 0,
        source: source, gap: gap))
  }
}

extension ConsoleReader {
  private mutating func arguments(_ source: [String], at index: Int) -> [String] {
    do {
      let words = try CommandWords.split(Self.joined(source))
      try CommandRules.check(words)
      return Array(words.dropFirst())
    } catch {
      report(error, at: index)
      return []
    }
  }

  /// The command in one line, without its prompts and the backslashes that carried it on.
  private static func joined(_ source: [String]) -> String {
    let rest = source.dropFirst().map { $0.hasPrefix("> ") ? String($0.dropFirst(2)) : $0 }
    let all = [String(source[0].dropFirst(2))] + rest
    return all.map { goesOn($0) ? String($0.dropLast()) : $0 }.joined(separator: " ")
  }

  private mutating func report(_ kind: NotebookProblem.Kind, at index: Int) {
    problems.append(NotebookProblem(line: first + index, kind: kind))
  }
}

/// What a notebook may run.
enum CommandRules {
  static func check(_ words: [String]) throws(NotebookProblem.Kind) {
    guard let program = words.first else { throw .noCommand }
    guard program == "cutline" else { throw .otherProgram(program) }
    if let problem = CommandFence.problem(Array(words.dropFirst())) { throw problem }
  }
}

/// The line under an output that says how the command ended.
enum StatusLine {
  static func text(_ status: Int32) -> String { "[exit status \(status)]" }

  static func status(_ line: String) -> Int32? {
    guard line.hasPrefix("[exit status "), line.hasSuffix("]") else { return nil }
    return Int32(line.dropFirst("[exit status ".count).dropLast())
  }
}

extension String {
  var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" } }

  var trimmedAtEnd: String {
    var rest = self[...]
    while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
    return String(rest)
  }
}

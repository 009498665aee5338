extension Notebook {
  /// Reads a notebook. Nothing is refused: what cannot be run is told in ``problems``.
  ///
  /// Lines may end in LF or, throughout, in CR LF.
  public init(_ text: String) {
    let raw = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let isCarried = raw.count > 1 && raw[0].unicodeScalars.last == "\r"
    let lines = isCarried ? raw.map(Self.withoutReturn) : raw
    var parser = NotebookParser(lines: lines)
    parser.parse()
    self.init(
      parts: parser.parts, problems: parser.problems, source: lines, lineEnd: isCarried ? "\r\n" : "\n")
  }

  private static func withoutReturn(_ line: String) -> String {
    var scalars = line.unicodeScalars
    if scalars.last == "\r" { scalars.removeLast() }
    return String(scalars)
  }
}

/// Reads lines from top to bottom.
private struct NotebookParser {
  let lines: [String]
  private(set) var parts: [Notebook.Part] = []
  private(set) var problems: [NotebookProblem] = []
  private var next = 0

  init(lines: [String]) { self.lines = lines }

  mutating func parse() {
    while next < lines.count {
      guard let fence = Fence(lines[next]) else {
        keep(upTo: next + 1)
        continue
      }
      let end = lines[(next + 1)...].firstIndex(where: fence.isClosed)
      if fence.isConsole {
        takeConsole(fence, to: end)
      } else {
        keep(upTo: end.map { $0 + 1 } ?? lines.count)
      }
    }
  }

  /// Prose up to a line.
  private mutating func keep(upTo end: Int) {
    let kept = Array(lines[next..<end])
    if case .prose(let before) = parts.last {
      parts[parts.count - 1] = .prose(before + kept)
    } else {
      parts.append(.prose(kept))
    }
    next = end
  }

  private mutating func takeConsole(_ fence: Fence, to end: Int?) {
    if end == nil { report(.openBlock, at: next) }
    var reader = ConsoleReader(
      lines: lines[(next + 1)..<(end ?? lines.count)].map(fence.content), first: next + 2)
    reader.read()
    problems += reader.problems
    let block = ConsoleBlock(
      steps: reader.steps, lead: reader.lead, fence: fence, closing: end.map { lines[$0] })
    parts.append(.console(block))
    next = end.map { $0 + 1 } ?? lines.count
  }

  private mutating func report(_ kind: NotebookProblem.Kind, at index: Int) {
    problems.append(NotebookProblem(line: index + 1, kind: kind))
  }
}

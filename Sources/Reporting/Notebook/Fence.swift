/// The line that opens a fenced code block (CommonMark 0.31, section 4.5).
struct Fence: Equatable, Sendable {
  let indent: String
  let mark: Character
  var length: Int
  /// Everything after the marks, white space included.
  let info: String

  /// Nil when the line opens no block.
  init?(_ line: String) {
    let indent = line.prefix { $0 == " " }
    let rest = line.dropFirst(indent.count)
    guard indent.count <= 3, let mark = rest.first, mark == "`" || mark == "~" else { return nil }
    let length = rest.prefix { $0 == mark }.count
    let info = rest.dropFirst(length)
    guard length >= 3, mark == "~" || !info.contains("`") else { return nil }
    self.indent = String(indent)
    self.mark = mark
    self.length = length
    self.info = String(info)
  }

  var line: String { indent + String(repeating: mark, count: length) + info }

  /// Whether the block holds commands.
  var isConsole: Bool { info.split(separator: " ").first == "console" }

  /// Whether a line closes the block.
  func isClosed(by line: String) -> Bool {
    guard let run = Self.run(line, of: mark), run.length >= length else { return false }
    return run.rest.allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// A line of the block without the spaces that the opening line has before it.
  func content(_ line: String) -> String {
    let spaces = line.prefix(indent.count).prefix { $0 == " " }
    return String(line.dropFirst(spaces.count))
  }

  /// A line as it stands in the block.
  func indented(_ line: String) -> String { line.isEmpty ? line : indent + line }

  /// The fence long enough that none of these lines closes it.
  func enclosing(_ lines: [String]) -> Fence {
    var fence = self
    let longest = lines.compactMap { Self.run($0, of: mark)?.length }.max() ?? 0
    fence.length = max(length, longest + 1)
    return lines.contains(where: isClosed) ? fence : self
  }

  private static func run(_ line: String, of mark: Character) -> (length: Int, rest: Substring)? {
    let indent = line.prefix { $0 == " " }.count
    let marks = line.dropFirst(indent).prefix { $0 == mark }.count
    return indent <= 3 && marks > 0 ? (marks, line.dropFirst(indent + marks)) : nil
  }
}

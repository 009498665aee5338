/// Inline runs as Markdown.
struct MarkdownInline {
  /// Inside a table a bar ends the cell even within code.
  var isInTable = false

  func text(_ prose: Prose) -> String {
    prose.runs.map(run).joined()
  }

  /// The text as a block of its own, or the beginning of an item.
  func line(_ prose: Prose) -> String {
    MarkdownEscape.lineStart(trimmed(text(prose)))
  }

  private func run(_ run: Inline) -> String {
    switch run {
    case .text(let text): MarkdownEscape.inline(text)
    case .strong(let prose): wrapped(text(prose), mark: "**", tag: "strong")
    case .emphasis(let prose): wrapped(text(prose), mark: "*", tag: "em")
    case .code(let text): code(CleanText.line(text))
    case .link(let prose, let target): link(text(prose), to: target)
    }
  }

  /// Stars only open and close beside letters (CommonMark 0.31, section 6.2), which Chinese punctuation
  /// would upset; there a tag says the same. A period at the end stands outside.
  private func wrapped(_ text: String, mark: String, tag: String) -> String {
    guard let last = text.last else { return "" }
    if text.count > 1, ".。".contains(last) {
      return wrapped(String(text.dropLast()), mark: mark, tag: tag) + String(last)
    }
    if isWord(text.unicodeScalars.first), isWord(text.unicodeScalars.last) { return mark + text + mark }
    return "<\(tag)>\(text)</\(tag)>"
  }

  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let properties = scalar?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// A fence longer than any run of backticks inside.
  private func code(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let gap = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + gap + (isInTable ? escapedBars(text) : text) + gap + fence
  }

  private func escapedBars(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "|" ? "\\|" : String($1) }
  }

  private func link(_ text: String, to target: String) -> String {
    guard !text.isEmpty, let target = LinkTarget.safe(target) else { return text }
    return "[" + text + "](" + target + ")"
  }

  private func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}

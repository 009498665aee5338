/// Inline runs as HTML.
enum HTMLInline {
  static func text(_ prose: Prose) -> String {
    prose.runs.map(run).joined()
  }

  private static func run(_ run: Inline) -> String {
    switch run {
    case .text(let text): HTMLEscape.text(text)
    case .strong(let prose): "<strong>" + text(prose) + "</strong>"
    case .emphasis(let prose): "<em>" + text(prose) + "</em>"
    case .code(let text): "<code>" + HTMLEscape.text(text) + "</code>"
    case .link(let prose, let target): link(text(prose), to: target)
    }
  }

  private static func link(_ text: String, to target: String) -> String {
    guard !text.isEmpty, let target = LinkTarget.safe(target) else { return text }
    return "<a href=\"" + HTMLEscape.attribute(target) + "\">" + text + "</a>"
  }
}

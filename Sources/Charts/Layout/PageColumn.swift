import Numerals

/// One line of words above or below the chart.
struct PageLine {
  var text: String
  var point: Point
  var style: TextStyle
  var role: ColorRole
  var sign = Note.Sign.none
  /// The whole text, where this line is the cut end of it.
  var full: String?

  func lowered(by distance: Double) -> Self {
    var copy = self
    copy.point.y += distance
    return copy
  }
}

/// Lines of words set one under the other.
struct PageColumn {
  private(set) var lines: [PageLine] = []
  private(set) var bottom: Double

  init(top: Double) { bottom = top }

  mutating func gap(_ height: Double) { bottom += lines.isEmpty ? 0 : height }

  /// Wraps the text; what does not fit in `limit` lines is cut, with a warning.
  mutating func add(_ text: String, _ style: TextStyle, _ role: ColorRole, atMost limit: Int) {
    add(text, style, role, atMost: limit, indent: 0, sign: .none)
  }

  /// A note: its sign, then its text, hanging.
  mutating func add(_ note: Note) {
    let indent = if case .none = note.sign { 0.0 } else { 26.0 }
    add(note.text, .body, .soft, atMost: 3, indent: indent, sign: note.sign)
  }

  private mutating func add(
    _ raw: String, _ style: TextStyle, _ role: ColorRole, atMost limit: Int, indent: Double, sign: Note.Sign
  ) {
    let width = Page.innerWidth - indent
    let text = PlainText.clean(raw)
    let wrap = style == .title ? TextWrap.balanced : TextWrap.settled
    let all = wrap(text, width, style)
    for (index, line) in all.prefix(limit).enumerated() {
      let isCut = index == limit - 1 && all.count > limit
      append(isCut ? style.cut(line, to: width) : line, style, role, indent, index == 0 ? sign : .none)
    }
    if all.count > limit { lines[lines.count - 1].full = text }
  }

  private mutating func append(
    _ text: String, _ style: TextStyle, _ role: ColorRole, _ indent: Double, _ sign: Note.Sign
  ) {
    let point = Point(x: Page.margin + indent, y: bottom + style.size * TextMetrics.ascent)
    lines.append(PageLine(text: text, point: point, style: style, role: role, sign: sign))
    bottom += style.lineHeight
  }
}

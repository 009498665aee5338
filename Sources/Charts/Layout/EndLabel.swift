import Numerals

/// Lines of text at the end of a drawn line, in place of a legend.
struct EndLabel {
  struct Line {
    var text: String
    var style = TextStyle.body
    var role: ColorRole
    /// The whole text, where the line has been cut.
    var full: String?
  }

  /// Where the first line should be centered.
  var y: Double
  var lines: [Line]

  var width: Double { lines.map { $0.style.width(PlainText.clean($0.text)) }.max() ?? 0 }
  var height: Double { lines.map(\.style.lineHeight).reduce(0, +) }

  /// The top of the block when its first line is centered at `y`.
  fileprivate var wishedTop: Double { y - (lines.first?.style.lineHeight ?? 0) / 2 }

  /// Between labels: half of it above and half below keeps neighbors from reading as one.
  fileprivate static let gap = 6.0

  /// The height the label takes in a column of this width, with its share of the gaps.
  func room(in width: Double) -> Double { wrapped(to: width).height + Self.gap }

  /// The label with lines wrapped to the width, at most two lines for each.
  fileprivate func wrapped(to width: Double) -> EndLabel {
    EndLabel(y: y, lines: lines.flatMap { $0.wrapped(to: width) })
  }
}

extension EndLabel.Line {
  /// As many lines of this width as are allowed; a longer text is cut at the end of the last.
  func wrapped(to width: Double, atMost limit: Int = 2) -> [EndLabel.Line] {
    let clean = PlainText.clean(text)
    let all = TextWrap.balanced(clean, width: width, style: style)
    let kept =
      all.count > limit ? Array(TextWrap.lines(clean, width: width, style: style).prefix(limit)) : all
    var parts = kept.map { EndLabel.Line(text: $0, style: style, role: role) }
    if all.count > limit, let last = parts.popLast() {
      let cut = style.cut(last.text, to: width)
      parts.append(EndLabel.Line(text: cut, style: style, role: role, full: clean))
    }
    return parts
  }
}

extension Canvas {
  /// Draws labels in a column, each as near its place as the others allow. When the column is too short
  /// the last lines of the longest labels go first, each with a warning.
  ///
  /// - Parameter lead: where the labeled lines end; from there a thin line leads to each label that was moved. Nil for
  ///   none.
  mutating func draw(
    _ labels: [EndLabel], x: Double, width: Double, from: Double, to: Double, anchor: TextAnchor = .start,
    lead: Double? = nil
  ) {
    var labels = labels.map { $0.wrapped(to: width) }
    while let longest = labels.indices.max(by: { labels[$0].lines.count < labels[$1].lines.count }) {
      if let tops = tops(labels, from, to) {
        if let lead { drawLeads(labels, tops, from: lead, to: x) }
        return draw(labels, tops, x, anchor)
      }
      let lost = labels[longest].lines.removeLast()
      warn(.labelDropped(lost.full ?? lost.text))
      labels.removeAll { $0.lines.isEmpty }
    }
  }

  private mutating func drawLeads(_ labels: [EndLabel], _ tops: [Double], from lead: Double, to x: Double) {
    let end = lead < x ? x - 4 : x + 4
    for (label, top) in zip(labels, tops) where abs(label.wishedTop - top) > 3 {
      let place = Point(x: end, y: top - label.wishedTop + label.y)
      add(.line(from: Point(x: lead, y: label.y), to: place, .soft, width: 1))
    }
  }

  private func tops(_ labels: [EndLabel], _ from: Double, _ to: Double) -> [Double]? {
    let gap = EndLabel.gap
    let heights = labels.map { $0.height + gap }
    let tops = Spread.tops(
      wished: labels.map { $0.wishedTop - gap / 2 }, heights: heights, from: from - gap / 2, to: to + gap / 2)
    return tops.map { $0.map { $0 + gap / 2 } }
  }

  private mutating func draw(_ labels: [EndLabel], _ tops: [Double], _ x: Double, _ anchor: TextAnchor) {
    for (label, top) in zip(labels, tops) {
      var y = top
      for line in label.lines {
        let point = Point(x: x, y: y + line.style.size * 0.96)
        text(
          line.text, full: line.full, at: point,
          TextSetting(style: line.style, role: line.role, anchor: anchor))
        y += line.style.lineHeight
      }
    }
  }
}

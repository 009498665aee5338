import Numerals

/// Where a label might stand.
struct LabelPosition {
  let point: Point
  let anchor: TextAnchor
}

extension LabelPosition {
  /// Around a point: above and below, first to the left, then centered, then to the right; then beside it.
  static func around(_ point: Point, gap: Double, size: Double) -> [LabelPosition] {
    let above = point.y - gap - size * TextMetrics.descent
    let below = point.y + gap + size * TextMetrics.ascent
    let heights = [0, 0.5, 1, 1.5, 2, 3].flatMap { [above - $0 * size, below + $0 * size] }
    let level = point.y + size * (TextMetrics.ascent - TextMetrics.descent) / 2
    let beside = [
      LabelPosition(point: Point(x: point.x + gap + 4, y: level), anchor: .start),
      LabelPosition(point: Point(x: point.x - gap - 4, y: level), anchor: .end),
    ]
    return heights.flatMap { y in
      [
        LabelPosition(point: Point(x: point.x + gap, y: y), anchor: .end),
        LabelPosition(point: Point(x: point.x, y: y), anchor: .middle),
        LabelPosition(point: Point(x: point.x - gap, y: y), anchor: .start),
      ]
    } + beside
  }
}

extension Canvas {
  /// Draws a label at the first position inside `bounds` where it touches no other text, preferring those
  /// where it crosses the fewest lines. `texts` are tried in turn, the fullest first; a later one counts as
  /// shortened. With no room for any, a warning is all that is left.
  mutating func place(
    _ texts: [String], among positions: [LabelPosition], avoiding lines: [Segment], in bounds: Box,
    _ setting: TextSetting
  ) {
    let texts = texts.map(PlainText.clean).filter { !$0.isEmpty }
    for text in texts {
      guard let best = best(text, positions, lines, bounds, setting.style) else { continue }
      var placed = setting
      placed.anchor = best.anchor
      return self.text(text, full: texts.first, at: best.point, placed)
    }
    if let full = texts.first { warn(.labelDropped(full)) }
  }

  private func best(
    _ text: String, _ positions: [LabelPosition], _ lines: [Segment], _ bounds: Box, _ style: TextStyle
  ) -> LabelPosition? {
    var best: (position: LabelPosition, crossings: Int)?
    for position in positions {
      let box = style.box(text, at: position.point, anchor: position.anchor)
      guard bounds.contains(box), isFree(box) else { continue }
      // Points are wider than their lines: a rim around the box keeps clear of them too.
      let crossings = lines.count { box.inset(-5).isCrossed(by: $0) }
      if crossings < best?.crossings ?? .max { best = (position, crossings) }
    }
    return best?.position
  }
}

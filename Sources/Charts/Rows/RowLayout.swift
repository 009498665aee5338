import Numerals

/// Names at the left, a value axis across, a row for each name.
struct RowLayout {
  let plot: Box
  let values: ValueScale
  let names: [[EndLabel.Line]]
  private let centers: [Double]

  static let axisHeight = 36.0
  private static var widestName: Double { PageWidth.current.widestName }

  /// Names as they will be set, and the height all rows need.
  static func names(_ raw: [EndLabel.Line]) -> [[EndLabel.Line]] {
    raw.map { $0.wrapped(to: widestName, atMost: 5) }
  }

  static func height(_ names: [[EndLabel.Line]]) -> Double { heights(names).reduce(0, +) }

  /// A row is as high as its name.
  private static func heights(_ names: [[EndLabel.Line]]) -> [Double] {
    names.map { Double(max($0.count, 1)) * TextStyle.body.lineHeight + 11 }
  }

  /// - Parameters:
  ///   - head: the height of what stands above the rows.
  ///   - pads: room for words beyond the outermost values, at the left and at the right.
  init(
    body: Box, raw: [EndLabel.Line], values: [Double], axis: ValueAxis, head: Double,
    pads: (left: Double, right: Double)
  ) {
    names = Self.names(raw)
    let width = names.flatMap { $0 }.map { $0.style.width($0.text) }.max() ?? 0
    let left = body.x + width + 14
    plot = Box(
      x: left, y: body.y + head, width: body.maxX - left, height: body.height - head - Self.axisHeight)
    self.values = ValueScale(values, axis: axis, low: plot.x + pads.left, high: plot.maxX - pads.right)
    // A body that is higher than the rows need spreads them.
    let heights = Self.heights(names)
    let stretch = plot.height / max(heights.reduce(0, +), 1)
    var top = plot.y
    centers = heights.map { height in
      defer { top += height * stretch }
      return top + height * stretch / 2
    }
  }

  /// The middle of a row.
  func center(_ row: Int) -> Double { centers[row] }

  func point(_ row: Int, _ value: Double) -> Point { Point(x: values(value), y: center(row)) }
}

extension Canvas {
  /// Names, grid lines down and tick labels below.
  mutating func drawRows(_ layout: RowLayout, text format: ValueText) {
    drawValueAxisAcross(layout.values, plot: layout.plot, text: format)
    for (index, lines) in layout.names.enumerated() {
      let middle = layout.center(index) + 7.5 - Double(lines.count - 1) * TextStyle.body.lineHeight / 2
      for (step, line) in lines.enumerated() {
        let point = Point(x: Page.margin, y: middle + Double(step) * TextStyle.body.lineHeight)
        text(line.text, full: line.full, at: point, TextSetting(style: line.style, role: line.role))
      }
    }
  }

  /// Grid lines down with their values below. Where not every label has room every second, third, ... line has one,
  /// so that the labels that stand are evenly spaced and the largest is not just missing.
  mutating func drawValueAxisAcross(_ scale: ValueScale, plot: Box, text format: ValueText) {
    let labels = tickLabels(scale, y: plot.maxY + 27, format)
    let step = (1...max(labels.count, 1)).first { areApart(everyLast($0, of: labels)) } ?? 1
    for (index, tick) in scale.ticks.values.enumerated() {
      let x = scale(tick)
      add(.gridLine(at: tick, from: Point(x: x, y: plot.y), to: Point(x: x, y: plot.maxY), scale))
      guard (labels.count - 1 - index).isMultiple(of: step) else { continue }
      text(labels[index].text, at: labels[index].point, TextSetting(role: .soft, anchor: .middle))
    }
  }

  private typealias TickLabel = (text: String, point: Point)

  private func tickLabels(_ scale: ValueScale, y: Double, _ format: ValueText) -> [TickLabel] {
    scale.ticks.values.map { tick in
      let label = AxisText.label(tick, scale.ticks, format)
      let half = TextStyle.body.width(label) / 2
      let center = min(max(scale(tick), Page.margin + half), Page.width - Page.margin - half)
      return (label, Point(x: center, y: y))
    }
  }

  /// Every `step`-th label counted from the last.
  private func everyLast(_ step: Int, of labels: [TickLabel]) -> [TickLabel] {
    labels.enumerated().filter { (labels.count - 1 - $0.offset).isMultiple(of: step) }.map(\.element)
  }

  private func areApart(_ labels: [TickLabel]) -> Bool {
    let boxes = labels.map { TextStyle.body.box($0.text, at: $0.point, anchor: .middle).inset(-2) }
    return zip(boxes, boxes.dropFirst()).allSatisfy { !$0.overlaps($1) }
  }
}

/// A sign and its word, set above the rows in place of a legend.
struct KeyItem {
  let mark: (Point) -> SVGElement
  let text: String
  let role: ColorRole
}

extension Canvas {
  /// Keys in one line; each may take its share of the width.
  mutating func drawKey(_ items: [KeyItem], x: Double, baseline: Double) {
    var x = x
    let share = (Page.width - Page.margin - x) / Double(max(items.count, 1))
    for item in items {
      add(item.mark(Point(x: x + 8, y: baseline - 7.5)))
      let clean = PlainText.clean(item.text)
      let setting = TextSetting(style: .strong, role: item.role, maxWidth: share - 46)
      text(clean, at: Point(x: x + 22, y: baseline), setting)
      x += min(TextStyle.strong.width(clean), share - 46) + 46
    }
  }
}

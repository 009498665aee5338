import Numerals

/// Where a chart is put together: elements in drawing order, the boxes of all texts, the warnings so far.
struct Canvas {
  private(set) var elements: [SVGElement] = []
  private(set) var texts: [PlacedText] = []
  private(set) var warnings: [ChartWarning] = []

  mutating func add(_ element: SVGElement) { elements.append(element) }

  /// Marks that belong together, under one accessible name; nothing when there are none.
  mutating func group(_ label: String, _ marks: [SVGElement]) {
    guard !marks.isEmpty else { return }
    let label = PlainText.clean(label)
    let group = label.isEmpty ? SVGElement(.g) : SVGElement(.g).setting(.label, label)
    add(marks.reduce(group) { $0.adding($1) })
  }

  mutating func warn(_ warning: ChartWarning) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  mutating func warn(_ all: [ChartWarning]) { all.forEach { warn($0) } }

  /// Whether a box touches no text drawn so far.
  func isFree(_ box: Box) -> Bool { !texts.contains { $0.box.overlaps(box) } }
}

/// How a text looks and how wide it may be.
struct TextSetting {
  var style = TextStyle.body
  var role = ColorRole.ink
  var anchor = TextAnchor.start
  var maxWidth = Double.infinity
  /// A rim in this color keeps text readable over lines.
  var halo: ColorRole?
}

extension Canvas {
  /// Draws one line of text with its baseline at `point`, shortened to the width allowed; the full text
  /// then stands in its `<title>`. `full` is given when the text has been cut before.
  mutating func text(_ raw: String, full: String? = nil, at point: Point, _ setting: TextSetting) {
    let text = PlainText.clean(raw)
    let full = full.map(PlainText.clean) ?? text
    guard !text.isEmpty else { return }
    guard let shown = setting.style.shortened(text, to: setting.maxWidth) else {
      return warn(.labelDropped(full))
    }
    if shown != full { warn(.labelShortened(full: full, shown: shown)) }
    draw(shown, full: full, at: point, setting)
  }

  private mutating func draw(_ shown: String, full: String, at point: Point, _ setting: TextSetting) {
    texts.append(
      PlacedText(text: shown, box: setting.style.box(shown, at: point, anchor: setting.anchor)))
    var element = setting.element(at: point)
    if shown != full { element = element.adding(SVGElement(.title).adding(text: full)) }
    add(element.adding(text: shown))
  }
}

extension TextSetting {
  fileprivate func element(at point: Point) -> SVGElement {
    var element = SVGElement(.text).setting(.x, point.x).setting(.y, point.y)
      .setting(.fontSize, "\(Int(style.size))")
    if style.isBold { element = element.setting(.fontWeight, "700") }
    if anchor != .start { element = element.setting(.anchor, anchor.rawValue) }
    guard let halo else { return element.setting(.style, role.fillClass) }
    return element.setting(.style, role.fillClass + " " + halo.strokeClass)
      .setting(.strokeWidth, "5").setting(.lineJoin, "round").setting(.paintOrder, "stroke")
  }
}

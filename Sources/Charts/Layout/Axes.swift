/// Words of an axis of values.
enum AxisText {
  /// The label of a tick: as many decimals as the step needs, and so many digits that no two ticks read alike.
  static func label(_ value: Double, _ ticks: Ticks, _ text: ValueText) -> String {
    let plain = ValueText(decimals: ticks.decimals, groupSeparator: text.groupSeparator)
    if areDistinct(ticks, plain.callAsFunction) { return plain(value) }
    let digits = [2, 4, 6, 9, 12].first { digits in
      areDistinct(ticks) { plain.scientific($0, decimals: digits) }
    }
    return plain.scientific(value, decimals: digits ?? 15)
  }

  private static func areDistinct(_ ticks: Ticks, _ text: (Double) -> String) -> Bool {
    Set(ticks.values.map(text)).count == ticks.values.count
  }

  /// The width of the widest label.
  static func width(_ ticks: Ticks, _ text: ValueText) -> Double {
    ticks.values.map { TextStyle.body.width(label($0, ticks, text)) }.max() ?? 0
  }
}

extension Canvas {
  /// Grid lines across with their values at the left.
  mutating func drawValueAxis(_ scale: ValueScale, plot: Box, right: Double, text format: ValueText) {
    for tick in scale.ticks.values {
      let y = scale(tick)
      add(.gridLine(at: tick, from: Point(x: plot.x, y: y), to: Point(x: right, y: y), scale))
    }
    for tick in scale.ticks.values {
      let label = AxisText.label(tick, scale.ticks, format)
      let point = Point(x: plot.x - 8, y: scale(tick) + 7.5)
      text(label, at: point, TextSetting(role: .soft, anchor: .end))
    }
  }

  /// Years along the bottom. `always` are labeled first and in bold; round years follow where there is room.
  mutating func drawYearAxis(
    _ years: ClosedRange<Int>, always: [Int], x: (Int) -> Double, y: Double, in bounds: Box
  ) {
    for year in always { drawYear(year, x(year), y, bounds, .strong, .ink) }
    for year in YearTicks.values(years, limit: 6) { drawYear(year, x(year), y, bounds, .body, .soft) }
  }

  private mutating func drawYear(
    _ year: Int, _ x: Double, _ y: Double, _ bounds: Box, _ style: TextStyle, _ role: ColorRole
  ) {
    let half = style.width("\(year)") / 2
    let center = min(max(x, bounds.x + half), bounds.maxX - half)
    let point = Point(x: center, y: y + 25)
    let room = style.box("\(year)", at: point, anchor: .middle)
    guard isFree(Box(x: room.x - 6, y: room.y, width: room.width + 12, height: room.height)) else { return }
    add(.line(from: Point(x: x, y: y), to: Point(x: x, y: y + 5), .soft, width: 1.5))
    text("\(year)", at: point, TextSetting(style: style, role: role, anchor: .middle))
  }
}

extension SVGElement {
  /// A line of the grid; zero stands out where values lie on both sides of it.
  static func gridLine(at tick: Double, from: Point, to: Point, _ scale: ValueScale) -> SVGElement {
    let isZero = tick == 0 && scale.crossesZero
    return .line(from: from, to: to, isZero ? .soft : .grid, width: isZero ? 1.5 : 1)
  }

  /// A straight line.
  static func line(
    from: Point, to: Point, _ role: ColorRole, width: Double, dash: String? = nil
  ) -> SVGElement {
    let line = SVGElement(.line).setting(.style, role.strokeClass)
      .setting(.x1, from.x).setting(.y1, from.y).setting(.x2, to.x).setting(.y2, to.y)
      .setting(.strokeWidth, width)
    return dash.map { line.setting(.strokeDash, $0) } ?? line
  }

  /// An unfilled path.
  static func stroke(_ path: PathData, _ role: ColorRole, width: Double, dash: String? = nil) -> SVGElement {
    let line = SVGElement(.path).setting(.style, role.strokeClass).setting(.d, path.text)
      .setting(.fill, "none").setting(.strokeWidth, width).setting(.lineJoin, "round")
    return dash.map { line.setting(.strokeDash, $0) } ?? line.setting(.lineCap, "round")
  }

  /// A filled rectangle.
  static func fill(_ box: Box, _ role: ColorRole, opacity: String? = nil) -> SVGElement {
    let rect = SVGElement(.rect).setting(.style, role.fillClass)
      .setting(.x, box.x).setting(.y, box.y).setting(.width, box.width).setting(.height, box.height)
    return opacity.map { rect.setting(.fillOpacity, $0) } ?? rect
  }

  /// A filled area.
  static func fill(_ path: PathData, _ role: ColorRole, opacity: String? = nil) -> SVGElement {
    let area = SVGElement(.path).setting(.style, role.fillClass).setting(.d, path.text)
    return opacity.map { area.setting(.fillOpacity, $0) } ?? area
  }

  /// A point: filled in its color, or hollow with a rim in it.
  static func marker(
    _ shape: Marker, at center: Point, radius: Double, _ role: ColorRole, hollow: Bool = false
  ) -> SVGElement {
    let (fill, stroke) = hollow ? (ColorRole.surface, role) : (role, ColorRole.surface)
    return shape.element(at: center, radius: radius)
      .setting(.style, fill.fillClass + " " + stroke.strokeClass)
      .setting(.strokeWidth, hollow ? 2.5 : 1.5)
  }
}

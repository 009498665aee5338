/// A plot of values over years, with a column for labels at its right.
struct YearPlot {
  let box: Box
  let values: ValueScale
  let years: ClosedRange<Int>
  let columnX: Double
  let columnWidth: Double
  private let line: LinearScale

  /// The height of the row above the plot, which holds the unit, and of the row of years below.
  static let row = 33.0
  static let widestColumn = 236.0
  /// A column that holds every label in one line may be somewhat wider.
  private static let widestSingle = 288.0

  init(
    body: Box, values: [Double], years: ClosedRange<Int>, axis: ValueAxis, text: ValueText, labels: [EndLabel]
  ) {
    let (top, bottom) = (body.y + Self.row, body.maxY - Self.row)
    self.values = ValueScale(values, axis: axis, low: bottom, high: top + 4)
    self.years = years
    let wanted = labels.map(\.width).max() ?? 0
    columnWidth = wanted <= Self.widestSingle ? wanted : Self.widestColumn
    let left = body.x + AxisText.width(self.values.ticks, text) + 10
    let right = body.maxX - (columnWidth > 0 ? columnWidth + 16 : 12)
    box = Box(x: left, y: top, width: right - left, height: bottom - top)
    columnX = body.maxX - columnWidth
    line = LinearScale(
      domain: Double(years.lowerBound)...Double(years.upperBound), start: left + 32, end: right)
  }

  func x(_ year: Int) -> Double { line(Double(year)) }

  func point(_ value: YearValue) -> Point { Point(x: x(value.year), y: values(value.value)) }
}

extension Canvas {
  /// Grid, ticks and unit of a plot over years.
  mutating func drawAxes(_ plot: YearPlot, unit: String, text format: ValueText) {
    drawValueAxis(plot.values, plot: plot.box, right: plot.box.maxX + 6, text: format)
    let bounds = Box(
      x: plot.box.x - 8, y: 0, width: Page.width - Page.margin - plot.box.x + 8, height: 0)
    drawYearAxis(plot.years, always: [], x: plot.x, y: plot.box.maxY, in: bounds)
    text(
      unit, at: Point(x: Page.margin, y: plot.box.y - 14), TextSetting(role: .soft, maxWidth: Page.innerWidth)
    )
  }
}

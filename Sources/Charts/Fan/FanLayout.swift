/// Where the parts of a fan chart stand.
struct FanLayout {
  /// The plot itself: years across, values up.
  let plot: Box
  let values: ValueScale
  let years: ClosedRange<Int>
  /// Baseline of the row above the plot that holds the unit and the name of the zone.
  let nameBaseline: Double
  /// Baseline of the row that holds the flags of rule changes.
  let flagBaseline: Double
  let columnX: Double
  let columnWidth: Double
  private let line: LinearScale

  /// The least height of the plot.
  static var least: Double { PageWidth.current == .wide ? 330 : 200 }
  static let row = 33.0
  private static let widestColumn = 196.0

  init(
    body: Box, data: FanData, axis: ValueAxis, years: ClosedRange<Int>, endLabels: [EndLabel], text: ValueText
  ) {
    let rows = data.changes.isEmpty ? Self.row : 2 * Self.row
    let top = body.y + rows
    let bottom = body.maxY - Self.row
    let values = ValueScale(data.values, axis: axis, low: bottom, high: top + 4)
    let left = body.x + AxisText.width(values.ticks, text) + 10
    let wanted = endLabels.map(\.width).max() ?? 0
    columnWidth = min(wanted, Self.widestColumn)
    let right = body.maxX - (columnWidth > 0 ? columnWidth + 22 : 12)
    plot = Box(x: left, y: top, width: right - left, height: bottom - top)
    self.values = values
    self.years = years
    nameBaseline = body.y + 19
    flagBaseline = top - 10
    columnX = body.maxX - columnWidth
    let ends = Double(years.lowerBound)...Double(years.upperBound)
    line = LinearScale(domain: ends, start: left + 32, end: right)
  }

  /// The position of a year; half years are places between.
  func x(_ year: Double) -> Double { line(year) }

  /// The position of a year.
  func x(_ year: Int) -> Double { line(Double(year)) }

  func point(_ year: Int, _ value: Double) -> Point { Point(x: x(year), y: values(value)) }

  /// The distance between two years.
  var yearStep: Double {
    years.count > 1 ? (x(years.upperBound) - x(years.lowerBound)) / Double(years.count - 1) : plot.width / 2
  }
}

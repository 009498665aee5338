/// Where the panels stand.
struct MultiplesGrid {
  let columns: Int
  let count: Int
  let gutter: Double
  let top: Double
  let left: Double

  static let gap = 18.0
  static let plotHeight = 112.0
  /// Two lines of a panel's name above its plot, and the years below.
  static let nameHeight = 66.0
  static let yearHeight = 34.0
  static var panelHeight: Double { nameHeight + plotHeight + yearHeight }

  var rows: Int { (count + columns - 1) / columns }

  var panelWidth: Double {
    (Page.innerWidth - gutter - Self.gap * Double(columns - 1)) / Double(columns)
  }

  /// The plot of the panel with this index.
  func plot(_ index: Int) -> Box {
    let (row, column) = (index / columns, index % columns)
    return Box(
      x: left + gutter + Double(column) * (panelWidth + Self.gap),
      y: top + Double(row) * Self.panelHeight + Self.nameHeight, width: panelWidth,
      height: Self.plotHeight)
  }

  func isFirstInRow(_ index: Int) -> Bool { index.isMultiple(of: columns) }
}

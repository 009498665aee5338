/// Where the panels stand.
struct MultiplesGrid {
  let columns: Int
  let gutter: Double
  let left: Double
  let top: Double
  /// The names as they are set, at most five lines each.
  let names: [[EndLabel.Line]]

  static let gap = 18.0
  static let plotHeight = 112.0
  /// The years below a plot.
  static let yearHeight = 34.0

  /// - Parameter gutter: room for the labels of the first axis.
  init(names raw: [String], columns: Int, gutter: Double, left: Double, top: Double) {
    self.columns = columns
    self.gutter = gutter
    self.left = left
    self.top = top
    let width = Self.panelWidth(columns, gutter)
    names = raw.map { EndLabel.Line(text: $0, style: .strong, role: .ink).wrapped(to: width, atMost: 5) }
  }

  /// The height of all rows.
  var height: Double { bottom(ofRows: (names.count + columns - 1) / columns) }

  /// The lower end of the first rows, from the top of the grid.
  private func bottom(ofRows count: Int) -> Double {
    (0..<count).reduce(0) { $0 + nameHeight($1) + Self.plotHeight + Self.yearHeight }
  }

  /// The longest name of a row sets the height of all in it, so that its panels stand level.
  private func nameHeight(_ row: Int) -> Double {
    let lines = names.dropFirst(row * columns).prefix(columns).map(\.count).max() ?? 1
    return Double(max(lines, 1)) * TextStyle.strong.lineHeight + 12
  }

  private static func panelWidth(_ columns: Int, _ gutter: Double) -> Double {
    (Page.innerWidth - gutter - gap * Double(columns - 1)) / Double(columns)
  }

  /// The plot of the panel with this index.
  func plot(_ index: Int) -> Box {
    let (row, column) = (index / columns, index % columns)
    let width = Self.panelWidth(columns, gutter)
    return Box(
      x: left + gutter + Double(column) * (width + Self.gap),
      y: top + bottom(ofRows: row) + nameHeight(row), width: width, height: Self.plotHeight)
  }

  func isFirstInRow(_ index: Int) -> Bool { index.isMultiple(of: columns) }
}

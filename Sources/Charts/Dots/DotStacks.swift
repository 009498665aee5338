/// Dots in columns: each at about its value, those that would overlap stacked.
///
/// Wilkinson's dot density (The American Statistician 53, 1999, 276-281, doi:10.2307/2686111): sweep from
/// the left; a column takes every dot within one diameter of its first, and stands at their middle.
struct DotStacks {
  /// Centers of columns with the indices of their dots.
  let columns: [(x: Double, dots: [Int])]
  let radius: Double

  /// The largest dots of which no column is higher than `height`.
  /// - Parameter positions: places along the axis, ascending.
  init(_ positions: [Double], height: Double, largest: Double, smallest: Double = 1.5) {
    var radius = largest
    var columns = Self.columns(positions, radius)
    while radius > smallest, Double(columns.map(\.dots.count).max() ?? 0) * radius * 2 > height {
      radius = max(radius * 0.94, smallest)
      columns = Self.columns(positions, radius)
    }
    self.columns = columns
    self.radius = radius
  }

  private static func columns(_ positions: [Double], _ radius: Double) -> [(x: Double, dots: [Int])] {
    var columns: [(x: Double, dots: [Int])] = []
    var start = -Double.infinity
    for (index, position) in positions.enumerated() {
      if position - start < radius * 2, !columns.isEmpty {
        columns[columns.count - 1].dots.append(index)
        columns[columns.count - 1].x = (start + position) / 2
      } else {
        start = position
        columns.append((position, [index]))
      }
    }
    return columns
  }
}

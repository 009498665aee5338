/// Dots in columns: each at about its value, those that would overlap stacked.
///
/// Wilkinson's dot density (The American Statistician 53, 1999, 276-281, doi:10.2307/2686111): sweep from
/// the left; a column takes every dot within one diameter of its first, and stands at their middle. Two such middles
/// may be closer than a diameter; the columns are then moved apart, as little as possible: no dot moves further than
/// a diameter for it. No column holds dots of both sides of a boundary, and each stands on its own side.
struct DotStacks {
  typealias Column = (x: Double, dots: [Int])

  /// What parts the dots: a place along the axis and the number of dots before it.
  struct Boundary {
    let x: Double
    let count: Int
  }

  /// Centers of columns with the indices of their dots.
  let columns: [Column]
  let radius: Double

  /// The largest dots of which no column is higher than `height`.
  /// - Parameters:
  ///   - positions: places along the axis, ascending.
  ///   - range: the part of the axis that dots may cover.
  init(
    _ positions: [Double], height: Double, largest: Double, smallest: Double = 1.5,
    range: ClosedRange<Double> = -1e9...1e9, boundary: Boundary? = nil
  ) {
    var radius = largest
    var columns = Self.columns(positions, radius, range, boundary)
    while radius > smallest, columns.map({ Self.height($0, radius) > height }) ?? true {
      radius = max(radius * 0.94, smallest)
      columns = Self.columns(positions, radius, range, boundary)
    }
    self.columns = columns ?? Self.swept(positions, radius, from: 0)
    self.radius = radius
  }

  private static func height(_ columns: [Column], _ radius: Double) -> Double {
    Double(columns.map(\.dots.count).max() ?? 0) * radius * 2
  }

  /// Columns apart from one another; nil where the range has no room for them.
  private static func columns(
    _ positions: [Double], _ radius: Double, _ range: ClosedRange<Double>, _ boundary: Boundary?
  ) -> [Column]? {
    guard let boundary, (0...positions.count).contains(boundary.count) else {
      return spread(swept(positions, radius, from: 0), radius, range.lowerBound, range.upperBound)
    }
    let (before, after) = (positions[..<boundary.count], positions[boundary.count...])
    // Dots at the boundary itself stay there, and those of the other side leave them room.
    let isBefore = before.last == boundary.x
    let isAfter = after.first == boundary.x
    let end = boundary.x + (isBefore ? radius : isAfter ? -radius : 0)
    let left = spread(swept(before, radius, from: 0), radius, range.lowerBound, end)
    let start = isBefore || isAfter ? max(end, boundary.x - radius) : boundary.x
    let right = spread(swept(after, radius, from: boundary.count), radius, start, range.upperBound)
    return left.flatMap { left in right.map { left + $0 } }
  }

  private static func swept(_ positions: some Sequence<Double>, _ radius: Double, from first: Int) -> [Column]
  {
    var columns: [Column] = []
    var start = -Double.infinity
    for (offset, position) in positions.enumerated() {
      if position - start < radius * 2, !columns.isEmpty {
        columns[columns.count - 1].dots.append(first + offset)
        columns[columns.count - 1].x = (start + position) / 2
      } else {
        start = position
        columns.append((position, [first + offset]))
      }
    }
    return columns
  }

  private static func spread(_ columns: [Column], _ radius: Double, _ from: Double, _ to: Double) -> [Column]?
  {
    guard !columns.isEmpty else { return [] }
    let lefts = Spread.tops(
      wished: columns.map { $0.x - radius }, heights: columns.map { _ in radius * 2 }, from: from, to: to)
    return lefts.map { zip(columns, $0).map { ($1 + radius, $0.dots) } }
  }
}

import Statistics

/// The levels asked for, and the way from the levels that the tables reach to those in the far tails.
struct ForecastLevels: Sendable {
  /// Increasing levels inside the tables' reach, the median among them.
  let inner: [Double]
  /// The position of the median.
  let median: Int
  private let sources: [Source]

  /// The tables reach from here to one minus this.
  static let reach = 0.0125
  /// A tail continues from the slope between this level and the reach.
  static let anchor = 0.05

  private enum Source: Sendable {
    case inner(Int)
    /// Outermost, anchor, and the distance beyond the outermost in steps between them.
    case tail(Int, Int, Double)
  }

  /// - Parameter levels: between 0 and 1, exclusive; in any order.
  init(_ levels: [Double]) {
    let reach = Self.reach
    var inner = levels.filter { $0 >= reach && $0 <= 1 - reach } + [0.5]
    if levels.contains(where: { $0 < reach }) { inner += [reach, Self.anchor] }
    if levels.contains(where: { $0 > 1 - reach }) { inner += [1 - reach, 1 - Self.anchor] }
    inner.sort()
    let kept = inner.indices.filter { $0 == 0 || inner[$0] != inner[$0 - 1] }.map { inner[$0] }
    self.inner = kept
    median = kept.firstIndex(of: 0.5) ?? 0
    sources = levels.map { Self.source($0, kept) }
  }

  private static func source(_ level: Double, _ inner: [Double]) -> Source {
    if let position = inner.firstIndex(of: level) { return .inner(position) }
    let side = level < 0.5 ? (reach, anchor) : (1 - reach, 1 - anchor)
    let student = StudentTDistribution(degreesOfFreedom: 5)
    let outermost = student.quantile(side.0)
    let steps = (student.quantile(level) - outermost) / (outermost - student.quantile(side.1))
    return .tail(inner.firstIndex(of: side.0) ?? 0, inner.firstIndex(of: side.1) ?? 0, steps)
  }

  /// The quantiles at the levels asked for, from those at the inner levels.
  func quantiles(_ inner: [Double]) -> [Double] {
    var row: [Double] = []
    write(inner[...], to: &row)
    return row
  }

  /// Makes `row` the quantiles at the levels asked for, from those at the inner levels.
  func write(_ inner: ArraySlice<Double>, to row: inout [Double]) {
    row.removeAll(keepingCapacity: true)
    let inner = inner.span
    for source in sources {
      switch source {
      case .inner(let position): row.append(inner[position])
      case .tail(let outermost, let anchor, let steps):
        row.append(inner[outermost] + steps * (inner[outermost] - inner[anchor]))
      }
    }
  }
}

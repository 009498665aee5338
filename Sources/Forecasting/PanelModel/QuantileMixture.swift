/// The mixture of two distributions that are known by quantiles at the same levels, linear between them.
struct QuantileMixture {
  private let points: [Double]
  private let chances: [Double]

  /// - Parameters:
  ///   - levels: increasing, between 0 and 1.
  ///   - share: the weight of the second.
  init(levels: [Double], _ first: [Double], _ second: [Double], share: Double) {
    let points = (first + second).sorted()
    self.points = points
    chances = points.map { point in
      (1 - share) * Self.chance(point, first, levels) + share * Self.chance(point, second, levels)
    }
  }

  /// The share at or below `point`; 0 and 1 beyond the outermost quantiles.
  private static func chance(_ point: Double, _ values: [Double], _ levels: [Double]) -> Double {
    guard let next = values.firstIndex(where: { $0 >= point }) else { return 1 }
    guard next > 0 else { return values[0] > point ? 0 : levels[0] }
    let width = values[next] - values[next - 1]
    let share = width > 0 ? (point - values[next - 1]) / width : 1
    return levels[next - 1] + share * (levels[next] - levels[next - 1])
  }

  /// The quantiles at some levels.
  func quantiles(_ levels: [Double]) -> [Double] {
    levels.map { level in
      guard let next = chances.firstIndex(where: { $0 >= level }) else { return points[points.count - 1] }
      guard next > 0 else { return points[0] }
      let width = chances[next] - chances[next - 1]
      let share = width > 0 ? (level - chances[next - 1]) / width : 1
      return points[next - 1] + share * (points[next] - points[next - 1])
    }
  }
}

/// Levels of the growth of all paths together: what is known of a path too short to say anything itself.
enum PooledSpread {
  private static let mostOrigins = 20_000
  /// Growth from the second year on: before it there is no unit of growth.
  private static let shortest = 2

  /// Row-major, horizon by level. A horizon without any value takes the previous one's, spread on as that of a
  /// random walk; zeros without any value at all.
  static func levels(_ paths: YearlyPaths, horizon: Int) -> [Double] {
    let all = Origins.past(of: paths, hidden: 0, shortest: shortest, most: 8)
    let stride = max(1, all.count / mostOrigins)
    let origins = all.selecting(Swift.stride(from: 0, to: all.count, by: stride).map { $0 })
    let targets = GrowthTargets(origins, paths, horizon: horizon, hidden: 0)
    var rows: [[Double]] = []
    for step in 0..<horizon {
      rows.append(row(targets, step) ?? widened(rows.last, steps: step))
    }
    return Array(rows.joined())
  }

  private static func row(_ targets: GrowthTargets, _ step: Int) -> [Double]? {
    let places = Swift.stride(from: step, to: targets.growth.count, by: targets.horizon)
    let values = places.filter { targets.weights[$0] > 0 }.map { targets.growth[$0] }.sorted()
    guard let last = values.last else { return nil }
    // Around zero, the last value's place: without a history of its own a path has no trend.
    var levels = YearlyLevels.levels.map { level in
      let index = Int(level * Double(values.count))
      return index < values.count ? values[index] : last
    }
    for level in 0..<YearlyLevels.median { levels[level] = min(levels[level], 0) }
    levels[YearlyLevels.median] = 0
    for level in YearlyLevels.median + 1..<YearlyLevels.count { levels[level] = max(levels[level], 0) }
    return levels
  }

  private static func widened(_ previous: [Double]?, steps: Int) -> [Double] {
    guard let previous, steps > 0 else { return [Double](repeating: 0, count: YearlyLevels.count) }
    let factor = (Double(steps + 1) / Double(steps)).squareRoot()
    return previous.map { $0 * factor }
  }
}

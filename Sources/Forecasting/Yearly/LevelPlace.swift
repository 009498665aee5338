import Statistics

/// Where a level stands among the fitted ones.
struct LevelPlace: Sendable {
  /// The fitted level below it, or the first or last but one beyond the ends.
  private let below: Int
  /// How far it is from there to the next: 0 to 1 inside, beyond 1 or below 0 outside.
  private let fraction: Double

  init(_ level: Double) {
    precondition(level > 0 && level < 1, "a level is between 0 and 1")
    let levels = YearlyLevels.levels
    let normal = NormalDistribution()
    let above = levels.firstIndex { $0 >= level } ?? levels.count - 1
    below = max(
      0, min(levels.count - 2, levels[above] == level && above < levels.count - 1 ? above : above - 1))
    let left = normal.quantile(levels[below])
    let right = normal.quantile(levels[below + 1])
    let exact = (normal.quantile(level) - left) / (right - left)
    fraction = level == levels[below] ? 0 : level == levels[below + 1] ? 1 : exact
  }

  /// The value at this level, from values at the fitted levels from `start` on.
  func interpolated(_ values: [Double], at start: Int) -> Double {
    let left = values[start + below]
    let right = values[start + below + 1]
    return fraction == 0 ? left : fraction == 1 ? right : left + fraction * (right - left)
  }
}

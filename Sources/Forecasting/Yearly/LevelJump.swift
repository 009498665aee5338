import Glibc
import Statistics

/// A last value that lies out of all proportion to the changes before it. It may be the first of a new level, or
/// be taken back next year: both are forecast from the changes before it, and mixed.
struct LevelJump: Sendable, Codable, Equatable {
  /// The share of such jumps that were taken back by more than half in the year after them.
  private(set) var returnShare: Double

  /// A jump is so many times the mean absolute change before it,
  private static let leastRatio = 8.0
  /// and on logarithms at least a doubling or halving.
  private static let leastGrowth = log(2.0)
  /// One of eight returns where nothing was seen.
  private static let prior = (returned: 1.0, seen: 8.0)

  /// Learns how often jumps are taken back. The way back counts as one too, where it is as much out of proportion.
  init(_ origins: Origins, _ paths: YearlyPaths, hidden: Int) {
    var (returned, seen) = Self.prior
    for origin in 0..<origins.count {
      let (path, cut) = (Int(origins.paths[origin]), Int(origins.cuts[origin]))
      guard cut < paths.length(path) - hidden, Self.isJump(paths, path, cut: cut) else { continue }
      let place = paths.offsets[path] + cut
      let jump = paths.values[place - 1] - paths.values[place - 2]
      seen += 1
      if (paths.values[place - 1] - paths.values[place]) / jump > 0.5 { returned += 1 }
    }
    returnShare = returned / seen
  }

  /// Whether the last of the first `cut` values is one.
  static func isJump(_ paths: YearlyPaths, _ path: Int, cut: Int) -> Bool {
    guard cut > MemberTraining.shortest else { return false }
    let move = abs(paths.last(path, cut: cut) - paths.last(path, cut: cut - 1))
    let before = paths.meanMovement(path, cut: cut - 1)
    guard paths.unit == .logarithms else { return move > leastRatio * before }
    return move > leastGrowth && move > leastRatio * (before + paths.unit.smallestDifference)
  }

  /// Quantiles at the fitted levels of a path that stays at its new level or returns.
  ///
  /// - Parameters:
  ///   - staying: quantiles if the jump was the first of a new level.
  ///   - returning: quantiles if it is taken back.
  func mixed(_ staying: [Double], _ returning: [Double]) -> [Double] {
    let (stays, returns) = (LevelCurve(staying), LevelCurve(returning))
    let all = staying + returning
    let (least, greatest) = (all.min() ?? 0, all.max() ?? 0)
    return YearlyLevels.levels.map { level in
      var (low, high) = (least, greatest)
      // To the last bits: the share below each point is known, the point is not.
      for _ in 0..<80 {
        let middle = low + (high - low) / 2
        let share =
          (1 - returnShare) * stays.share(below: middle) + returnShare * returns.share(below: middle)
        if share < level { low = middle } else { high = middle }
      }
      return high
    }
  }
}

/// A distribution by its values at the fitted levels, linear in the standard normal quantile between and beyond
/// them.
private struct LevelCurve {
  private let values: [Double]

  private static let places = YearlyLevels.levels.map { NormalDistribution().quantile($0) }

  init(_ values: [Double]) { self.values = values }

  func share(below value: Double) -> Double {
    let above = values.firstIndex { $0 > value } ?? values.count
    let left = max(0, min(values.count - 2, above - 1))
    let width = values[left + 1] - values[left]
    // All at one point.
    guard width > 0 else { return value < values[left] ? 0 : 1 }
    let part = (value - values[left]) / width
    return NormalDistribution().cdf(Self.places[left] + part * (Self.places[left + 1] - Self.places[left]))
  }
}

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

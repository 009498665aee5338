import Glibc

/// One year of a path.
struct PathPoint: Sendable {
  /// On the scale of the path.
  var value: Double
  /// Whether it was observed rather than interpolated.
  var isObserved: Bool
}

/// Breaks inside a path, out of all proportion to its other changes: a value that came back the year after is
/// taken for one that was not observed, and what lies before a step that stayed is moved to the new level. They
/// say nothing of growth, and would pass for volatility.
///
/// Only what stands out alone is one: where such changes are many they are the series' own way. The last change
/// is left, as nothing tells yet which of both it is.
enum PathBreak {
  /// A break is so many times the mean of all other changes,
  private static let leastRatio = 8.0
  /// and on logarithms at least eightfold,
  private static let leastGrowth = log(8.0)
  /// on other scales so many times.
  private static let leastPlainRatio = 20.0
  /// Fewer years do not tell what is usual.
  private static let fewestYears = 8

  static func calm(_ path: inout [PathPoint], _ unit: GrowthUnit) {
    guard path.count >= fewestYears else { return }
    var total = 0.0
    var largest = 0.0
    for place in 1..<path.count {
      let move = abs(path[place].value - path[place - 1].value)
      total += move
      largest = max(largest, move)
    }
    // Almost every path ends here.
    guard largest > least(unit, 0) else { return }
    for place in 1..<path.count - 1 {
      let move = path[place].value - path[place - 1].value
      let after = path[place + 1].value - path[place].value
      let returns = -after / move > 0.5
      let others = (total - abs(move) - (returns ? abs(after) : 0)) / Double(path.count - (returns ? 3 : 2))
      guard abs(move) > least(unit, others) else { continue }
      if returns {
        path[place] = PathPoint(
          value: (path[place - 1].value + path[place + 1].value) / 2, isObserved: false)
      } else {
        for earlier in 0..<place { path[earlier].value += move }
      }
    }
  }

  /// What a break must exceed, by the mean of all other changes.
  private static func least(_ unit: GrowthUnit, _ others: Double) -> Double {
    guard unit == .logarithms else { return leastPlainRatio * others }
    return max(leastGrowth, leastRatio * (others + unit.smallestDifference))
  }
}

/// Whole years along an axis: never a half year, at most `limit` of them.
enum YearTicks {
  /// The smallest plain step (1, 2, 5, 10, 20, 25, 50, ...) that gives at most `limit` ticks, or, where that
  /// leaves fewer than three, steps of 3 or 4 counted from the first year.
  static func values(_ years: ClosedRange<Int>, limit: Int = 6) -> [Int] {
    let limit = max(limit, 1)
    for step in steps {
      let round = multiples(of: step, in: years)
      guard round.count <= limit else { continue }
      return round.count >= min(3, limit) ? round : odd(years, limit: limit) ?? round
    }
    return [years.lowerBound]
  }

  private static let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 5000, 100_000, 10_000_000]

  private static func multiples(of step: Int, in years: ClosedRange<Int>) -> [Int] {
    let first = years.lowerBound.floored(to: step)
    let start = first < years.lowerBound ? first + step : first
    // Lazily bounded: a range of a million years must not make a million numbers.
    return Array(stride(from: start, through: years.upperBound, by: step).prefix(1000))
  }

  private static func odd(_ years: ClosedRange<Int>, limit: Int) -> [Int]? {
    for step in [1, 2, 3, 4, 6, 8] {
      let ticks = Array(stride(from: years.lowerBound, through: years.upperBound, by: step).prefix(1000))
      if ticks.count <= limit { return ticks }
    }
    return nil
  }
}

extension Int {
  fileprivate func floored(to step: Int) -> Int {
    let remainder = self % step
    return self - (remainder < 0 ? remainder + step : remainder)
  }
}

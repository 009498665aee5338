import Statistics

/// A distribution known by some of its quantiles: linear between them on the normal scale, so that between
/// and beyond the knots it behaves like a piecewise normal (a straight line on a normal probability plot).
public struct QuantileTable: Sendable, Equatable {
  /// Probabilities, strictly increasing, inside (0, 1); at least two.
  public let levels: [Double]
  /// The value at each level, never decreasing.
  public let values: [Double]
  private let scores: [Double]

  /// A table from levels and values; crossing values are sorted, which never increases the pinball loss
  /// (Chernozhukov, Fernandez-Val and Galichon 2010, doi:10.3982/ECTA7880).
  public init(levels: [Double], values: [Double]) {
    precondition(levels.count == values.count && levels.count >= 2, "one value per level, two or more")
    self.levels = levels
    self.values = values.sorted()
    scores = levels.map { NormalDistribution().quantile($0) }
  }

  /// The value below which lies the share `probability`.
  public func quantile(_ probability: Double) -> Double {
    let score = NormalDistribution().quantile(probability)
    return interpolate(score, from: scores, to: values)
  }

  /// The share at or below `value`. Where several levels share one value the highest of them counts.
  public func cdf(_ value: Double) -> Double {
    if let beyond = shareBeyondTail(value) { return beyond }
    var upper = values.partitioningIndex { $0 > value }
    upper = min(max(upper, 1), values.count - 1)
    while upper < values.count - 1, values[upper] == values[upper - 1] { upper += 1 }
    var lower = upper - 1
    while lower > 0, values[lower] == values[upper] { lower -= 1 }
    let share = (value - values[lower]) / (values[upper] - values[lower])
    return NormalDistribution().cdf(scores[lower] + share * (scores[upper] - scores[lower]))
  }

  /// A tail whose two outermost levels share a value ends there: nothing lies beyond it.
  private func shareBeyondTail(_ value: Double) -> Double? {
    let last = values.count - 1
    if value < values[0], values[0] == values[1] { return 0 }
    if value >= values[last], values[last] == values[last - 1] { return 1 }
    return nil
  }

  private func interpolate(_ x: Double, from knots: [Double], to target: [Double]) -> Double {
    let upper = min(max(knots.partitioningIndex { $0 > x }, 1), knots.count - 1)
    let share = (x - knots[upper - 1]) / (knots[upper] - knots[upper - 1])
    return target[upper - 1] + share * (target[upper] - target[upper - 1])
  }
}

extension Array {
  /// The index of the first element for which `belongs` holds, in an array where it holds from some point on.
  package func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

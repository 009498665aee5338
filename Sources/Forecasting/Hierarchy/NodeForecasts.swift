import Statistics

/// The forecasts of all nodes, each on its own: quantiles at common levels, from which draws are made.
struct NodeForecasts: Sendable {
  /// Ascending, inside (0, 1).
  static let levels = [
    0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75,
    0.8,
    0.85, 0.9, 0.95, 0.975, 0.99, 0.995,
  ]
  private static let middle = 12
  private static let scores = levels.map { NormalDistribution().quantile($0) }
  /// A quantile beyond this many times the median, or as many people, tells of a tail that nobody has observed;
  /// it would decide the sums above it alone.
  private static let reach = 20.0

  /// Quantiles at the levels, node after node; NaN for a node without a forecast of its own.
  private(set) var quantiles: [Double]

  init(nodeCount: Int) {
    quantiles = [Double](repeating: .nan, count: nodeCount * Self.levels.count)
  }

  mutating func set(_ node: Int, _ row: some Collection<Double>) {
    precondition(row.count == Self.levels.count, "one quantile for each level")
    var place = node * Self.levels.count
    for value in row {
      quantiles[place] = value
      place += 1
    }
    let start = node * Self.levels.count
    let most = Self.reach * max(quantiles[start + Self.middle], 1)
    for index in start..<place { quantiles[index] = min(max(quantiles[index], 0), most) }
  }

  func isKnown(_ node: Int) -> Bool { !quantiles[node * Self.levels.count].isNaN }

  func median(_ node: Int) -> Double { quantiles[node * Self.levels.count + Self.middle] }

  /// Half the distance between the 15 and 85 % quantiles, in standard deviations of a normal; at least half a
  /// person, the error of rounding.
  func deviation(_ node: Int) -> Double {
    let start = node * Self.levels.count
    let (low, high) = (5, Self.levels.count - 6)
    let width = Self.scores[high] - Self.scores[low]
    return max(0.5, (quantiles[start + high] - quantiles[start + low]) / width)
  }

  /// The quantiles in the middle of `count` equal shares, ascending: linear between the levels on the normal
  /// scale, constant beyond them.
  func strata(_ node: Int, _ grid: StrataGrid) -> [Double] {
    let start = node * Self.levels.count
    return grid.places.map { place in
      quantiles[start + place.lower]
        + place.share * (quantiles[start + place.lower + 1] - quantiles[start + place.lower])
    }
  }

  /// Where the middles of equal shares lie among the levels.
  struct StrataGrid: Sendable {
    let places: [(lower: Int, share: Double)]

    init(count: Int) {
      let scores = NodeForecasts.scores
      places = (0..<count).map { index in
        let score = NormalDistribution().quantile((Double(index) + 0.5) / Double(count))
        let upper = min(max(scores.partitioningIndex { $0 > score }, 1), scores.count - 1)
        let share = (score - scores[upper - 1]) / (scores[upper] - scores[upper - 1])
        return (upper - 1, min(max(share, 0), 1))
      }
    }
  }
}

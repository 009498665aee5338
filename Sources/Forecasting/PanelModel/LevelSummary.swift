import Statistics

/// Where the levels of a panel lie and how far they spread.
struct LevelSummary: Sendable {
  /// Levels with the median in place of missing ones.
  let filled: [Double]
  let median: Double
  let deviation: Double
  /// The 10, 30, 50, 70 and 90 % points.
  let knots: [Double]

  init(_ levels: [Double]) {
    let sample = spread(levels.count, limit: FirstStepScale.limitSample).map { levels[$0] }
    let median = Statistics.median(presentValues(sample))
    filled = levels.map { $0.isNaN ? median : $0 }
    let sorted = sample.map { $0.isNaN ? median : $0 }.sorted()
    self.median = quantile(ofSorted: sorted, 0.5)
    knots = [0.1, 0.3, 0.5, 0.7, 0.9].map { quantile(ofSorted: sorted, $0) }
    let mean = filled.reduce(0, +) / Double(max(filled.count, 1))
    let square = filled.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    deviation = (square / Double(max(filled.count, 1))).squareRoot() + 1e-9
  }

  /// Each level in deviations from the median, cut at 3.
  var positions: [Double] { filled.map { clip(($0 - median) / deviation, 3) } }
}

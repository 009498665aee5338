import Statistics

/// The scale of each series' own errors, first step: its mean absolute error, shrunk toward that of the series
/// at its level.
enum FirstStepScale {
  /// A series' prior counts as much as this many errors.
  static let seriesPrior = 4.0
  /// A level class's prior, the overall mean, counts as much as this many errors.
  static let classPrior = 20.0
  /// No scale is smaller than this part of the panel's unit.
  static let smallest = 1e-6
  /// Class limits are taken from at most this many series.
  static let limitSample = 20_000

  /// - Parameters:
  ///   - sums: the sum of absolute errors of each series.
  ///   - counts: their number.
  ///   - levels: the level of each series, NaN counts as the median.
  static func scales(sums: [Double], counts: [Int], levels: [Double]) -> [Double] {
    let classes = LevelClasses(levels)
    var classSums = [Double](repeating: 0, count: classes.count)
    var classCounts = classSums
    for index in sums.indices {
      classSums[classes.classes[index]] += sums[index]
      classCounts[classes.classes[index]] += Double(counts[index])
    }
    let overall = overall(sums: classSums, count: classCounts.reduce(0, +))
    let means = zip(classSums, classCounts).map { ($0 + classPrior * overall) / ($1 + classPrior) }
    return sums.indices.map { index in
      let own = Double(counts[index])
      let pooled = sums[index] + seriesPrior * means[classes.classes[index]]
      return max(pooled / (own + seriesPrior), smallest)
    }
  }
}

extension FirstStepScale {
  /// The mean absolute error of all series, one unit of the panel counting as one more error: before any was
  /// made, or when the only ones were zero by chance, nothing can be measured in them.
  static func overall(sums: [Double], count: Double) -> Double {
    (sums.reduce(0, +) + 1) / (count + 1)
  }
}

/// Ten classes of series by level, about equally large.
struct LevelClasses {
  let classes: [Int]
  let count = 10

  init(_ levels: [Double]) {
    let sample = spread(levels.count, limit: FirstStepScale.limitSample).map { levels[$0] }
    let median = median(presentValues(sample))
    let filled = sample.map { $0.isNaN ? median : $0 }.sorted()
    let limits = (1..<10).map { quantile(ofSorted: filled, Double($0) / 10) }
    classes = levels.map { level in
      let level = level.isNaN ? median : level
      return limits.lazy.filter { $0 < level }.count
    }
  }
}

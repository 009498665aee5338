import Statistics

/// The size of each series' errors, shrunk toward that of series on the same level: an empirical Bayes
/// estimate for series of 4 to 10 points, which cannot tell their own variance.
struct SeriesScales: Sendable {
  /// The mean absolute error of each series, positive.
  let scales: [Double]
  /// The errors over the scales of their series, each scale estimated without the error itself: an error that
  /// widened its own scale would never look large, and the tails would come out too thin.
  let standardized: [Double]

  /// How many observations the prior weighs.
  static let priorWeight = 4.0
  /// How many observations of all series the prior of a level class borrows.
  static let classWeight = 20.0
  static let classCount = 10

  /// Scales from the errors and the mean level of each series.
  init(_ errors: RollingErrors, levels: [Double]) {
    var sums = [Double](repeating: 0, count: levels.count)
    var counts = [Double](repeating: 0, count: levels.count)
    for (series, error) in zip(errors.series, errors.errors) {
      sums[Int(series)] += abs(error)
      counts[Int(series)] += 1
    }
    let classes = SeriesScales.classes(levels)
    let priors = SeriesScales.priors(sums: sums, counts: counts, classes: classes)
    let smallest = max((priors.max() ?? 0) * 1e-6, 1e-12)
    let scale = { (index: Int, sum: Double, count: Double) in
      let prior = SeriesScales.priorWeight * priors[classes[index]]
      return max((sum + prior) / (count + SeriesScales.priorWeight), smallest)
    }
    scales = levels.indices.map { scale($0, sums[$0], counts[$0]) }
    standardized = zip(errors.series, errors.errors).map { series, error in
      let index = Int(series)
      return error / scale(index, max(sums[index] - abs(error), 0), counts[index] - 1)
    }
  }

  /// The decile of each level.
  private static func classes(_ levels: [Double]) -> [Int] {
    let sorted = levels.filter(\.isFinite).sorted()
    guard !sorted.isEmpty else { return levels.map { _ in 0 } }
    let cuts = (1..<classCount).map { quantile(ofSorted: sorted, Double($0) / Double(classCount)) }
    return levels.map { level in cuts.partitioningIndex { $0 >= level } }
  }

  /// The mean absolute error of each class, shrunk toward that of all.
  private static func priors(sums: [Double], counts: [Double], classes: [Int]) -> [Double] {
    var classSums = [Double](repeating: 0, count: classCount)
    var classCounts = [Double](repeating: 0, count: classCount)
    for index in sums.indices {
      classSums[classes[index]] += sums[index]
      classCounts[classes[index]] += counts[index]
    }
    let overall = classSums.reduce(0, +) / max(classCounts.reduce(0, +), 1)
    return zip(classSums, classCounts).map { ($0 + classWeight * overall) / ($1 + classWeight) }
  }
}

import Statistics

/// The size of each series' errors, shrunk toward that of series on the same level: an empirical Bayes
/// estimate for series of 4 to 10 points, which cannot tell their own variance.
struct SeriesScales: Sendable {
  /// The mean absolute error of each series, positive.
  let scales: [Double]
  /// The errors over the scales of their series, each scale estimated without the error itself: an error that
  /// widened its own scale would never look large, and the tails would come out too thin.
  let standardized: [Double]

  /// What the panel says of the size of any series' errors.
  let priors: ScalePriors

  /// Scales from the errors and the mean level of each series.
  init(_ errors: RollingErrors, levels: [Double]) {
    var sums = [Double](repeating: 0, count: levels.count)
    var counts = [Double](repeating: 0, count: levels.count)
    for (series, error) in zip(errors.series, errors.errors) {
      sums[Int(series)] += abs(error)
      counts[Int(series)] += 1
    }
    let priors = ScalePriors(sums: sums, counts: counts, levels: levels)
    self.priors = priors
    scales = levels.indices.map { priors.scale(level: levels[$0], sum: sums[$0], count: counts[$0]) }
    standardized = zip(errors.series, errors.errors).map { series, error in
      let index = Int(series)
      let others = max(sums[index] - abs(error), 0)
      return error / priors.scale(level: levels[index], sum: others, count: counts[index] - 1)
    }
  }
}

/// The mean absolute error of the series on each level, toward which that of a single series is shrunk.
struct ScalePriors: Sendable, Equatable, Codable {
  /// Where one class of levels ends and the next begins.
  private let cuts: [Double]
  /// The mean absolute error of each class, shrunk toward that of all.
  private let means: [Double]
  private let smallest: Double

  /// How many observations the prior weighs.
  static let priorWeight = 4.0
  /// How many observations of all series the prior of a level class borrows.
  static let classWeight = 20.0
  static let classCount = 10

  /// - Parameters:
  ///   - sums: the sum of the absolute errors of each series.
  ///   - counts: their number.
  ///   - levels: the mean level of each series, NaN where there is none.
  init(sums: [Double], counts: [Double], levels: [Double]) {
    let cuts = Self.deciles(levels)
    var classSums = [Double](repeating: 0, count: Self.classCount)
    var classCounts = [Double](repeating: 0, count: Self.classCount)
    for index in sums.indices {
      let place = Self.place(of: levels[index], cuts)
      classSums[place] += sums[index]
      classCounts[place] += counts[index]
    }
    let overall = classSums.reduce(0, +) / max(classCounts.reduce(0, +), 1)
    means = zip(classSums, classCounts).map {
      ($0 + Self.classWeight * overall) / ($1 + Self.classWeight)
    }
    smallest = max((means.max() ?? 0) * 1e-6, 1e-12)
    self.cuts = cuts
  }

  /// Whether each class of levels has its mean.
  var isSound: Bool {
    cuts.count < means.count && areSound(cuts) && areSizes(means) && arePositive([smallest])
  }

  /// The scale of a series from its mean level, the sum of its absolute errors and their number.
  func scale(level: Double, sum: Double, count: Double) -> Double {
    let prior = Self.priorWeight * means[Self.place(of: level, cuts)]
    return max((sum + prior) / (count + Self.priorWeight), smallest)
  }

  private static func deciles(_ levels: [Double]) -> [Double] {
    let sorted = levels.filter(\.isFinite).sorted()
    guard !sorted.isEmpty else { return [] }
    return (1..<classCount).map { quantile(ofSorted: sorted, Double($0) / Double(classCount)) }
  }

  private static func place(of level: Double, _ cuts: [Double]) -> Int {
    cuts.partitioningIndex { $0 >= level }
  }
}

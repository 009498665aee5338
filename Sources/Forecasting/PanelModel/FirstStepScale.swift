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
  /// No scale is smaller than this part of the mean absolute error of all series: one that stood still is not
  /// known to stand still for ever.
  static let smallestShare = 0.05

  /// The smallest scale of the next error of a series.
  static func smallest(overall: Double, _ resolution: Resolution, level: Double) -> Double {
    max(smallest, smallestShare * overall, resolution.smallestScale(level))
  }
  /// A unit of the panel counts as much as this many errors of all series.
  static let unitPrior = 5.0
  /// Class limits are taken from at most this many series.
  static let limitSample = 20_000

  /// - Parameters:
  ///   - sums: the sum of absolute errors of each series.
  ///   - counts: their number.
  ///   - levels: the level of each series, NaN counts as the median.
  static func scales(sums: [Double], counts: [Int], levels: [Double]) -> [Double] {
    let table = FirstStepTable(sums: sums, counts: counts, levels: levels)
    return sums.indices.map { table.scale(sum: sums[$0], count: Double(counts[$0]), level: levels[$0]) }
  }
}

extension FirstStepScale {
  /// The sums of absolute errors as they count for all series: one in other units than the rest, by its level or by
  /// its errors, is no measure of it.
  static func bounded(sums: [Double], counts: [Int], levels: [Double]) -> [Double] {
    let sample = spread(sums.count, limit: limitSample)
    let most = usualSize(presentValues(sample.map { levels[$0] }))
    let sizes = sample.filter { counts[$0] > 0 && !(abs(levels[$0]) > most) }
      .map { sums[$0] / Double(counts[$0]) }
    let limit = usualLimit(sizes)
    guard limit < .infinity else { return sums }
    let usual = median(sizes)
    return sums.indices.map {
      min(sums[$0], (abs(levels[$0]) > most ? usual : limit) * Double(counts[$0]))
    }
  }

  /// The mean absolute error of all series, one unit of the panel counting as a few more errors: before any was
  /// made, or when the only ones were zero by chance, nothing can be measured in them.
  static func overall(sums: [Double], count: Double) -> Double {
    (sums.reduce(0, +) + unitPrior) / (count + unitPrior)
  }
}

/// What a panel says of the first-step scale of any series: the mean absolute error of each class of levels.
struct FirstStepTable: Sendable, Equatable, Codable {
  /// Where one class ends and the next begins.
  let limits: [Double]
  /// What a missing level counts as.
  let median: Double
  /// The mean absolute error of each class.
  let means: [Double]

  /// What a class says counts for this many errors of a series' own.
  let sharing: Double

  init(
    sums: [Double], counts: [Int], levels: [Double], sharing: Double = FirstStepScale.seriesPrior
  ) {
    self.sharing = sharing
    let classes = LevelClasses(levels)
    let bounded = FirstStepScale.bounded(sums: sums, counts: counts, levels: levels)
    var classSums = [Double](repeating: 0, count: classes.count)
    var classCounts = classSums
    for (index, level) in levels.enumerated() {
      let place = classes.place(of: level)
      classSums[place] += bounded[index]
      classCounts[place] += Double(counts[index])
    }
    let overall = FirstStepScale.overall(sums: classSums, count: classCounts.reduce(0, +))
    let prior = FirstStepScale.classPrior
    means = zip(classSums, classCounts).map { ($0 + prior * overall) / ($1 + prior) }
    limits = classes.limits
    median = classes.median
  }

  /// The mean absolute error of the class of a level.
  func mean(level: Double) -> Double {
    means[LevelClasses.place(of: level.isNaN ? median : level, limits)]
  }

  /// The scale of a series from the sum and the number of its absolute errors.
  func scale(sum: Double, count: Double, level: Double) -> Double {
    max((sum + sharing * mean(level: level)) / (count + sharing), FirstStepScale.smallest)
  }
}

/// Ten classes of levels with about as many series each.
struct LevelClasses {
  let limits: [Double]
  /// What a missing level counts as.
  let median: Double
  let count = 10

  init(_ levels: [Double]) {
    let sample = spread(levels.count, limit: FirstStepScale.limitSample).map { levels[$0] }
    let median = Statistics.median(presentValues(sample))
    let filled = sample.map { $0.isNaN ? median : $0 }.sorted()
    limits = (1..<10).map { quantile(ofSorted: filled, Double($0) / 10) }
    self.median = median
  }

  func place(of level: Double) -> Int { Self.place(of: level.isNaN ? median : level, limits) }

  /// The number of limits below a level.
  static func place(of level: Double, _ limits: [Double]) -> Int {
    var place = 0
    for limit in limits where limit < level { place += 1 }
    return place
  }
}

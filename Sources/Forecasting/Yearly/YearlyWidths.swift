import Glibc

/// Factors that make the intervals hold on years the partners had not seen: by length of the history, by
/// horizon and by pair of levels.
///
/// The factor that would just have covered a value is its conformity score, and the factor used is a quantile of
/// these: conformalized quantile regression, Romano, Patterson and Candes 2019, arXiv:1905.03222.
struct YearlyWidths: Sendable, Codable, Equatable {
  /// By length class, by horizon, by pair.
  private let factors: [Float]
  private let horizon: Int

  /// Histories of at least this many years make a class of their own.
  private static let classStarts = [0, 12, 24]
  /// All cycles share shocks, and the next years' may be worse than those at hand: intervals are widened until
  /// they miss this share of what they may miss.
  static let caution = 0.75
  /// The prior weight of the factor of all classes, in values.
  private static let prior = 400.0

  /// Leaves every interval as it is.
  init(unchanged horizon: Int) {
    self.horizon = horizon
    factors = [Float](
      repeating: 1, count: Self.classStarts.count * horizon * YearlyLevels.pairs)
  }

  init(
    _ growth: PartnerGrowth, _ targets: GrowthTargets, _ origins: Origins, blend: YearlyBlend,
    workers: Workers
  ) {
    let horizon = targets.horizon
    let classes = origins.cuts.map { Self.lengthClass(Int($0)) }
    let cells = workers.map(horizon * YearlyLevels.pairs) { cell in
      Self.factors(
        growth, targets, classes, blend, step: cell / YearlyLevels.pairs, pair: cell % YearlyLevels.pairs)
    }
    self.horizon = horizon
    factors = Self.classStarts.indices.flatMap { length in
      Self.filled(cells.map { $0?[length] }).map { Float($0) }
    }
  }

  /// The factor for a history of `years` years, the `step`-th horizon (from 0) and a pair of levels.
  func factor(years: Int, step: Int, pair: Int) -> Double {
    Double(factors[(Self.lengthClass(years) * horizon + step) * YearlyLevels.pairs + pair])
  }

  private static func lengthClass(_ years: Int) -> Int {
    (classStarts.lastIndex { $0 <= years }) ?? 0
  }

  /// Where nothing was seen at a horizon, the factor of the one before it.
  private static func filled(_ cells: [Double?]) -> [Double] {
    var result: [Double] = []
    for (cell, factor) in cells.enumerated() {
      let before = cell >= YearlyLevels.pairs ? result[cell - YearlyLevels.pairs] : 1
      result.append(factor ?? before)
    }
    return result
  }

  /// One factor per length class; nil when nothing was seen.
  private static func factors(
    _ growth: PartnerGrowth, _ targets: GrowthTargets, _ classes: [Int], _ blend: YearlyBlend, step: Int,
    pair: Int
  ) -> [Double]? {
    var scores = [[Double]](repeating: [], count: classStarts.count)
    for origin in classes.indices {
      let row = origin * targets.horizon + step
      guard targets.weights[row] > 0 else { continue }
      scores[classes[origin]].append(score(growth, targets.growth[row], blend, row, pair))
    }
    guard scores.contains(where: { !$0.isEmpty }) else { return nil }
    let level = 1 - caution * 2 * YearlyLevels.levels[pair]
    let all = shrunk(log(quantile(scores.flatMap { $0 }, level)), scores.joined().count, toward: 0)
    return scores.map { exp(shrunk(log(quantile($0, level)), $0.count, toward: all)) }
  }

  private static func shrunk(_ value: Double, _ count: Int, toward center: Double) -> Double {
    guard count > 0 else { return center }
    return (value * Double(count) + center * prior) / (Double(count) + prior)
  }

  /// The factor at which the interval just reaches `value`.
  static func score(
    _ growth: PartnerGrowth, _ value: Double, _ blend: YearlyBlend, _ row: Int, _ pair: Int
  ) -> Double {
    let distance = value - blend.median(growth, row)
    let level = distance < 0 ? pair : YearlyLevels.count - 1 - pair
    let reach = abs(blend.deviation(growth, row, level))
    return distance == 0 ? 0 : abs(distance) / max(reach, 1e-12)
  }

  /// A quantile of the scores within the bounds of a sensible factor; 1 without scores.
  static func quantile(
    _ scores: [Double], _ level: Double, within limits: ClosedRange<Double> = 0.5...3
  ) -> Double {
    guard !scores.isEmpty else { return 1 }
    let sorted = scores.sorted()
    let score = sorted[min(sorted.count - 1, Int(level * Double(sorted.count)))]
    return max(limits.lowerBound, min(limits.upperBound, score))
  }
}

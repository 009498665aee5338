import Glibc

/// Factors that make the intervals hold on years the partners had not seen: one by horizon and pair of levels,
/// the same below and above the median.
///
/// The factor that would just have covered a value is its conformity score, and the factor used is a quantile of
/// these: conformalized quantile regression, Romano, Patterson and Candes 2019, arXiv:1905.03222. Scores of
/// several periods are pooled: what one of them asks for misleads in the next.
struct YearlyWidths: Sendable, Codable, Equatable {
  /// By horizon, by pair.
  private let factors: [Float]

  /// The prior weight of a factor of 1, in values.
  private static let prior = 100.0

  /// Leaves every interval as it is.
  init(unchanged horizon: Int) {
    factors = [Float](repeating: 1, count: horizon * YearlyLevels.pairs)
  }

  init(_ periods: [HeldOutPeriod], blend: YearlyBlend, horizon: Int, workers: Workers) {
    let cells = workers.map(horizon * YearlyLevels.pairs) { cell -> Double? in
      let pair = cell % YearlyLevels.pairs
      let scores = periods.flatMap { $0.scores(blend, step: cell / YearlyLevels.pairs, pair: pair) }
      guard !scores.isEmpty else { return nil }
      let count = Double(scores.count)
      let own = log(Self.quantile(scores, 1 - 2 * YearlyLevels.levels[pair]))
      return exp(own * count / (count + Self.prior))
    }
    // Where nothing was seen at a horizon, the factor of the one before it.
    var result: [Double] = []
    for (cell, factor) in cells.enumerated() {
      result.append(factor ?? (cell >= YearlyLevels.pairs ? result[cell - YearlyLevels.pairs] : 1))
    }
    factors = result.map { Float($0) }
  }

  /// Whether there is a positive factor for each horizon and pair.
  func isSound(horizon: Int) -> Bool {
    factors.count == horizon * YearlyLevels.pairs && factors.allSatisfy { $0 > 0 && $0 <= 100 }
  }

  /// The factor for the `step`-th horizon (from 0) and a pair of levels.
  func factor(step: Int, pair: Int) -> Double { Double(factors[step * YearlyLevels.pairs + pair]) }

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

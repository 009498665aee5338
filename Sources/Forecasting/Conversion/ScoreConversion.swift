/// Another reading of a score by which the years of a series are compared: what the usual methods of
/// counselors come to.
public enum ScoreConversion: Sendable {
  /// The distance to the batch line of the same year (线差法).
  case lineGap(YearlyTable<Double>)
  /// The rank that the score had in its year (位次法).
  case rank(YearlyTable<ScoreRanks>)
  /// The score that the same rank has in the year that is forecast (同位分).
  case equalRank(YearlyTable<ScoreRanks>)

  /// The name the command line knows.
  public var name: String {
    switch self {
    case .lineGap: "line-gap"
    case .rank: "rank"
    case .equalRank: "equal-rank"
    }
  }

  /// Whether a larger converted value is a smaller score.
  var isReversed: Bool {
    if case .rank = self { return true }
    return false
  }

  /// The scale of converted values.
  func scale(of panel: Scale) -> Scale {
    switch self {
    case .lineGap: Scale(.real)
    case .rank: Scale(.rank)
    case .equalRank: panel
    }
  }

  /// A score of a year as it is compared with those of `target`; nil where a table is missing.
  func converted(_ score: Double, series: Int, year: Int, target: Int) -> Double? {
    switch self {
    case .lineGap(let lines): return lines[series, year].map { score - $0 }
    case .rank(let tables): return tables[series, year]?.middleRank(at: score).map { max($0, 1) }
    case .equalRank(let tables):
      guard let rank = tables[series, year]?.middleRank(at: score) else { return nil }
      return tables[series, target]?.score(at: rank)
    }
  }

  /// The score that a converted value stands for in the year that is forecast; nil where a table is missing.
  func restored(_ value: Double, series: Int, target: Int) -> Double? {
    switch self {
    case .lineGap(let lines): lines[series, target].map { $0 + value }
    case .rank(let tables): tables[series, target]?.score(at: value)
    case .equalRank(let tables): tables[series, target].map { _ in value }
    }
  }
}

/// One series in one past cycle that is scored, on the scale on which errors are alike.
struct ScoredRow: Sendable {
  let series: Int
  /// The group (school) that is resampled together.
  let group: Int
  let year: Int
  let outcome: Double
  let last: Double
  /// Years since the last known value.
  let age: Int

  /// The score of quantiles at `ScoreLevels.all` beside those of the reference.
  func score(_ quantiles: [Double], reference: [Double]) -> ScoredForecast {
    ScoredForecast(
      series: series, group: group, year: year, age: age, outcome: outcome, lastValue: last,
      quantiles: quantiles, referenceQuantiles: reference)
  }
}

/// What one model said about the scored rows of past cycles, kept so that blends can be scored without fitting.
struct CycleTrial: Sendable {
  struct Entry: Sendable {
    let row: ScoredRow
    /// The model's quantiles at `ScoreLevels.all`; the reference's where it declined.
    var quantiles: [Double]
    /// Quantiles of the last value with the pooled changes.
    let reference: [Double]
  }

  private(set) var entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// The scores of all rows.
  var scores: [ScoredForecast] {
    entries.map { $0.row.score($0.quantiles, reference: $0.reference) }
  }

  /// The trial of a blend that gives `other`, of the same rows, the share `share`.
  func blended(with other: CycleTrial, share: Double) -> CycleTrial {
    CycleTrial(
      zip(entries, other.entries).map { first, second in
        var entry = first
        entry.quantiles = QuantileBlend.mean(first.quantiles, second.quantiles, share: share)
        return entry
      })
  }
}

/// The mean of two predictive distributions quantile by quantile, which keeps their shape where a mixture would
/// be too wide: Vincent 1912; Lichtendahl, Grushka-Cockayne and Winkler, Management Science 59, 2013,
/// doi:10.1287/mnsc.1120.1667.
enum QuantileBlend {
  /// `(1 - share)` of the first and `share` of the second, level by level.
  static func mean(_ first: [Double], _ second: [Double], share: Double) -> [Double] {
    zip(first, second).map { $0 + share * ($1 - $0) }
  }
}

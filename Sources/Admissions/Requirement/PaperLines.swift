import Forecasting
import Lines

/// How one paper's line at a school follows the paper's national line.
struct PaperLines: Sendable {
  let subject: Subject
  let fullMark: Int
  let basis: PaperForecast.Basis
  /// Which lines these are where they are not the school's own.
  let borrowed: RequirementMemo.Borrowed?
  private let source: Source

  private enum Source: Sendable {
    /// The fitted model of the pool, for the school's own history.
    case fitted(FittedLineModel, LineQuery)
    /// Gaps to the national line, with weights.
    case gaps([(weight: Double, gap: Double)])
  }

  /// The lines under each of some national lines of papers of 100; NaN where there is none.
  func lines(under singles: [Double]) -> [GridDistribution] {
    let references = singles.map { NationalIdentity.paperLine(single100: $0, fullMark: fullMark) }
    switch source {
    case .fitted(let model, let query): return model.distributions(query, references: references)
    case .gaps(let gaps):
      return references.map { reference in
        let floor = reference.isFinite ? reference : 0
        return GridDistribution(
          mixing: gaps.map { item in
            (item.weight, GridDistribution(point: min(floor + item.gap, Double(fullMark))))
          })
      }
    }
  }

  /// The paper's line from the school's own past lines.
  init(_ subject: Subject, fullMark: Int, _ parts: LineForecaster.Parts) {
    self.subject = subject
    self.fullMark = fullMark
    borrowed = nil
    basis = .own(
      first: parts.past.years.first ?? 0, last: parts.past.years.last ?? 0, count: parts.past.count)
    source = .fitted(parts.fitted, parts.query)
  }

  /// The paper's line at a school that prints none: the gaps at schools of its kind, each school weighing the
  /// same, or at all schools where its kind prints none; the national line itself where no school does.
  init(_ subject: Subject, fullMark: Int, borrowing pool: LinePool, before cycle: Int, stratum: Int) {
    self.subject = subject
    self.fullMark = fullMark
    borrowed = RequirementMemo.Borrowed(subject: subject, stratum: stratum)
    let all = SchoolGaps.all(in: pool, before: cycle)
    let alike = all.filter { $0.stratum == stratum }
    let shown = alike.isEmpty ? all : alike
    basis = shown.isEmpty ? .national : .borrowed(schools: shown.count)
    source = .gaps(shown.isEmpty ? [(1, 0)] : shown.flatMap(\.weighted))
  }
}

/// The gaps of one school's latest lines to their national lines.
private struct SchoolGaps {
  let stratum: Int
  let gaps: [Double]

  /// The gaps, sharing the weight of one school.
  var weighted: [(weight: Double, gap: Double)] { gaps.map { (1 / Double(gaps.count), $0) } }

  /// Each school of a pool with the gap of the latest line of each of its series, sorted by school.
  static func all(in pool: LinePool, before cycle: Int) -> [SchoolGaps] {
    var found: [Int: SchoolGaps] = [:]
    for series in pool.series {
      let past = series.before(cycle)
      guard let value = past.values.last, let reference = past.references.last, reference.isFinite else {
        continue
      }
      let known = found[series.group]?.gaps ?? []
      found[series.group] = SchoolGaps(
        stratum: series.stratum, gaps: known + [max(value - reference, 0)])
    }
    return found.keys.sorted().compactMap { found[$0] }
  }
}

public import Forecasting

/// Where a line is expected, as a function of its past and of the reference line of the target year.
public struct LocationRule: Sendable {
  /// The rule that extends the line, or the gap to the reference line.
  public let base: any PointModel
  /// Whether the gap to the reference line is extended instead of the line itself.
  public let usesGap: Bool
  /// Whether all lines are placed together as levels, instead of each by its own past.
  public let isLevels: Bool

  /// A rule.
  public init(_ base: any PointModel, usesGap: Bool) {
    self.base = base
    self.usesGap = usesGap
    isLevels = false
  }

  private init() {
    (base, usesGap, isLevels) = (LastValue(), true, true)
  }

  /// Lines as levels (see `LevelFit`): a series alone is extended by its last gap.
  public static let levels = LocationRule()

  /// The name the command line knows: `gap` for the last gap, `gap-mean` and so on for other rules.
  public var name: String {
    if isLevels { return "levels" }
    guard usesGap else { return base.name.rawValue }
    return base.name == .last ? "gap" : "gap-\(base.name.rawValue)"
  }

  /// The rules that are tried, the simplest first: under a reference line that binds, a constant gap to it is
  /// the plainest thing to expect.
  public static let candidates: [LocationRule] = [
    LocationRule(LastValue(), usesGap: true),
    levels,
    LocationRule(MeanOfYears(), usesGap: true),
    LocationRule(ExponentialSmoothing(gain: 0.65), usesGap: true),
    LocationRule(LastValue(), usesGap: false),
    LocationRule(MeanOfYears(), usesGap: false),
    LocationRule(ExponentialSmoothing(gain: 0.65), usesGap: false),
    LocationRule(Drift(), usesGap: false),
    LocationRule(DampedTrend(gain: 0.7, trendGain: 0.2, damping: 0.6), usesGap: false),
    LocationRule(Theta(gain: 0.65), usesGap: false),
    LocationRule(LinearTrend(), usesGap: false),
    LocationRule(TheilSenTrend(), usesGap: false),
  ]

  /// Whether the rule is among those that a choice tries: trends lose on lines wherever they were tried, and are there
  /// for those who name them.
  public var isTried: Bool { isLevels || [.last, .mean, .ses].contains(base.name) }

  /// The rule with this name among the candidates.
  public static func named(_ name: String) -> LocationRule? { candidates.first { $0.name == name } }

  /// The location as a line in the reference: `base + slope x (reference - reference of the last year)`.
  ///
  /// - Parameters:
  ///   - series: the past; at least one observation.
  ///   - passThrough: points by which the line follows a point of the reference.
  func location(_ series: ReferencedSeries, year: Int, passThrough: Double) -> Location {
    let last = series.count - 1
    let anchor = series.references[last]
    let past = Past(
      years: series.years.map(Int32.init)[...], values: (usesGap ? gaps(series) : series.values)[...])
    let rule: any PointModel = past.count >= base.minimumCount ? base : LastValue()
    let point = rule.point(past, year: year)
    guard usesGap else { return Location(base: point, slope: 0, anchor: anchor) }
    guard anchor.isFinite else { return Location(base: series.values[last], slope: 0, anchor: anchor) }
    return Location(base: point + anchor, slope: passThrough, anchor: anchor)
  }

  /// The gaps; a year without a reference takes the value of the line against the last known reference.
  private func gaps(_ series: ReferencedSeries) -> [Double] {
    let known = series.references.last { $0.isFinite } ?? 0
    return zip(series.values, series.references).map { $0 - ($1.isFinite ? $1 : known) }
  }
}

/// The expected line as a function of the reference line of the target year.
struct Location: Sendable, Equatable {
  let base: Double
  let slope: Double
  let anchor: Double

  /// The expected line when the reference is `reference`; a reference that is not known moves nothing.
  func value(_ reference: Double) -> Double {
    reference.isFinite && anchor.isFinite ? base + slope * (reference - anchor) : base
  }
}

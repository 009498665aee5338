import Forecasting

/// One line of the past as the model of levels sees it.
struct LevelRow: Sendable, Equatable {
  /// The series in the pool; -1 for one that is not in it.
  let series: Int
  let year: Int
  /// The line over its base, less what is expected to pass through from the reference.
  let value: Double
  /// The reference of the year over the base.
  let change: Double
  let stratum: Int
  let traits: LineMembership
  /// Whether the series has a reference at all.
  let isReferenced: Bool
  /// Whether the value is known less well than others.
  let isWeak: Bool
  /// Whether the line was set for more lines than this one: it stands on a level of its own.
  let isShared: Bool

  /// How many of the points that the reference moves a line is expected to follow before anything is known:
  /// half of them, between not at all and fully.
  static let expectedPassThrough = 0.5
}

extension LevelRow {
  /// Whether two lines are those of one series, set for as many lines.
  func isAlike(_ other: LevelRow) -> Bool { series == other.series && isShared == other.isShared }

  /// The rows of a series before `year`, over the last reference known before `target`.
  static func rows(
    of series: ReferencedSeries, index: Int, before year: Int, target: Int
  ) -> [LevelRow] {
    let base = base(of: series, before: target)
    return (0..<series.count).filter { series.years[$0] < year }.map { place in
      row(
        of: series, index: index, year: series.years[place], value: series.values[place],
        reference: series.references[place], base: base, isWeak: series.isWeak(place),
        isShared: series.sharedYears.contains(series.years[place]))
    }
  }

  /// The reference that the lines of a series are measured from; NaN where none is known.
  static func base(of series: ReferencedSeries, before year: Int) -> Double {
    series.path.last(before: year)?.value ?? .nan
  }

  /// One line as a row.
  static func row(
    of series: ReferencedSeries, index: Int, year: Int, value: Double, reference: Double, base: Double,
    isWeak: Bool, isShared: Bool = false
  ) -> LevelRow {
    let isReferenced = base.isFinite
    let change = isReferenced && reference.isFinite ? reference - base : 0
    // A line on its reference follows it by rule and tells nothing of how lines follow it; it lies on no gap.
    let rests = isReferenced && reference.isFinite && value <= reference
    let over = value - (isReferenced ? base : 0)
    return LevelRow(
      series: index, year: year, value: rests ? 0 : over - expectedPassThrough * change, change: change,
      stratum: series.stratum, traits: series.traits, isReferenced: isReferenced, isWeak: isWeak,
      isShared: isShared)
  }
}

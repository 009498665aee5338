/// One past forecast situation: a series known up to an origin, and the line that came later.
struct LineCase: Sendable {
  /// The series in the pool.
  let series: Int
  let stratum: Int
  let group: Int
  /// The year of the line to forecast.
  let year: Int
  /// Years between the last known line and the target.
  let age: Int
  /// The line that came.
  let outcome: Double
  /// The last known line.
  let lastValue: Double
  /// Whether the last known line was at its floor.
  let wasAtFloor: Bool
  /// The floor of the target year, NaN where none is known.
  let floor: Double
  /// The change of the reference since the last known line, NaN where one is missing.
  let referenceChange: Double
  /// The reference line of the target year, NaN where none is known.
  let reference: Double
  /// Where the rule expects the line, for any pass-through.
  let past: ReferencedSeries

  /// Whether the line came to its floor.
  var isAtFloor: Bool { floor.isFinite && outcome <= floor }
  /// Whether the line repeated above its floor.
  var isRepeat: Bool { outcome == lastValue && !isAtFloor }
  /// Whether repeating was possible.
  var canRepeat: Bool { !floor.isFinite || lastValue > floor }
  /// Whether the line says something about the size of movements: neither resting on the floor nor repeated.
  var isMovement: Bool { !(wasAtFloor && isAtFloor) && !isRepeat }
}

extension LineCase {
  /// Every pair of an origin and a later line in the pool whose target lies before `year`.
  static func all(in pool: [ReferencedSeries], before year: Int) -> [LineCase] {
    pool.indices.flatMap { index in cases(of: pool[index], index: index, before: year) }
  }

  private static func cases(of series: ReferencedSeries, index: Int, before year: Int) -> [LineCase] {
    let count = series.years.prefix { $0 < year }.count
    let pasts = series.years.prefix(count).map { series.before($0 + 1) }
    return (0..<count).flatMap { target in
      (0..<target).map { origin in
        LineCase(series, index: index, origin: origin, target: target, past: pasts[origin])
      }
    }
  }

  /// The situation of the `target`-th line seen from the `origin`-th.
  init(_ series: ReferencedSeries, index: Int, origin: Int, target: Int) {
    self.init(
      series, index: index, origin: origin, target: target, past: series.before(series.years[origin] + 1))
  }

  private init(_ series: ReferencedSeries, index: Int, origin: Int, target: Int, past: ReferencedSeries) {
    self.init(
      series: index, stratum: series.stratum, group: series.group, year: series.years[target],
      age: series.years[target] - series.years[origin], outcome: series.values[target],
      lastValue: series.values[origin], wasAtFloor: series.isAtFloor(origin), floor: series.floors[target],
      referenceChange: series.references[target] - series.references[origin],
      reference: series.references[target], past: past)
  }
}

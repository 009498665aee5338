import Forecasting

/// How the model of levels did on the past lines of a pool: every cycle from a fit to the lines before it, once for all
/// forecasts that lean on it.
public struct LevelHistory: Sendable {
  /// The fits by target year.
  private let fits: [Int: LevelFit]
  /// The forecasts of past lines, each from the line before it, by year and series.
  let records: [LevelRecord]

  /// The history of the cycles before `year`, with a fit for `year` itself.
  ///
  /// - Parameter jobs: the number of threads; it changes no bit.
  public init(_ pool: [ReferencedSeries], before year: Int, limits: LineLimits, jobs: Int = 1) {
    let years = Set(pool.flatMap(\.years)).filter { $0 < year }.sorted() + [year]
    let parts = Parallel.blocks(of: years.count, blockSize: 1, jobs: jobs) { block in
      let target = years[block.lowerBound]
      let fit = LevelFit(pool, before: target, limits: limits)
      return [
        (target: target, fit: fit, records: fit.map { LevelHistory.records(pool, $0, in: target) } ?? [])
      ]
    }.flatMap(\.self)
    fits = Dictionary(parts.compactMap { part in part.fit.map { (part.target, $0) } }) { first, _ in first }
    records = parts.flatMap(\.records)
  }

  /// The fit to the lines before a year; nil where there are none, or the year is none of the history's.
  func fit(_ year: Int) -> LevelFit? { fits[year] }

  /// The forecasts of the lines of a year that have a line before it.
  private static func records(_ pool: [ReferencedSeries], _ fit: LevelFit, in year: Int) -> [LevelRecord] {
    pool.indices.compactMap { index in
      let series = pool[index]
      guard let place = series.years.firstIndex(of: year), place > 0 else { return nil }
      let item = LineCase(series, index: index, origin: place - 1, target: place)
      let expected = fit.expectation(LineQuery(index: index, past: item.past, year: year))
      return LevelRecord(
        item: item, location: expected.location.value(item.reference),
        deviation: expected.variance(item.reference).squareRoot())
    }
  }
}

/// A past line with where the model of levels expected it.
struct LevelRecord: Sendable {
  let item: LineCase
  /// Where it was expected.
  let location: Double
  /// The standard deviation around there.
  let deviation: Double

  /// How far it came from there, in standard deviations.
  var standardized: Double { (item.outcome - location) / deviation }
}

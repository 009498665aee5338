public import Forecasting
public import Lines

/// The national applicants of all cycles, their turning point and what may come.
public struct NationalEnrollment: Sendable {
  /// The applicants by cycle, in the unit of the table.
  public let applicants: Series
  /// The unit, as the table words it.
  public let unit: String
  /// The cycle with the most applicants so far.
  public let peak: Int
  /// The cycle after the last one, and those after it.
  public let outlook: GrowthOutlook
  /// The sources, each once.
  public let sources: [Source]

  /// How many cycles ahead are forecast; the record goes as far.
  public static let leads = 10

  /// Nil where the data hold too few cycles in a row.
  ///
  /// - Parameter cycle: cycles from this one on are not looked at.
  public init?(_ dataset: Dataset, before cycle: Int = .max) {
    let rows = dataset.applicants.filter { $0.measure == .applicants && $0.cycle < cycle }
    guard let series = try? Series(years: rows.map(\.cycle), values: rows.map(\.value)),
      let outlook = GrowthOutlook(series, leads: Self.leads)
    else { return nil }
    applicants = series
    unit = rows.first?.unit ?? ""
    let top = series.values.indices.reduce(0) { series.values[$1] > series.values[$0] ? $1 : $0 }
    peak = series.years[top]
    self.outlook = outlook
    var seen: Set<String> = []
    sources = rows.map(\.sourceID).filter { seen.insert($0).inserted }.compactMap(dataset.source)
  }

  /// The change to a cycle from the one before, as a share; nil where one of them is missing.
  public func change(_ cycle: Int) -> Double? {
    guard let place = applicants.years.firstIndex(of: cycle), place > 0,
      applicants.years[place - 1] == cycle - 1
    else { return nil }
    return applicants.values[place] / applicants.values[place - 1] - 1
  }

  /// Whether the series has turned: the cycles after its peak all fell, two at least.
  public var hasTurned: Bool {
    let after = applicants.years.filter { $0 > peak }
    return after.count >= 2 && after.allSatisfy { (change($0) ?? 0) < 0 }
  }
}

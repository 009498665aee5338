import Statistics

/// How far the reference lines of the total and of single papers move together: the correlation of their
/// yearly changes, each in its own unit, every year weighing the same, shrunk by the number of years.
public struct ReferenceDependence: Sendable, Equatable {
  /// The correlation, between -1 and 1.
  public let correlation: Double

  /// How many years without any dependence the moments are averaged with.
  private static let priorYears = 3.0

  /// From the changes of rows that have both, by year.
  public init(_ changes: [Int: [(total: Double, paper: Double)]]) {
    let years = changes.keys.sorted().map { changes[$0, default: []] }.filter { !$0.isEmpty }
    let totals = mean(years.map { year in mean(year.map { $0.total * $0.total }) })
    let papers = mean(years.map { year in mean(year.map { $0.paper * $0.paper }) })
    let cross = mean(years.map { year in mean(year.map { $0.total * $0.paper }) })
    let raw = cross / (totals * papers).squareRoot()
    let count = Double(years.count)
    correlation = raw.isFinite ? min(max(raw, -1), 1) * count / (count + ReferenceDependence.priorYears) : 0
  }
}

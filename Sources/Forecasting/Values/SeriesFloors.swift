/// The floor of every series by year: a line above it, below which its own cannot lie.
public struct SeriesFloors: Sendable, Equatable {
  /// Where each series starts in `years` and `values`, and where the last one ends.
  private var offsets = [0]
  private var years: [Int32] = []
  private var values: [Double] = []

  /// No series yet.
  public init() {}

  /// Adds the floors of the next series.
  /// - Precondition: the years increase.
  public mutating func append(_ floors: [(year: Int, floor: Double)]) {
    precondition(zip(floors, floors.dropFirst()).allSatisfy { $0.year < $1.year }, "the years increase")
    years.append(contentsOf: floors.map { Int32($0.year) })
    values.append(contentsOf: floors.map(\.floor))
    offsets.append(values.count)
  }

  /// The floor of a series in a year: its own, else that of the last year before that has one, else that of the
  /// first after; nil where the series has none at all.
  /// - Returns: the floor, and the year it is of.
  public func floor(of series: Int, in year: Int) -> (value: Double, year: Int)? {
    let range = offsets[series]..<offsets[series + 1]
    guard let first = range.first else { return nil }
    let place = range.last { Int(years[$0]) <= year } ?? first
    return (values[place], Int(years[place]))
  }
}

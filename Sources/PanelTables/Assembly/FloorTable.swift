/// The floors below which values cannot lie, by series and year.
public struct FloorTable: Sendable {
  /// The floor of each observation of the panel, NaN where the file gives none.
  public let observed: [Double]
  /// Floors of years without a value, by series and year: what is announced before the lines are.
  public let announced: [Announced]

  /// A floor of a series in a year without a value.
  public struct Announced: Sendable, Equatable {
    /// The number of the series.
    public let series: Int
    /// The year.
    public let year: Int
    /// The floor, in the data's own unit.
    public let floor: Double
  }

  /// Gathers what `blocks` announce. Of two floors for one series and year the first counts.
  init(observed: [Double], announcedIn blocks: [RowBlock]) {
    self.observed = observed
    var all: [(entry: Announced, number: Int)] = []
    for block in blocks {
      block.forEachRow { row, series, year in
        guard block.values[row].isNaN else { return }
        all.append((Announced(series: series, year: year, floor: block.floors[row]), all.count))
      }
    }
    all.sort { ($0.entry.series, $0.entry.year, $0.number) < ($1.entry.series, $1.entry.year, $1.number) }
    var kept: [Announced] = []
    for (entry, _) in all where kept.last.map({ ($0.series, $0.year) != (entry.series, entry.year) }) ?? true
    {
      kept.append(entry)
    }
    announced = kept
  }

  /// The announced floor of `series` in `year`, nil where there is none.
  func announced(_ series: Int, in year: Int) -> Double? {
    var (low, high) = (0, announced.count)
    while low < high {
      let middle = (low + high) / 2
      if (announced[middle].series, announced[middle].year) < (series, year) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < announced.count, (announced[low].series, announced[low].year) == (series, year) else {
      return nil
    }
    return announced[low].floor
  }
}

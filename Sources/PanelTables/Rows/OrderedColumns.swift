/// The columns of a panel whose rows come series after series and year after year: then they need no sorting,
/// and no row is held twice.
struct OrderedColumns: Sendable {
  /// Where each series so far starts.
  private(set) var offsets: [Int] = []
  private(set) var years: [Int32] = []
  private(set) var values: [Double] = []
  private(set) var lines = LineRuns()
  /// The last series with a row.
  private var series = -1

  /// Makes room for this many rows and series.
  mutating func reserve(rows: Int, series: Int) {
    years.reserveCapacity(rows)
    values.reserveCapacity(rows)
    offsets.reserveCapacity(series + 1)
  }

  /// Adds the rows of a block of the whole's series numbers; false, and nothing added, where they would not be in
  /// order.
  mutating func append(_ block: RowBlock) -> Bool {
    guard let first = block.runs.first else { return true }
    guard block.isOrdered, continues(with: Int(first.series), year: Int32(block.years[0])) else {
      return false
    }
    for index in block.runs.indices {
      open(Int(block.runs[index].series), at: block.rows(of: index).lowerBound)
    }
    lines.append(block.lines, after: values.count)
    let years = block.years.span
    self.years.append(addingCapacity: years.count) { output in
      for row in years.indices { output.append(Int32(years[row])) }
    }
    values.append(contentsOf: block.values)
    return true
  }

  private func continues(with next: Int, year: Int32) -> Bool {
    next > series || next == series && year > (years.last ?? -1)
  }

  /// Notes that the rows of series `next` start `row` rows further on, and none of those before it are to come.
  private mutating func open(_ next: Int, at row: Int) {
    while offsets.count <= next { offsets.append(values.count + row) }
    series = next
  }

  /// The rows as a block, to be sorted after all with others.
  consuming func block() -> RowBlock {
    var block = RowBlock()
    block.lines = lines
    block.reserve(values.count)
    for series in offsets.indices {
      let end = series + 1 < offsets.count ? offsets[series + 1] : values.count
      for row in offsets[series]..<end {
        block.append(
          Int32(truncatingIfNeeded: series), year: Int16(truncatingIfNeeded: years[row]), value: values[row])
      }
    }
    return block
  }

  /// Ends the columns of `seriesCount` series.
  mutating func close(seriesCount: Int) {
    while offsets.count <= seriesCount { offsets.append(values.count) }
  }
}

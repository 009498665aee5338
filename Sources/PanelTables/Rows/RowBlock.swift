/// Consecutive good rows, in the order of the file, as columns: there are millions.
struct RowBlock: Sendable {
  /// The values; NaN where a row only announces a floor.
  private(set) var values: [Double] = []
  /// The years, 0...9999.
  private(set) var years: [Int16] = []
  /// Where the series changes from one row to the next.
  private(set) var runs: [SeriesRun] = []
  /// The floor of each row, NaN where there is none; empty without a floor column.
  var floors: [Double] = []
  /// The lines of the rows.
  var lines = LineRuns()
  /// Whether each series stands in one run, by increasing year, behind those with smaller numbers.
  private(set) var isOrdered = true
  private var series: Int32 = -1
  private var year: Int16 = -1

  /// The number of rows.
  var count: Int { values.count }

  /// Makes room for this many rows.
  mutating func reserve(_ rows: Int) {
    guard rows > values.capacity else { return }
    values.reserveCapacity(rows)
    years.reserveCapacity(rows)
  }

  /// Adds a row.
  @inline(__always)
  mutating func append(_ row: Int32, year newYear: Int16, value: Double) {
    if row == series {
      if newYear <= year { isOrdered = false }
    } else {
      if row < series { isOrdered = false }
      runs.append(SeriesRun(series: row, start: Int32(truncatingIfNeeded: values.count)))
      series = row
    }
    year = newYear
    values.append(value)
    years.append(newYear)
  }

  /// Adds a row that has a floor, or may have one.
  mutating func append(_ row: Int32, year: Int16, value: Double, floor: Double) {
    append(row, year: year, value: value)
    floors.append(floor)
    isOrdered = false
  }

  /// The rows of run `index`.
  @inline(__always)
  func rows(of index: Int) -> Range<Int> {
    Int(runs[index].start)..<(index + 1 < runs.count ? Int(runs[index + 1].start) : values.count)
  }

  /// Replaces every series number by its entry in `numbers`.
  mutating func renumber(_ numbers: [Int32]) {
    for index in runs.indices { runs[index].series = numbers[Int(runs[index].series)] }
    for (run, next) in zip(runs, runs.dropFirst()) where run.series >= next.series { isOrdered = false }
  }

  /// Calls `body` with the number, the series and the year of each row.
  @inline(__always)
  func forEachRow(_ body: (_ row: Int, _ series: Int, _ year: Int) -> Void) {
    for index in runs.indices {
      for row in rows(of: index) { body(row, Int(runs[index].series), Int(years[row])) }
    }
  }
}

/// Consecutive rows of one series.
struct SeriesRun: Sendable {
  /// The number of the series.
  var series: Int32
  /// The first of its rows.
  var start: Int32
}

/// The lines of consecutive rows. Most rows stand on the line after the one before, so that only the others
/// are written down.
struct LineRuns: Sendable, Equatable {
  private var starts: [Int] = []
  private var lines: [Int] = []
  private var expected = -1

  /// Notes the line of row `index`, the one after the last row noted.
  @inline(__always)
  mutating func append(_ line: Int, of index: Int) {
    if line != expected {
      starts.append(index)
      lines.append(line)
    }
    expected = line &+ 1
  }

  /// The line of the last row.
  var last: Int { expected - 1 }

  /// Notes the lines of rows that come behind the first `count`.
  mutating func append(_ later: LineRuns, after count: Int) {
    for (start, line) in zip(later.starts, later.lines) where start > 0 || line != expected {
      starts.append(start + count)
      lines.append(line)
    }
    expected = later.expected
  }

  /// The line of row `index`.
  func line(of index: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return lines[low] + index - starts[low]
  }
}

/// One row of the table: a value of a series in a year. Sixteen bytes, because there are millions.
struct Observation: Sendable {
  /// The value; NaN where the row only announces a floor.
  var value: Double
  /// The number of the series.
  var series: Int32
  /// The year, 0...9999.
  var year: Int16
}

/// Consecutive good rows, in the order of the file.
struct RowBlock: Sendable {
  var observations: [Observation] = []
  /// The floor of each observation, NaN where there is none; empty without a floor column.
  var floors: [Double] = []
  /// The lines of the observations.
  var lines = LineRuns()
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

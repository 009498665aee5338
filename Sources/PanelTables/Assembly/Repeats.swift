/// Rows that give a series a second value for a year.
struct Repeats {
  /// A row of a series that has some year twice.
  private struct Row {
    var series: Int
    var year: Int
    var value: Double
    var line: Int
    /// The row's number among all such rows, in the order of the file.
    var number: Int
  }

  /// The repeating rows, as problems of `file` in no order.
  private(set) var problems: [TableProblem] = []
  /// The series that lose a row because its value differs from that of the first.
  private(set) var contradicted: [Int] = []

  /// Finds the repeating rows of `series` in `blocks`.
  init(_ blocks: [RowBlock], series: [Int], seriesCount: Int, file: String) {
    var isAffected = [Bool](repeating: false, count: seriesCount)
    for index in series { isAffected[index] = true }
    let rows = Self.rows(blocks, isAffected)
    var first = rows.startIndex
    for place in rows.indices.dropFirst() {
      if (rows[place].series, rows[place].year) == (rows[first].series, rows[first].year) {
        add(rows[place], after: rows[first], file: file)
      } else {
        first = place
      }
    }
  }

  private static func rows(_ blocks: [RowBlock], _ isAffected: [Bool]) -> [Row] {
    var rows: [Row] = []
    for block in blocks {
      block.forEachRow { row, series, year in
        let value = block.values[row]
        guard isAffected[series], !value.isNaN else { return }
        rows.append(
          Row(series: series, year: year, value: value, line: block.lines.line(of: row), number: rows.count))
      }
    }
    return rows.sorted { ($0.series, $0.year, $0.number) < ($1.series, $1.year, $1.number) }
  }

  private mutating func add(_ row: Row, after first: Row, file: String) {
    let differs = row.value != first.value
    let kind: TableProblem.Kind =
      differs ? .repeatedYear(row.year, first: first.line) : .repeatedRow(row.year, first: first.line)
    problems.append(TableProblem(file: file, line: row.line, column: 1, kind: kind))
    if differs { contradicted.append(row.series) }
  }
}

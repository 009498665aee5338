import Forecasting

/// The rows of a table as its checks see them: by series and year, with the line that each came from.
struct CheckedRows {
  let observations: ObservationColumns
  let keys: KeyTable
  let columns: PanelColumns
  let file: String
  let options: PanelTableOptions
  /// The line of the first row of a series, or of its row of a year.
  let line: (_ series: Int, _ year: Int?) -> Int

  var scale: Scale { options.scale }
  var seriesCount: Int { observations.offsets.count - 1 }

  /// Whether checks that look at every key are worth their time: always in a table of moderate size.
  var isThorough: Bool { seriesCount <= 20_000 || options.cells.isThorough }

  /// A problem of a row.
  func problem(_ kind: TableProblem.Kind, _ series: Int, _ year: Int?) -> TableProblem {
    TableProblem(file: file, line: line(series, year), column: 1, kind: kind)
  }

  /// The values of a series.
  func values(_ series: Int) -> ArraySlice<Double> { observations.values[observations.range(of: series)] }
}

/// Where the rows of a table came from.
enum RowPlaces {
  /// The rows of a table in order: those of a series start where `offsets` say.
  static func ordered(_ lines: LineRuns, _ columns: ObservationColumns) -> (Int, Int?) -> Int {
    { series, year in
      let range = columns.range(of: series)
      let entry = year.flatMap { year in range.first { Int(columns.years[$0]) == year } } ?? range.lowerBound
      return entry < columns.values.count ? lines.line(of: entry) : 1
    }
  }

  /// Rows in any order: the blocks are gone through.
  static func anywhere(_ blocks: [RowBlock]) -> (Int, Int?) -> Int {
    { series, year in
      for block in blocks {
        for index in block.runs.indices where Int(block.runs[index].series) == series {
          for row in block.rows(of: index) where year == nil || Int(block.years[row]) == year {
            return block.lines.line(of: row)
          }
        }
      }
      return 1
    }
  }
}

/// The middle of some values; of an even number the mean of the two in the middle.
func middle(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return .nan }
  let sorted = values.sorted()
  let half = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
}

/// Several series with their drawable values in order of years.
struct SeriesData {
  let series: [(name: String, values: [YearValue])]
  let warnings: [ChartWarning]

  init(_ series: [LineChart.Series], axis: ValueAxis) {
    let screened = series.map { one in
      Screened(one.values.filter { $0.year.magnitude < 100_000 }, name: one.name, year: \.year) {
        axis.canDraw($0.value)
      }
    }
    self.series = zip(series, screened).map { ($0.name, $1.kept) }
    warnings = screened.flatMap(\.warnings)
  }

  var all: [YearValue] { series.flatMap(\.values) }

  /// Every year drawn; nil when there is nothing to draw.
  var years: ClosedRange<Int>? {
    guard let first = all.map(\.year).min(), let last = all.map(\.year).max() else { return nil }
    return first...last
  }

  /// The parts of a series without a gap, at its own rhythm.
  static func runs(_ values: [YearValue]) -> [[YearValue]] {
    let cadence = Cadence.of(values.map(\.year))
    return values.split { $1.year - $0.year <= cadence }
  }

  /// A row a year, a column a series.
  func table(_ words: ChartWords, axis: ValueAxis) -> ChartTable {
    let rows = Set(all.map(\.year)).sorted().map { year in
      [ChartTable.Cell.integer(year)]
        + series.map { one in
          let value = one.values.first { $0.year == year }
          return value.map { .number($0.value, decimals: axis.decimals) } ?? .empty
        }
    }
    return ChartTable(header: [words.table.year] + series.map(\.name), rows: rows)
  }

  /// A sentence for each series: its last value.
  func sentences(_ words: ChartWords, _ text: ValueText) -> [String] {
    series.compactMap { one in
      one.values.last.map { last in
        Phrase.fill(
          words.sentences.lastValue,
          [("series", one.name), ("value", text(last.value)), ("year", "\(last.year)")])
      }
    }
  }
}

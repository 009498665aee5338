/// Observations sorted by series and, within a series, by year: the columns of a panel.
struct ObservationColumns: Sendable {
  /// Where each series starts, and where the last one ends.
  var offsets: [Int]
  var years: [Int32]
  var values: [Double]
  /// The floor of each observation, NaN where there is none; empty without a floor column.
  var floors: [Double]

  /// Deals the rows of `blocks` out to `seriesCount` series, in their order. Rows without a value stay out.
  init(_ blocks: [RowBlock], seriesCount: Int, hasFloors: Bool) {
    offsets = Self.offsets(blocks, seriesCount: seriesCount)
    let count = offsets[seriesCount]
    years = [Int32](repeating: 0, count: count)
    values = [Double](repeating: 0, count: count)
    floors = hasFloors ? [Double](repeating: .nan, count: count) : []
    var next = offsets
    for block in blocks { Self.place(block, &next, &years, &values) }
    if hasFloors {
      next = offsets
      for block in blocks { placeFloors(block, &next) }
    }
  }

  /// Takes over columns that are in order as they are.
  init(_ ordered: consuming OrderedColumns, seriesCount: Int) {
    ordered.close(seriesCount: seriesCount)
    (offsets, years, values, floors) = (ordered.offsets, ordered.years, ordered.values, [])
  }

  private static func offsets(_ blocks: [RowBlock], seriesCount: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: seriesCount + 1)
    var cells = counts.mutableSpan
    for block in blocks {
      let values = block.values.span
      for index in block.runs.indices {
        let rows = block.rows(of: index)
        var found = 0
        for row in rows where !values[row].isNaN { found &+= 1 }
        cells[Int(block.runs[index].series) + 1] &+= found
      }
    }
    for series in 0..<seriesCount { cells[series + 1] += cells[series] }
    return counts
  }

  /// The arrays come one by one so that their spans can live side by side.
  private static func place(
    _ block: RowBlock, _ next: inout [Int], _ years: inout [Int32], _ values: inout [Double]
  ) {
    let (rowYears, rowValues) = (block.years.span, block.values.span)
    var places = next.mutableSpan
    var yearCells = years.mutableSpan
    var valueCells = values.mutableSpan
    for index in block.runs.indices {
      let series = Int(block.runs[index].series)
      var place = places[series]
      for row in block.rows(of: index) where !rowValues[row].isNaN {
        yearCells[place] = Int32(rowYears[row])
        valueCells[place] = rowValues[row]
        place &+= 1
      }
      places[series] = place
    }
  }

  private mutating func placeFloors(_ block: RowBlock, _ next: inout [Int]) {
    block.forEachRow { row, series, _ in
      guard !block.values[row].isNaN else { return }
      floors[next[series]] = block.floors[row]
      next[series] += 1
    }
  }

  /// The entries of a series.
  func range(of series: Int) -> Range<Int> { offsets[series]..<offsets[series + 1] }
}

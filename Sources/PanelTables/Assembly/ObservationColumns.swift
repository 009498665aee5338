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

  private static func offsets(_ blocks: [RowBlock], seriesCount: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: seriesCount + 1)
    var cells = counts.mutableSpan
    for block in blocks {
      let rows = block.observations.span
      for i in rows.indices where !rows[i].value.isNaN { cells[Int(rows[i].series) + 1] &+= 1 }
    }
    for series in 0..<seriesCount { cells[series + 1] += cells[series] }
    return counts
  }

  /// The arrays come one by one so that their spans can live side by side.
  private static func place(
    _ block: RowBlock, _ next: inout [Int], _ years: inout [Int32], _ values: inout [Double]
  ) {
    let rows = block.observations.span
    var places = next.mutableSpan
    var yearCells = years.mutableSpan
    var valueCells = values.mutableSpan
    for i in rows.indices where !rows[i].value.isNaN {
      let place = places[Int(rows[i].series)]
      places[Int(rows[i].series)] = place &+ 1
      yearCells[place] = Int32(rows[i].year)
      valueCells[place] = rows[i].value
    }
  }

  private mutating func placeFloors(_ block: RowBlock, _ next: inout [Int]) {
    for (row, floor) in zip(block.observations, block.floors) where !row.value.isNaN {
      floors[next[Int(row.series)]] = floor
      next[Int(row.series)] += 1
    }
  }

  /// The entries of a series.
  func range(of series: Int) -> Range<Int> { offsets[series]..<offsets[series + 1] }
}

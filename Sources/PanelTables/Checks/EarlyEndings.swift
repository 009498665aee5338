import Forecasting

/// Series that end years before the others: what comes after their own last year is long over.
enum EarlyEndings {
  /// One note for all of them.
  static func problems(_ rows: CheckedRows) -> [TableProblem] {
    guard rows.options.cells.namesEndings, let end = rows.observations.years.max().map({ Int($0) }) else {
      return []
    }
    var (first, count, last): (Int?, Int, Int) = (nil, 0, .max)
    for series in 0..<rows.seriesCount {
      let range = rows.observations.range(of: series)
      guard let final = range.last, Int(rows.observations.years[final]) + 1 < end else { continue }
      count += 1
      if first == nil { first = series }
      last = min(last, Int(rows.observations.years[final]))
    }
    guard let first else { return [] }
    return [
      rows.problem(
        .endsEarly(count: count, key: rows.keys[first], last: last, end: end), first,
        rows.observations.range(of: first).last.map { Int(rows.observations.years[$0]) })
    ]
  }
}

import Forecasting

/// Groups whose values are a multiple of those of all others: another unit, or another full mark.
struct OtherUnits {
  private let rows: CheckedRows
  /// Groups apart by less may differ for good reasons.
  private static let factor = 5.0

  /// Checks of `rows`.
  init(_ rows: CheckedRows) { self.rows = rows }

  /// The groups, as problems; of the first key column that tells them apart, else by series.
  func problems(_ extremes: ValueExtremes) -> [TableProblem] {
    guard rows.scale.kind == .score || rows.scale.kind == .real, rows.isThorough,
      extremes.low <= 0 || extremes.high >= Self.factor * extremes.low
    else { return [] }
    for column in 0..<rows.keys.columnCount {
      let found = problems(rows.columns.key[column]) { rows.keys.text(column, of: $0) }
      if !found.isEmpty { return found }
    }
    guard rows.keys.columnCount > 1 else { return [] }
    return problems(rows.columns.key.joined(separator: ",")) { rows.keys[$0].joined(separator: ",") }
  }

  private func problems(_ column: String, _ name: (Int) -> String) -> [TableProblem] {
    var numbers: [String: Int] = [:]
    var groups: [(name: String, first: Int, values: [Double])] = []
    for series in 0..<rows.seriesCount {
      let own = rows.values(series).filter { $0 > 0 }
      guard !own.isEmpty else { continue }
      let name = name(series)
      let number = numbers[name] ?? groups.count
      if number == groups.count {
        numbers[name] = number
        groups.append((name, series, []))
      }
      groups[number].values.append(contentsOf: own)
    }
    let levels = groups.map { middle($0.values) }
    let usual = middle(levels)
    let far = levels.indices.filter { isFar(levels[$0], usual) }
    let near = levels.indices.filter { !isFar(levels[$0], usual) }
    // The others must be of one size, or nothing is unusual about the far ones.
    guard !far.isEmpty, near.count >= 3, far.count * 3 <= levels.count,
      near.allSatisfy({ max(levels[$0], usual) <= 2 * min(levels[$0], usual) })
    else { return [] }
    return far.map { place in
      rows.problem(
        .otherUnits(column: column, name: groups[place].name, level: levels[place], others: usual),
        groups[place].first, nil)
    }
  }

  private func isFar(_ level: Double, _ usual: Double) -> Bool {
    max(level, usual) > Self.factor * min(level, usual)
  }
}

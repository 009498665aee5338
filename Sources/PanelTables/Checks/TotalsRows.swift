import Forecasting

/// Members of a group that are the sum of all others in most years: totals that would be counted twice.
struct TotalsRows {
  /// The series that are sums.
  private(set) var series: [Int] = []
  /// The notes about them, one for each name.
  private(set) var problems: [TableProblem] = []

  /// Looks for them, where values are people or sums of something.
  init(_ rows: CheckedRows) {
    guard rows.scale.kind == .count || rows.scale.kind == .real, rows.isThorough, !rows.columns.isSingle
    else { return }
    for column in 0..<rows.keys.columnCount { find(rows, by: column) }
    series = Array(Set(series)).sorted()
  }

  private mutating func find(_ rows: CheckedRows, by column: Int) {
    var groups: [[String]: [Int]] = [:]
    for series in 0..<rows.seriesCount {
      var others = rows.keys[series]
      others.remove(at: column)
      groups[others, default: []].append(series)
    }
    var sums: [String: [Int]] = [:]
    for members in groups.values where members.count >= 3 {
      for member in members where Self.isSum(member, of: members, rows) {
        sums[rows.keys.text(column, of: member), default: []].append(member)
      }
    }
    for name in sums.keys.sorted() {
      guard let members = sums[name]?.sorted(), let first = members.first else { continue }
      series += members
      problems.append(
        rows.problem(
          .totalsRow(
            column: rows.columns.key[column], name: name, count: members.count,
            isLeftOut: rows.options.cells.totals == .skip), first, nil))
    }
  }

  /// Whether a member is the sum of the others, of two at least, in four years of five and in two years at least.
  private static func isSum(_ member: Int, of members: [Int], _ rows: CheckedRows) -> Bool {
    var sums: [Int32: (sum: Double, count: Int)] = [:]
    for other in members where other != member {
      for entry in rows.observations.range(of: other) {
        let year = rows.observations.years[entry]
        let before = sums[year] ?? (0, 0)
        sums[year] = (before.sum + rows.observations.values[entry], before.count + 1)
      }
    }
    var (years, equal) = (0, 0)
    for entry in rows.observations.range(of: member) {
      guard let others = sums[rows.observations.years[entry]], others.count >= 2, others.sum > 0 else {
        continue
      }
      years += 1
      if abs(others.sum - rows.observations.values[entry]) <= max(1e-6 * others.sum, 0.001) { equal += 1 }
    }
    return equal >= 2 && 5 * equal >= 4 * years
  }
}

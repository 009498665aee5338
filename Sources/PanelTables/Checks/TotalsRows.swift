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
      let totals = Self.totals(members, rows)
      for member in members where Self.isSum(member, of: totals, rows) {
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

  /// The sum and the number of the members' values in each year.
  private static func totals(_ members: [Int], _ rows: CheckedRows) -> [Int32: (sum: Double, count: Int)] {
    var totals: [Int32: (sum: Double, count: Int)] = [:]
    for member in members {
      for entry in rows.observations.range(of: member) {
        let year = rows.observations.years[entry]
        let before = totals[year] ?? (0, 0)
        totals[year] = (before.sum + rows.observations.values[entry], before.count + 1)
      }
    }
    return totals
  }

  /// Whether a member is the sum of the others, of two at least, in four years of five and in two years at least.
  private static func isSum(
    _ member: Int, of totals: [Int32: (sum: Double, count: Int)], _ rows: CheckedRows
  ) -> Bool {
    var (years, equal) = (0, 0)
    for entry in rows.observations.range(of: member) {
      let value = rows.observations.values[entry]
      guard let total = totals[rows.observations.years[entry]], total.count > 2 else { continue }
      let others = total.sum - value
      guard others > 1e-9 * abs(total.sum) else { continue }
      years += 1
      if abs(others - value) <= max(1e-6 * others, 0.001) { equal += 1 }
    }
    return equal >= 2 && 5 * equal >= 4 * years
  }
}

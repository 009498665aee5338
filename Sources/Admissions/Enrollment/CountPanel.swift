import Forecasting

/// The counts of one measure at one school as a panel: a series for each program, in order of first appearance.
///
/// Rows that stand for several programs at once (major `*`) are left out: they would count people twice.
struct CountPanel: Sendable {
  let school: String
  let measure: Measure
  let groups: [CountGroup]
  let panel: Panel

  /// What stands in a key where the data count both degrees or both modes together.
  private static let together = "all"

  /// Nil where the data hold no such count.
  init?(_ dataset: Dataset, school: String, measure: Measure) {
    var groups: [CountGroup] = []
    var places: [CountGroup: Int] = [:]
    var rows: [[(cycle: Int, value: Double)]] = []
    for count in dataset.alikeCounts(of: school) where count.measure == measure {
      if let place = places[count.group] {
        rows[place].append((count.cycle, count.value))
      } else {
        places[count.group] = groups.count
        groups.append(count.group)
        rows.append([(count.cycle, count.value)])
      }
    }
    let series = zip(groups, rows).compactMap { group, row -> (CountGroup, Series)? in
      (try? Series(years: row.map(\.cycle), values: row.map(\.value))).map { (group, $0) }
    }
    guard !series.isEmpty else { return nil }
    self.school = school
    self.measure = measure
    self.groups = series.map(\.0)
    panel = Panel(
      series.map { (key: CountPanel.key($0.0), series: $0.1) }, scale: Scale(.count), groupColumns: [0],
      columnNames: ["college"])
  }

  private static func key(_ group: CountGroup) -> [String] {
    [group.college, group.major.text, group.degree?.rawValue ?? together, group.mode?.rawValue ?? together]
  }
}

extension CountGroup {
  /// Whether it stands for several programs.
  var isSum: Bool { major.text == "*" || college == "*" }
}

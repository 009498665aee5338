import Statistics

/// A panel cut at the target year and put into canonical order.
struct PanelInput: Sendable {
  /// What came before the target.
  let past: CyclePanel
  /// The floor in units of the past: the scale's, or the smallest past value where many lie on it.
  let floor: Double?
  /// What values cannot be, in units of the past.
  let slips: SlipGuard

  /// A smallest value is a floor when more than this share of the past values lie on it.
  static let floorShare = 0.15
  /// And only when this many series have been there: one that stands still is no floor for the others.
  static let floorSeries = 3

  init(_ panel: Panel, target: Int, historyCycles: Int, systems: SystemsPrior?) {
    let order = CanonicalOrder.of(panel.keys)
    let seen = Self.cycles(panel, target: target, historyCycles: historyCycles)
    let slips = SlipGuard(seen)
    let cycles = slips.steadied(seen)
    past = CyclePanel(
      cycles: cycles.map { cycle in order.map { cycle[$0] } },
      groups: panel.groups.map { LevelFactor($0, order: order) },
      isLogarithmic: panel.scale.transform == .log,
      marks: order.map { CanonicalOrder.hash($0, of: panel.keys) },
      values: zip(panel.years, panel.values).compactMap { Int($0) < target ? $1 : nil },
      lessons: systems?.lessons(panel.scale.kind))
    let unit = past.unit
    floor = Self.floor(panel.scale, cycles).map { $0 / unit }
    self.slips = slips.divided(by: unit)
  }

  /// Transformed values of the past, cycle by cycle. A series last seen before the window enters it with its
  /// last value in the first cycle.
  private static func cycles(_ panel: Panel, target: Int, historyCycles: Int) -> [[Double]] {
    let first = max(panel.yearRange?.lowerBound ?? target - 1, target - historyCycles)
    let window = DenseWindow(panel, years: first..<target)
    let count = panel.seriesCount
    var cycles = (0..<window.yearCount).map { Array(window.values[$0 * count..<($0 + 1) * count]) }
    for index in 0..<count where cycles.allSatisfy({ $0[index].isNaN }) {
      guard let year = panel.lastYear(of: index, before: first),
        let value = panel.value(of: index, in: year)
      else { continue }
      cycles[0][index] = panel.scale.transformed(value)
    }
    return cycles
  }

  /// The floor on the transformed scale.
  private static func floor(_ scale: Scale, _ cycles: [[Double]]) -> Double? {
    if let floor = scale.floor { return scale.transformed(floor) }
    let values = presentValues(cycles.flatMap { $0 })
    guard scale.transform == .identity, let smallest = values.min() else { return nil }
    let share = Double(values.lazy.filter { $0 == smallest }.count) / Double(values.count)
    let series = cycles[0].indices.lazy.filter { index in cycles.contains { $0[index] == smallest } }.count
    return share > floorShare && share < 1 && series >= floorSeries ? smallest : nil
  }
}

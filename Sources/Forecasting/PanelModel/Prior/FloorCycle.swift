/// The past cycles that tell the chance of the floor.
enum FloorCycle {
  /// The regression on the cycles whose lines have levels known before them; nil without any.
  static func regression(_ fit: FilterFit, floor: Double, shape: ShapeModel) -> LogisticRegression? {
    var table = FeatureTable()
    var outcomes: [Double] = []
    for (cycle, scales) in shape.pastScales.enumerated() where !scales.isEmpty {
      let values = fit.panel.cycles[cycle]
      let rows = told(values, fit, cycle)
      table.appendRows(
        FloorFeatures.table(fit, before: cycle, floor: floor, scales: scales).selecting(rows))
      outcomes += rows.map { values[$0] <= floor ? 1 : 0 }
    }
    return outcomes.isEmpty ? nil : LogisticRegression(table, outcomes: outcomes)
  }

  /// The series with a line in a cycle and a level before it.
  static func told(_ values: [Double], _ fit: FilterFit, _ cycle: Int) -> [Int] {
    let levels = fit.filtered.levels[cycle]
    return values.indices.filter { !values[$0].isNaN && !levels[$0].isNaN }
  }
}

/// A past cycle as the model told it from nothing but the cycles before it.
struct HeldBackCycle: Sendable, Equatable {
  /// The log odds stated.
  let logOdds: [Double]
  /// What came of them: 1 at the floor, else 0.
  let outcomes: [Double]

  /// At most this many cycles are held back, each with a fit of its own.
  static let limit = 4

  /// The last cycles that can be told, the earliest first.
  static func latest(
    _ fit: FilterFit, floor: Double, effort: FittingEffort, workers: Workers
  ) -> [HeldBackCycle] {
    fit.panel.cycles.indices.suffix(limit).compactMap {
      HeldBackCycle(fit.panel, cycle: $0, floor: floor, effort: effort, workers: workers)
    }
  }

  /// - Returns: nil where there is nothing to learn from before `cycle`, or no line in it.
  private init?(
    _ panel: CyclePanel, cycle: Int, floor: Double, effort: FittingEffort, workers: Workers
  ) {
    let values = panel.cycles[cycle]
    guard cycle > 0, values.contains(where: { !$0.isNaN }) else { return nil }
    var before = panel
    before.cycles = Array(panel.cycles[..<cycle])
    let fit = FilterFit(before, workers: workers)
    let history = ShapeHistory(fit, effort: effort, workers: workers)
    let shape = ShapeModel(
      history, errors: history.own, sizes: AbsoluteErrors(history.own), workers: workers)
    guard let regression = FloorCycle.regression(fit, floor: floor, shape: shape) else { return nil }
    let rows = FloorCycle.told(values, fit, cycle)
    guard !rows.isEmpty else { return nil }
    logOdds = regression.logOdds(
      FloorFeatures.table(fit, before: cycle, floor: floor, scales: shape.scales).selecting(rows))
    outcomes = rows.map { values[$0] <= floor ? 1 : 0 }
  }

  /// A cycle by hand.
  init(logOdds: [Double], outcomes: [Double]) {
    (self.logOdds, self.outcomes) = (logOdds, outcomes)
  }
}

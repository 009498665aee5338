import Glibc

/// The chance of each series' next line to lie exactly at the floor: a pooled logistic regression on past
/// cycles, its odds shifted by what the published lines show of this one.
struct FloorModel: Sendable {
  /// The floor, in units of the panel.
  let floor: Double
  /// P(at the floor) of each series.
  let probabilities: [Double]
  /// What was learned, apart from any series.
  let learned: FloorPrior

  /// - Parameters:
  ///   - shape: the scales of own errors, now and as known before past cycles.
  ///   - published: published lines in units of the panel, NaN where not published.
  /// - Returns: nil when there is no past cycle to learn from.
  init?(_ fit: FilterFit, floor: Double, shape: ShapeModel, published: [Double]) {
    let end = fit.panel.cycleCount
    var table = FeatureTable()
    var outcomes: [Double] = []
    for (cycle, scales) in shape.pastScales.enumerated() where !scales.isEmpty {
      let values = fit.panel.cycles[cycle]
      let levels = fit.filtered.levels[cycle]
      let rows = values.indices.filter { !values[$0].isNaN && !levels[$0].isNaN }
      table.appendRows(
        FloorFeatures.table(fit, before: cycle, floor: floor, scales: scales).selecting(rows))
      outcomes += rows.map { values[$0] <= floor ? 1 : 0 }
    }
    guard !outcomes.isEmpty else { return nil }
    let regression = LogisticRegression(table, outcomes: outcomes)
    let logOdds = regression.logOdds(
      FloorFeatures.table(fit, before: end, floor: floor, scales: shape.scales))
    let shift = FloorShift(logOdds, published, floor: floor)
    self.floor = floor
    learned = FloorPrior(
      floor: floor, regression: regression, shift: shift,
      shares: FloorFeatures.shares(fit, before: end, floor: floor))
    probabilities = logOdds.map(shift.probability)
  }
}

/// The chance of each series' next line to lie exactly at the floor: a pooled logistic regression on past
/// cycles, its odds shifted by how far they were off in past cycles held back and by what the published lines
/// show of this one.
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
  init?(
    _ fit: FilterFit, floor: Double, shape: ShapeModel, published: [Double], effort: FittingEffort,
    workers: Workers
  ) {
    let end = fit.panel.cycleCount
    guard let regression = FloorCycle.regression(fit, floor: floor, shape: shape) else { return nil }
    let logOdds = regression.logOdds(
      FloorFeatures.table(fit, before: end, floor: floor, scales: shape.scales))
    let bias = FloorBias(HeldBackCycle.latest(fit, floor: floor, effort: effort, workers: workers))
    let shift = FloorShift(logOdds, published, floor: floor, bias: bias)
    self.floor = floor
    learned = FloorPrior(
      floor: floor, regression: regression, bias: bias, shift: shift,
      shares: FloorFeatures.shares(fit, before: end, floor: floor))
    probabilities = logOdds.map(shift.probability)
  }
}

extension FloorPrior {
  /// Learns the chance of each series' next line to lie exactly at the floor: a pooled logistic regression on past
  /// cycles, its odds shifted by how far they were off in past cycles held back.
  ///
  /// - Parameter shape: the scales of own errors, now and as known before past cycles.
  /// - Returns: nil when there is no past cycle to learn from.
  init?(_ fit: FilterFit, floor: Double, shape: ShapeModel, effort: FittingEffort, workers: Workers) {
    guard let regression = FloorCycle.regression(fit, floor: floor, shape: shape) else { return nil }
    let bias = FloorBias(HeldBackCycle.latest(fit, floor: floor, effort: effort, workers: workers))
    self.init(
      floor: floor, regression: regression, bias: bias,
      shift: FloorShift([], [], floor: floor, bias: bias),
      shares: FloorFeatures.shares(fit, before: fit.panel.cycleCount, floor: floor))
  }
}

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
  init?(_ fit: FilterFit, floor: Double, shape: ShapeModel, published: [Double]) {
    let end = fit.panel.cycleCount
    let past = FloorCycle.past(fit, floor: floor, shape: shape)
    guard !past.isEmpty else { return nil }
    let regression = LogisticRegression(past)
    let logOdds = regression.logOdds(
      FloorFeatures.table(fit, before: end, floor: floor, scales: shape.scales))
    let bias = FloorBias(FloorCycle.heldBack(past))
    let shift = FloorShift(logOdds, published, floor: floor, bias: bias)
    self.floor = floor
    learned = FloorPrior(
      floor: floor, regression: regression, bias: bias, shift: shift,
      shares: FloorFeatures.shares(fit, before: end, floor: floor))
    probabilities = logOdds.map(shift.probability)
  }
}

/// A past cycle to learn the chance of the floor from: what was known before it, and what came.
private struct FloorCycle {
  let features: FeatureTable
  /// 1 at the floor, else 0.
  let outcomes: [Double]

  /// The cycles with lines whose levels were known before them.
  static func past(_ fit: FilterFit, floor: Double, shape: ShapeModel) -> [FloorCycle] {
    shape.pastScales.enumerated().compactMap { cycle, scales in
      guard !scales.isEmpty else { return nil }
      let values = fit.panel.cycles[cycle]
      let levels = fit.filtered.levels[cycle]
      let rows = values.indices.filter { !values[$0].isNaN && !levels[$0].isNaN }
      guard !rows.isEmpty else { return nil }
      return FloorCycle(
        features: FloorFeatures.table(fit, before: cycle, floor: floor, scales: scales).selecting(rows),
        outcomes: rows.map { values[$0] <= floor ? 1 : 0 })
    }
  }

  /// Each cycle but the first as a regression on those before it tells it.
  static func heldBack(_ cycles: [FloorCycle]) -> [(logOdds: [Double], outcomes: [Double])] {
    cycles.indices.dropFirst().map { held in
      let logOdds = LogisticRegression(Array(cycles[..<held])).logOdds(cycles[held].features)
      return (logOdds, cycles[held].outcomes)
    }
  }
}

extension LogisticRegression {
  fileprivate init(_ cycles: [FloorCycle]) {
    var table = FeatureTable()
    for cycle in cycles { table.appendRows(cycle.features) }
    self.init(table, outcomes: cycles.flatMap(\.outcomes))
  }
}

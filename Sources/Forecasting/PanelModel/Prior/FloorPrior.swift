import Glibc

/// The share of past values at the floor.
struct FloorShares: Sendable, Equatable, Codable {
  /// Of the whole panel.
  let average: Double
  /// Of each level of each group: the shrunk mean difference from the average.
  let groups: [[Double]]
}

/// What a data set teaches of the chance that a line lies exactly at the floor.
struct FloorPrior: Sendable, Equatable, Codable {
  /// In units of the panel.
  let floor: Double
  let regression: LogisticRegression
  /// How far the log odds were off in past cycles held back.
  let bias: FloorBias
  /// The shift of the target's log odds.
  var shift: FloorShift
  let shares: FloorShares

  /// The log odds of one series before the shift; the features in the order of `FloorFeatures`.
  func logOdds(_ filter: borrowing SeriesFilter, scale: Double, _ series: Int, _ groupLevels: [[Int32]])
    -> Double
  {
    var last = Double.nan
    var (highest, hits) = (-Double.infinity, 0.0)
    for value in filter.values where !value.isNaN {
      last = value
      highest = max(highest, value)
      hits += value <= floor ? 1 : 0
    }
    let count = Double(filter.count)
    var table = FeatureTable(columns: [
      [last <= floor ? 1 : 0], [(hits + shares.average) / (count + 1)],
    ])
    for value in [last, filter.levels[filter.cycleCount], highest] {
      let height = FloorFeatures.height(value, floor, scale)
      table.append([height])
      for knot in FloorFeatures.knots { table.append([max(0, height - knot)]) }
    }
    table.append([log(scale)])
    table.append([1 / max(count, 1)])
    for (levels, means) in zip(groupLevels, shares.groups) {
      let level = Int(levels[series])
      table.append([level >= 0 ? means[level] : 0])
    }
    return regression.logOdds(table)[0]
  }

  /// P(at the floor) from the log odds before the shift.
  func probability(_ logOdds: Double) -> Double { shift.probability(logOdds) }
}

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

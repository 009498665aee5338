/// Everything learned for one unit of growth.
struct YearlyPartners: Sendable, Codable, Equatable {
  let unit: GrowthUnit
  let horizon: Int
  let members: YearlyMembers
  let blend: YearlyBlend
  let widths: YearlyWidths
  let reach: GrowthReach
  let jump: LevelJump
  /// Levels of growth over all paths, row-major: horizon by level; for paths too short for a partner.
  let spread: [Double]

  private static let blockSize = 512

  /// Levels of growth of every origin, row-major: origin by horizon by level, each row sorted.
  func growth(
    _ origins: Origins, _ paths: YearlyPaths, _ local: LocalAdjustment, workers: Workers
  ) -> [Double] {
    let bank = LogTheta.bank()
    return workers.flatMapBlocks(of: origins.count, size: Self.blockSize) { block in
      blended(origins.selecting(Array(block)), paths, local, bank)
    }
  }

  private func blended(
    _ origins: Origins, _ paths: YearlyPaths, _ local: LocalAdjustment, _ bank: [LogTheta]
  ) -> [Double] {
    let growth = PartnerGrowth(members, origins, paths, horizon: horizon, bank: bank)
    var result: [Double] = []
    result.reserveCapacity(origins.count * horizon * YearlyLevels.count)
    for row in 0..<origins.count * horizon {
      let (path, cut) = (Int(origins.paths[row / horizon]), Int(origins.cuts[row / horizon]))
      let limits = reach.limits(paths, path, cut: cut, step: row % horizon)
      append(growth, row, size: paths.last(path, cut: cut), limits, local, to: &result)
    }
    return result
  }

  private func append(
    _ growth: PartnerGrowth, _ row: Int, size: Double, _ limits: ClosedRange<Double>,
    _ local: LocalAdjustment,
    to result: inout [Double]
  ) {
    let blend = local.blend(size: size, step: row % horizon)
    let median = blend.median(growth, row)
    var reach = [0.0, 0.0]
    var levels = [Double](repeating: 0, count: YearlyLevels.count)
    for pair in stride(from: YearlyLevels.pairs - 1, through: 0, by: -1) {
      let factor =
        widths.factor(step: row % horizon, pair: pair)
        * local.factor(size: size, step: row % horizon, pair: pair)
      // A wider pair never ends inside a narrower one, whatever their factors.
      let upper = YearlyLevels.count - 1 - pair
      reach[0] = max(reach[0], -factor * blend.deviation(growth, row, pair))
      reach[1] = max(reach[1], factor * blend.deviation(growth, row, upper))
      levels[pair] = median - reach[0]
      levels[upper] = median + reach[1]
    }
    levels[YearlyLevels.median] = median
    for level in levels { result.append(max(limits.lowerBound, min(limits.upperBound, level))) }
  }

  /// Levels of what paths whose last value is a jump will have grown from it, on the scale of their values,
  /// row-major like `growth`: half-known, they go on from the new level or from the one before it.
  ///
  /// - Parameter jumped: origins at a jump.
  func growthAfterJump(
    _ jumped: Origins, _ paths: YearlyPaths, _ local: LocalAdjustment, workers: Workers
  ) -> [Double] {
    let before = Origins(paths: jumped.paths, cuts: jumped.cuts.map { $0 - 1 })
    let growth = growth(before, paths, local, workers: workers)
    let levels = YearlyLevels.count
    var result: [Double] = []
    for row in 0..<jumped.count {
      let (path, cut) = (Int(before.paths[row]), Int(before.cuts[row]))
      let unit = paths.growthUnit(path, cut: cut)
      let back = paths.last(path, cut: cut) - paths.last(path, cut: cut + 1)
      for step in 0..<horizon {
        // What returns is a year further from where it left.
        let (stays, returns) = (row * horizon + step, row * horizon + min(step + 1, horizon - 1))
        result += jump.mixed(
          growth[stays * levels..<(stays + 1) * levels].map { unit * $0 },
          growth[returns * levels..<(returns + 1) * levels].map { back + unit * $0 })
      }
    }
    return result
  }
}

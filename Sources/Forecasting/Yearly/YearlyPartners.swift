/// Everything learned for one unit of growth.
struct YearlyPartners: Sendable, Codable, Equatable {
  let unit: GrowthUnit
  let horizon: Int
  let members: YearlyMembers
  let blend: YearlyBlend
  let widths: YearlyWidths
  /// Levels of growth over all paths, row-major: horizon by level; for paths too short for a partner.
  let spread: [Double]

  private static let blockSize = 512

  /// Levels of growth of every origin, row-major: origin by horizon by level, each row sorted.
  func growth(
    _ origins: Origins, _ paths: YearlyPaths, _ local: LocalAdjustment, workers: Workers
  ) -> [Double] {
    let bank = local.bank
    return workers.flatMapBlocks(of: origins.count, size: Self.blockSize) { block in
      blended(origins.selecting(Array(block)), paths, local, bank)
    }
  }

  private func blended(
    _ origins: Origins, _ paths: YearlyPaths, _ local: LocalAdjustment, _ bank: SmootherBank
  ) -> [Double] {
    let growth = PartnerGrowth(members, origins, paths, horizon: horizon, bank: bank)
    var result: [Double] = []
    result.reserveCapacity(origins.count * horizon * YearlyLevels.count)
    for row in 0..<origins.count * horizon {
      let years = Int(origins.cuts[row / horizon])
      let size = paths.last(Int(origins.paths[row / horizon]), cut: years)
      append(growth, row, years: years, size: size, local, to: &result)
    }
    return result
  }

  private func append(
    _ growth: PartnerGrowth, _ row: Int, years: Int, size: Double, _ local: LocalAdjustment,
    to result: inout [Double]
  ) {
    let blend = local.blend(size: size, step: row % horizon)
    let median = blend.median(growth, row)
    var reach = [0.0, 0.0]
    var levels = [Double](repeating: 0, count: YearlyLevels.count)
    for pair in stride(from: YearlyLevels.pairs - 1, through: 0, by: -1) {
      let factor =
        widths.factor(years: years, step: row % horizon, pair: pair)
        * local.factor(size: size, step: row % horizon, pair: pair)
      // A wider pair never ends inside a narrower one, whatever their factors.
      let upper = YearlyLevels.count - 1 - pair
      reach[0] = max(reach[0], -factor * blend.deviation(growth, row, pair))
      reach[1] = max(reach[1], factor * blend.deviation(growth, row, upper))
      levels[pair] = median - reach[0]
      levels[upper] = median + reach[1]
    }
    levels[YearlyLevels.median] = median
    for level in levels { result.append(max(-unit.largestGrowth, min(unit.largestGrowth, level))) }
  }
}

/// Years hidden from the partners at the end of every path: what they say of them and what followed.
struct HeldOutPeriod: Sendable {
  let origins: Origins
  let growth: PartnerGrowth
  let targets: GrowthTargets

  /// - Parameters:
  ///   - members: partners that have not seen the last `back` years.
  ///   - back: how many years before the end of every path the forecasts start.
  init(_ members: YearlyMembers, _ paths: YearlyPaths, horizon: Int, back: Int, workers: Workers) {
    origins = Origins.ends(of: paths, back: back, shortest: MemberTraining.shortest)
    targets = GrowthTargets(origins, paths, horizon: horizon, hidden: max(0, back - horizon))
    growth = PartnerGrowth(members, origins, paths, horizon: horizon, workers: workers)
  }

  /// The factors at which the intervals of a pair would just have held at a step, counted from 0.
  func scores(_ blend: YearlyBlend, step: Int, pair: Int) -> [Double] {
    (0..<origins.count).compactMap { origin in
      let row = origin * targets.horizon + step
      guard targets.weights[row] > 0 else { return nil }
      return YearlyWidths.score(growth, targets.growth[row], blend, row, pair)
    }
  }

  /// The weighted absolute error of the medians.
  func loss(_ blend: YearlyBlend) -> Double {
    blend.loss(growth, targets, targets.weights.indices.filter { targets.weights[$0] > 0 })
  }
}

extension YearlyBlend {
  /// A smaller share of the growth must lower the loss by this part of it, in every period.
  private static let tie = 0.005

  /// The same proportions with the share of the growth that serves best over several periods: all of it, unless
  /// less is better in every one of them.
  func damped(over periods: [HeldOutPeriod]) -> YearlyBlend {
    let usual = periods.map { $0.loss(self) }
    guard usual.allSatisfy({ $0 > 0 }) else { return self }
    var best = (blend: self, ratio: 1.0)
    for share in stride(from: 4, through: 0, by: -1) {
      let blend = damped(to: Double(share) / 5)
      let ratios = zip(periods, usual).map { $0.loss(blend) / $1 }
      let mean = ratios.reduce(0, +) / Double(ratios.count)
      if mean < best.ratio, ratios.allSatisfy({ $0 < 1 - Self.tie }) { best = (blend, mean) }
    }
    return best.blend
  }
}

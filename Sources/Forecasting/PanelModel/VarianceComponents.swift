/// The variance of the effects of each factor, by one step of expectation-maximization over all cycles.
///
/// Dempster, Laird and Rubin, Journal of the Royal Statistical Society B 39, 1977,
/// doi:10.1111/j.2517-6161.1977.tb01600.x.
enum VarianceComponents {
  /// The mean over cycles and seen levels of squared effect plus its posterior variance. The year's is
  /// overwritten by `yearVariance`: its own prior is flat.
  static func estimate(_ cycles: [CycleEffects?], factorCount: Int, yearVariance: Double) -> [Double] {
    (0..<factorCount).map { $0 == 0 ? yearVariance : meanSquare($0, cycles) }
  }

  private static func meanSquare(_ factor: Int, _ cycles: [CycleEffects?]) -> Double {
    var sum = 1e-12
    var count = 1e-9
    for case let cycle? in cycles {
      for (level, seen) in cycle.observed[factor].enumerated() where seen {
        let effect = cycle.effects[factor][level]
        sum += effect * effect + cycle.variances[factor][level]
        count += 1
      }
    }
    return sum / count
  }
}

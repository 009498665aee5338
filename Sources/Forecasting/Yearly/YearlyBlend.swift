/// The shares of the partners in the median; what they leave of 1 is the last value's. The spread is the network's, or the regression's without a network.
struct YearlyBlend: Sendable, Codable, Equatable {
  let network: Double
  let regression: Double
  let theta: Double

  /// The shares where too few held-out values exist to choose them.
  static func usual(_ members: YearlyMembers) -> YearlyBlend {
    guard !members.networks.isEmpty else { return YearlyBlend(network: 0, regression: 1, theta: 0) }
    guard !members.regressions.isEmpty else { return YearlyBlend(network: 1, regression: 0, theta: 0) }
    return YearlyBlend(network: 0.7, regression: 0.3, theta: 0)
  }

  /// Every set of tenths, at most 1 together, that uses only the partners there are.
  static func candidates(_ members: YearlyMembers) -> [YearlyBlend] {
    var candidates: [YearlyBlend] = []
    for network in 0...(members.networks.isEmpty ? 0 : 10) {
      for regression in 0...(members.regressions.isEmpty ? 0 : 10 - network) {
        for theta in 0...10 - network - regression {
          candidates.append(
            YearlyBlend(
              network: Double(network) / 10, regression: Double(regression) / 10, theta: Double(theta) / 10))
        }
      }
    }
    return candidates
  }

  /// The median of row `row`, an origin and a horizon.
  func median(_ growth: PartnerGrowth, _ row: Int) -> Double {
    let place = row * YearlyLevels.count + YearlyLevels.median
    var result = theta * growth.theta[row]
    if network > 0 { result += network * growth.network[place] }
    if regression > 0 { result += regression * growth.regression[place] }
    return result
  }

  /// How far level `level` of row `row` lies from the median.
  func deviation(_ growth: PartnerGrowth, _ row: Int, _ level: Int) -> Double {
    let start = row * YearlyLevels.count
    let middle = start + YearlyLevels.median
    if growth.network.isEmpty { return growth.regression[start + level] - growth.regression[middle] }
    return growth.network[start + level] - growth.network[middle]
  }

  /// The candidate with the least weighted absolute error of its median.
  static func best(
    _ members: YearlyMembers, _ growth: PartnerGrowth, _ targets: GrowthTargets, workers: Workers
  ) -> YearlyBlend {
    let candidates = candidates(members)
    let losses = workers.map(candidates.count) { candidates[$0].loss(growth, targets) }
    let best = losses.indices.min { losses[$0] < losses[$1] }
    return best.map { candidates[$0] } ?? usual(members)
  }

  private func loss(_ growth: PartnerGrowth, _ targets: GrowthTargets) -> Double {
    var sum = 0.0
    for row in targets.growth.indices where targets.weights[row] > 0 {
      sum += targets.weights[row] * abs(targets.growth[row] - median(growth, row))
    }
    return sum
  }
}

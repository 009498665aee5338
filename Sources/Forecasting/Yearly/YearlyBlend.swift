/// The shares of the partners in the median; the first two share the spread in the same proportion.
struct YearlyBlend: Sendable, Codable, Equatable {
  let network: Double
  let regression: Double
  let theta: Double

  /// The shares where too few held-out values exist to choose them.
  static func usual(_ members: YearlyMembers) -> YearlyBlend {
    guard !members.networks.isEmpty else { return YearlyBlend(network: 0, regression: 1, theta: 0) }
    return YearlyBlend(network: 0.7, regression: 0.3, theta: 0)
  }

  /// Every triple of tenths that uses only the partners there are and takes a spread from one of them.
  static func candidates(_ members: YearlyMembers) -> [YearlyBlend] {
    var candidates: [YearlyBlend] = []
    for network in 0...(members.networks.isEmpty ? 0 : 10) {
      for regression in 0...10 - network where network + regression > 0 {
        let theta = Double(10 - network - regression) / 10
        candidates.append(
          YearlyBlend(network: Double(network) / 10, regression: Double(regression) / 10, theta: theta))
      }
    }
    return candidates
  }

  /// The share of the network in the spread.
  var networkSpread: Double { network / (network + regression) }

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
    var result = 0.0
    if network > 0 {
      result += networkSpread * (growth.network[start + level] - growth.network[middle])
    }
    if regression > 0 {
      result += (1 - networkSpread) * (growth.regression[start + level] - growth.regression[middle])
    }
    return result
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

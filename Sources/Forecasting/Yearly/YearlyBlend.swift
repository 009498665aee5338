/// The shares of the partners in the median; what they leave of 1 is the last value's. The spread is the network's, or the regression's without a network.
struct YearlyBlend: Sendable, Codable, Equatable {
  let network: Double
  let regression: Double
  let theta: Double
  /// The share of smoothing with a damped trend.
  let trend: Double
  /// The share of the smoothed level, which weights trained on other data may need.
  let level: Double

  init(network: Double, regression: Double, theta: Double, trend: Double = 0, level: Double = 0) {
    (self.network, self.regression, self.theta) = (network, regression, theta)
    (self.trend, self.level) = (trend, level)
  }

  /// The shares where too few held-out values exist to choose them.
  static func usual(_ members: YearlyMembers) -> YearlyBlend {
    guard !members.networks.isEmpty else { return YearlyBlend(network: 0, regression: 1, theta: 0) }
    guard !members.regressions.isEmpty else { return YearlyBlend(network: 1, regression: 0, theta: 0) }
    return YearlyBlend(network: 0.7, regression: 0.3, theta: 0)
  }

  /// Every set of tenths, at most 1 together, that uses only the partners there are.
  static func candidates(_ members: YearlyMembers) -> [YearlyBlend] {
    shares(5, whole: 10, members).filter { $0[4] == 0 }.map { blend($0, whole: 10) }
  }

  /// Every set of fifths, with the smoothed level among them.
  static func localCandidates(_ members: YearlyMembers) -> [YearlyBlend] {
    shares(5, whole: 5, members).map { blend($0, whole: 5) }
  }

  private static func blend(_ shares: [Int], whole: Int) -> YearlyBlend {
    let parts = shares.map { Double($0) / Double(whole) }
    return YearlyBlend(
      network: parts[0], regression: parts[1], theta: parts[2], trend: parts[3], level: parts[4])
  }

  /// Every way to give at most `whole` parts to `count` partners, in lexicographic order.
  private static func shares(_ count: Int, whole: Int, _ members: YearlyMembers) -> [[Int]] {
    let isThere = [!members.networks.isEmpty, !members.regressions.isEmpty]
    var result: [[Int]] = [[]]
    for partner in 0..<count {
      result = result.flatMap { shares in
        let left = whole - shares.reduce(0, +)
        let most = partner < isThere.count && !isThere[partner] ? 0 : left
        return (0...most).map { shares + [$0] }
      }
    }
    return result
  }

  /// The median of row `row`, an origin and a horizon.
  func median(_ growth: PartnerGrowth, _ row: Int) -> Double {
    let place = row * YearlyLevels.count + YearlyLevels.median
    var result = theta * growth.theta[row]
    if trend > 0 { result += trend * growth.trend[row] }
    if level > 0 { result += level * growth.level[row / growth.horizon] }
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
    let rows = targets.weights.indices.filter { targets.weights[$0] > 0 }
    let candidates = candidates(members)
    let losses = workers.map(candidates.count) { candidates[$0].loss(growth, targets, rows) }
    let best = losses.indices.min { losses[$0] < losses[$1] }
    return best.map { candidates[$0] } ?? usual(members)
  }

  /// The weighted absolute error of the median at some targets.
  func loss(_ growth: PartnerGrowth, _ targets: GrowthTargets, _ rows: [Int]) -> Double {
    var sum = 0.0
    for row in rows { sum += targets.weights[row] * abs(targets.growth[row] - median(growth, row)) }
    return sum
  }
}

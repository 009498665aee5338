/// The shares of the partners in the median; what they leave of 1 is the last value's.
///
/// They are fixed beforehand: shares estimated on some years fit those years. Networks are four, so they have
/// three fifths, regressions and Theta a fifth each; over several periods the mean is about as good as the best
/// partner of each.
struct YearlyBlend: Sendable, Codable, Equatable {
  let network: Double
  let regression: Double
  let theta: Double
  /// The share of the smoothed level, which weights trained on other data may need.
  let level: Double

  init(network: Double, regression: Double, theta: Double, level: Double = 0) {
    (self.network, self.regression, self.theta, self.level) = (network, regression, theta, level)
  }

  /// The shares with the partners there are: what is learned has four fifths.
  static func usual(_ members: YearlyMembers) -> YearlyBlend {
    guard !members.networks.isEmpty else { return YearlyBlend(network: 0, regression: 0.8, theta: 0.2) }
    guard !members.regressions.isEmpty else { return YearlyBlend(network: 0.8, regression: 0, theta: 0.2) }
    return YearlyBlend(network: 0.6, regression: 0.2, theta: 0.2)
  }

  /// The same proportions with `share` of the growth, and `level` of the return to the smoothed level.
  func damped(to share: Double, level: Double = 0) -> YearlyBlend {
    YearlyBlend(
      network: share * network, regression: share * regression, theta: share * theta, level: level)
  }

  /// Every way to keep fifths of the growth and to give others to the smoothed level.
  var localCandidates: [YearlyBlend] {
    (0...5).flatMap { share in
      (0...5 - share).map { damped(to: Double(share) / 5, level: Double($0) / 5) }
    }
  }

  /// The median of row `row`, an origin and a horizon.
  func median(_ growth: PartnerGrowth, _ row: Int) -> Double {
    var result = theta * growth.theta[row] + regression * growth.regression[row]
    if level > 0 { result += level * growth.anchor[row / growth.horizon] }
    if network > 0 { result += network * growth.levels[row * YearlyLevels.count + YearlyLevels.median] }
    return result
  }

  /// How far level `level` of row `row` lies from the median.
  func deviation(_ growth: PartnerGrowth, _ row: Int, _ level: Int) -> Double {
    let start = row * YearlyLevels.count
    return growth.levels[start + level] - growth.levels[start + YearlyLevels.median]
  }

  /// The weighted absolute error of the median at some targets.
  func loss(_ growth: PartnerGrowth, _ targets: GrowthTargets, _ rows: [Int]) -> Double {
    var sum = 0.0
    for row in rows { sum += targets.weights[row] * abs(targets.growth[row] - median(growth, row)) }
    return sum
  }
}

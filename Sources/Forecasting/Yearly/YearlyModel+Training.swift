extension YearlyModel {
  /// The most series that growth in own differences is learned from: few series need it.
  private static let mostDifferenced = 5000
  /// Fewer held-out origins choose nothing.
  private static let fewestHeldOut = 100

  /// Learns from a panel.
  ///
  /// Never fails: what a panel is too small for stays out, down to weights that repeat the last value with the
  /// pooled spread of past growth.
  ///
  /// - Parameters:
  ///   - panel: the series.
  ///   - horizon: the number of years ahead, at least 1.
  ///   - jobs: the number of threads; it changes no bit of the result.
  public func train(_ panel: Panel, horizon: Int, jobs: Int = 1) -> YearlyWeights {
    precondition(horizon > 0, "a horizon has years")
    let workers = Workers(jobs: jobs)
    let order = CanonicalOrder.of(panel.keys)
    let logarithmic = order.filter { panel.growthUnit(of: $0) == .logarithms }
    let logarithms = partners(
      YearlyPaths(panel, unit: .logarithms, series: logarithmic), horizon: horizon, workers: workers)
    guard panel.scale.transform != .log else {
      return YearlyWeights(
        panel: panel, order: order, horizon: horizon, logarithms: logarithms, ownDifferences: nil)
    }
    let some = Array(order.prefix(Self.mostDifferenced))
    let differences = partners(
      YearlyPaths(panel, unit: .ownDifferences, series: some), horizon: horizon, workers: workers)
    return YearlyWeights(
      panel: panel, order: order, horizon: horizon, logarithms: logarithms, ownDifferences: differences)
  }

  private func partners(_ paths: YearlyPaths, horizon: Int, workers: Workers) -> YearlyPartners {
    let training = MemberTraining(
      horizon: horizon, networks: networks, fewestExamples: networkExamples, seed: seed, workers: workers)
    let (blend, widths) = heldOutChoice(paths, training)
    let members = training.members(paths, hidden: 0)
    let usable = blend.flatMap { $0.network > 0 && members.networks.isEmpty ? nil : $0 }
    return YearlyPartners(
      unit: paths.unit, horizon: horizon, members: members, blend: usable ?? .usual(members), widths: widths,
      spread: PooledSpread.levels(paths, horizon: horizon))
  }

  /// Members that have not seen the last years, and what they say about them. Two horizons are held out, or
  /// fewer years where too little would be left to learn from.
  private func trial(_ paths: YearlyPaths, _ training: MemberTraining) -> (YearlyMembers, HeldOutBlock)? {
    let horizon = training.horizon
    for hidden in [2 * horizon, horizon, (horizon + 1) / 2, 1] {
      let members = training.members(paths, hidden: hidden)
      guard !members.isEmpty else { continue }
      let blocks = (hidden > horizon ? [hidden, horizon] : [hidden]).map { back in
        HeldOutBlock(members, paths, horizon: horizon, back: back, workers: training.workers)
      }
      let held = HeldOutBlock(joining: blocks, horizon: horizon)
      if held.origins.count >= Self.fewestHeldOut { return (members, held) }
    }
    return nil
  }

  /// The blend and the widths that serve best on the last two horizons of every path.
  private func heldOutChoice(_ paths: YearlyPaths, _ training: MemberTraining) -> (YearlyBlend?, YearlyWidths)
  {
    let horizon = training.horizon
    let none = YearlyWidths(unchanged: horizon)
    guard let (members, held) = trial(paths, training) else { return (nil, none) }
    let blend = YearlyBlend.best(members, held.growth, held.targets, workers: training.workers)
    let widths = YearlyWidths(
      held.growth, held.targets, held.origins, blend: blend, workers: training.workers)
    return (blend, widths)
  }
}

/// Origins `back` years before the end of every path, what the partners say there and what followed.
private struct HeldOutBlock: Sendable {
  var origins: Origins
  var growth: PartnerGrowth
  var targets: GrowthTargets

  init(_ members: YearlyMembers, _ paths: YearlyPaths, horizon: Int, back: Int, workers: Workers) {
    let origins = Origins.ends(of: paths, back: back, shortest: MemberTraining.shortest)
    self.origins = origins
    targets = GrowthTargets(origins, paths, horizon: horizon, hidden: max(0, back - horizon))
    growth = PartnerGrowth(members, origins, paths, horizon: horizon, workers: workers)
  }

  init(joining blocks: [HeldOutBlock], horizon: Int) {
    origins = Origins(
      paths: blocks.flatMap(\.origins.paths), cuts: blocks.flatMap(\.origins.cuts))
    growth = PartnerGrowth(joining: blocks.map(\.growth), horizon: horizon)
    targets = GrowthTargets(joining: blocks.map(\.targets), horizon: horizon)
  }
}

extension GrowthTargets {
  /// Several tables, one after the other.
  init(joining parts: [GrowthTargets], horizon: Int) {
    self.horizon = horizon
    for part in parts {
      growth += part.growth
      weights += part.weights
      spreadWeights += part.spreadWeights
    }
  }
}

extension Panel {
  /// Logarithms for positive series and on logarithmic scales.
  func growthUnit(of index: Int) -> GrowthUnit {
    if scale.transform == .log { return .logarithms }
    return observations(of: index).allSatisfy { values[$0] > 0 } ? .logarithms : .ownDifferences
  }
}

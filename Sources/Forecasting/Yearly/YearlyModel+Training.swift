extension YearlyModel {
  /// The most series that growth in own differences is learned from: few series need it.
  private static let mostDifferenced = 5000
  /// Fewer held-out origins choose nothing.
  private static let fewestHeldOut = 100
  /// Horizons before the end that widths are learned over: what one period asks for misleads in the next.
  private static let periods = 4

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
    let members = training.members(paths, hidden: 0)
    let usual = YearlyBlend.usual(members)
    let periods = heldOut(paths, training, hasNetworks: !members.networks.isEmpty)
    let blend = periods.isEmpty ? usual : usual.damped(over: periods)
    let origins = MemberTraining.origins(paths, hidden: 0)
    let targets = GrowthTargets(origins, paths, horizon: horizon, hidden: 0)
    return YearlyPartners(
      unit: paths.unit, horizon: horizon, members: members, blend: blend,
      widths: YearlyWidths(periods, blend: blend, horizon: horizon, workers: workers),
      reach: GrowthReach(origins, paths, targets), jump: LevelJump(origins, paths, hidden: 0),
      spread: PooledSpread.levels(paths, horizon: horizon))
  }

  /// The ends of every path, one to four horizons back, each with partners that have not seen what it hides; or
  /// fewer years where too little would be left to learn from.
  private func heldOut(_ paths: YearlyPaths, _ training: MemberTraining, hasNetworks: Bool) -> [HeldOutPeriod]
  {
    let horizon = training.horizon
    let periods = (1...Self.periods).compactMap {
      period(paths, training, back: $0 * horizon, hasNetworks: hasNetworks)
    }
    if !periods.isEmpty { return periods }
    for back in [(horizon + 1) / 2, 1] {
      if let period = period(paths, training, back: back, hasNetworks: hasNetworks) { return [period] }
    }
    return []
  }

  private func period(
    _ paths: YearlyPaths, _ training: MemberTraining, back: Int, hasNetworks: Bool
  ) -> HeldOutPeriod? {
    let ends = Origins.ends(of: paths, back: back, shortest: MemberTraining.shortest)
    guard ends.count >= Self.fewestHeldOut else { return nil }
    let members = training.members(paths, hidden: back)
    guard !members.isEmpty, members.networks.isEmpty != hasNetworks else { return nil }
    return HeldOutPeriod(
      members, paths, horizon: training.horizon, back: back, workers: training.workers)
  }
}

extension Panel {
  /// Logarithms for positive series and on logarithmic scales.
  func growthUnit(of index: Int) -> GrowthUnit {
    if scale.transform == .log { return .logarithms }
    return observations(of: index).allSatisfy { values[$0] > 0 } ? .logarithms : .ownDifferences
  }
}

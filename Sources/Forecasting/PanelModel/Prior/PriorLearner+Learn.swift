import Statistics

extension PriorLearner {
  /// Learns everything.
  func learn() -> PanelPrior {
    let start = startingFit()
    let firstStep = firstStepTable(start)
    let starting = pastEffects(start)
    let isLogarithmic = panel.scale.transform == .log
    let known = wholeEffects(start, starting, firstStep, isLogarithmic)
    let fit = replayed(
      start, known.past, known.variances, starting: isLogarithmic ? starting : nil, firstStep)
    return prior(fit, known.past, firstStep: firstStep, starting: isLogarithmic ? starting : nil)
  }

  /// The sample's levels of every factor; what has too few series a level in the sample waits for all series.
  private func sampleFactors() -> [LevelFactor] {
    zip(factors, factorLevels).map { map, levels in
      LevelFactor(levels: sample.map { levels[$0] }, count: map.count)
    }
  }

  private func isEstimable(_ factor: LevelFactor) -> Bool {
    let seen = Set(factor.levels).count
    return factor.count == 1 || factor.levels.count >= 2 * seen && seen > 1
  }

  private func sampleGroups() -> [LevelFactor] {
    groups.filter(\.factor.isEstimable).map { group in
      LevelFactor(levels: sample.map { group.factor.levels[$0] }, count: group.factor.count)
    }
  }

  func startingFit() -> FilterFit {
    let usable = sampleFactors().filter(isEstimable)
    return FilterFit(
      CyclePanel(input.past, groups: sampleGroups(), factors: usable), workers: workers)
  }

  private func firstStepTable(_ fit: FilterFit) -> FirstStepTable {
    let errors = AbsoluteErrors(fit.filtered.own)
    let end = fit.panel.cycleCount
    return FirstStepTable(
      sums: errors.sums(before: end), counts: errors.counts(before: end), levels: fit.panel.means)
  }

  /// The sample's effects, zero for the factors it cannot tell.
  private func pastEffects(_ fit: FilterFit) -> PastEffects {
    var past = PastEffects(levelCounts: factors.map(\.count), cycleCount: fit.panel.cycleCount)
    let all = sampleFactors()
    let places = all.indices.filter { isEstimable(all[$0]) }
    for (cycle, effects) in fit.filtered.effects.enumerated() {
      guard let effects else { continue }
      past.isKnown[cycle] = true
      for (used, factor) in places.enumerated() {
        past.factors[factor].set(cycle, effects: effects.effects[used], variances: effects.variances[used])
      }
    }
    return past
  }

  private func wholeEffects(
    _ start: FilterFit, _ starting: PastEffects, _ firstStep: FirstStepTable, _ isLogarithmic: Bool
  ) -> (past: PastEffects, variances: [Double]) {
    let all = sampleFactors()
    var variances = [Double?](repeating: nil, count: factors.count)
    for (factor, variance) in zip(all.indices.filter { isEstimable(all[$0]) }, start.variances) {
      variances[factor] = variance
    }
    var whole = WholeEffects(
      panel, learner: self, starting: starting, firstStep: firstStep, gain: start.filtered.gain,
      variances: variances, unit: input.past.unit, isLogarithmic: isLogarithmic)
    return whole.estimate()
  }

  /// The sample filtered anew with the shocks that all series tell.
  private func replayed(
    _ start: FilterFit, _ past: PastEffects, _ variances: [Double], starting: PastEffects?,
    _ firstStep: FirstStepTable
  ) -> FilterFit {
    let cycleCount = start.panel.cycleCount
    var filter = SeriesFilter(cycleCount: cycleCount, gain: start.filtered.gain)
    let none = [Double](repeating: .nan, count: sample.count)
    var replay = FilteredPanel(
      levels: [[Double]](repeating: none, count: cycleCount + 1),
      surprises: [[Double]](repeating: none, count: cycleCount),
      shared: [[Double]](repeating: none, count: cycleCount),
      effects: zip(past.years, start.filtered.effects).map { year, old in
        guard let year, old != nil else { return nil }
        return CycleEffects(effects: [[year]], variances: [[0]], observed: [[true]], shared: [])
      }, unseenVariance: [], blindCycles: [], gain: start.filtered.gain)
    var loadings = [Double](repeating: 1, count: sample.count)
    for (place, series) in sample.enumerated() {
      _ = filter.take(
        panel, series, firstYear: firstYear, target: target, unit: input.past.unit, slips: input.slips,
        isToLearn: true)
      if let starting { loadings[place] = filter.loading(firstStep, starting, series, factorLevels) }
      filter.takeShocks(past, series, factorLevels)
      filter.run(loading: loadings[place])
      filter.noteUnseen(loading: loadings[place], past, series, factorLevels)
      for cycle in 0..<cycleCount {
        replay.levels[cycle][place] = filter.levels[cycle]
        replay.surprises[cycle][place] = filter.surprises[cycle]
        replay.shared[cycle][place] = loadings[place] * filter.shocks[cycle]
      }
      replay.levels[cycleCount][place] = filter.levels[cycleCount]
      replay.unseenVariance.append(filter.unseenVariance)
      replay.blindCycles.append(filter.blindCycles)
    }
    return FilterFit(start, filtered: replay, loadings: loadings, variances: variances)
  }
}

extension PriorLearner {
  private func prior(
    _ fit: FilterFit, _ past: PastEffects, firstStep: FirstStepTable, starting: PastEffects?
  ) -> PanelPrior {
    let history = ShapeHistory(fit, effort: effort, workers: workers)
    let end = fit.panel.cycleCount
    let own = ShapeModel(
      history, errors: history.own, sizes: AbsoluteErrors(history.own), workers: workers)
    let year = YearShock(fit.filtered.effects, typicalError: own.learned.features.overall)
    let shocks = GroupShocks(fit, own.training, effort: effort, workers: workers)
    let published = PublishedSeries(panel, target: target)
    let structural = StructuralLevel.effects(fit.filtered.levels[end], factors: fit.panel.factors)
    let all = sampleFactors()
    var prior = PanelPrior(
      schemaVersion: PanelPrior.currentSchemaVersion, target: target, scale: panel.scale,
      seriesCount: panel.seriesCount, sampleCount: sample.count, sampleHash: String(sampleHash, radix: 16),
      groups: zip(panel.groups, groups).map { group, canonical in
        GroupLabels(name: group.name, labels: canonical.original.map { "\($0)" })
      }, firstYear: firstYear, cycleCount: end, unit: fit.panel.unit, lowest: fit.panel.lowest,
      slips: input.slips,
      gain: fit.filtered.gain, firstStep: firstStep, startingEffects: starting, factors: factors,
      featureGroups: groups.indices.filter { groups[$0].factor.isEstimable }, past: past,
      year: year, groupShocks: shocks,
      structural: StructuralPrior(
        factors: all.indices.filter { isEstimable(all[$0]) }, effects: structural.effects,
        median: structural.median, spread: structural.spread),
      own: ErrorPrior(own.learned), factorVariances: fit.variances,
      knowledge: .nothing,
      floor: input.floor.flatMap {
        FloorPrior(fit, floor: $0, shape: own, effort: effort, workers: workers)
      })
    if !published.series.isEmpty {
      PublishedLearner(learner: self, variances: fit.variances).teach(&prior, published)
    }
    return prior
  }
}

/// The series with a line published in the target year.
struct PublishedSeries {
  let series: [Int]

  init(_ panel: Panel, target: Int) {
    series = (0..<panel.seriesCount).filter { index in
      let entries = panel.observations(of: index)
      guard let last = entries.last else { return false }
      // Later years are never read; the target's may stand before them.
      return Int(panel.years[last]) >= target && panel.value(of: index, in: target) != nil
    }
  }
}

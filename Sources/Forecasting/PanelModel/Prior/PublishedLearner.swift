import Statistics

/// Learns from the lines published in the target year: what they say of the shared shocks, and how often they lie
/// at the floor.
struct PublishedLearner {
  let learner: PriorLearner
  /// tau² of each factor.
  let variances: [Double]

  func teach(_ prior: inout PanelPrior, _ published: PublishedSeries) {
    let lines = published.series
    let selected = learner.panel.selecting(lines)
    // Exact sums want an order of their own.
    let order = CanonicalOrder.of(selected.keys)
    let series = order.map { lines[$0] }
    let panel = selected.selecting(order)
    let factorLevels = learner.factorLevels.map { levels in series.map { levels[$0] } }
    let groupLevels = prior.featureGroups.map { group in series.map { learner.groupLevels[group][$0] } }
    let fixed = prior
    let parts = Parallel.blocks(of: series.count, blockSize: 1024, jobs: learner.workers.jobs) { block in
      var evaluator = PriorEvaluator(fixed)
      return evaluator.outlook(block, of: panel, factorLevels, groupLevels)
    }
    var outlook = PriorOutlook(capacity: series.count)
    for part in parts { outlook.append(part) }
    if let floor = prior.floor {
      prior.floor?.shift = FloorShift(
        outlook.logOdds, outlook.published, floor: floor.floor, bias: floor.bias)
    }
    let aged = outlook.ages.indices.filter { outlook.ages[$0] > 0 }
    guard !aged.isEmpty else { return }
    prior.knowledge = knowledge(
      prior, outlook.selecting(aged), factorLevels.map { levels in aged.map { levels[$0] } })
  }

  private func knowledge(
    _ prior: PanelPrior, _ outlook: PriorOutlook, _ factorLevels: [[Int32]]
  ) -> PublishedPrior {
    let count = outlook.levels.count
    let knots = outlook.knots.map { row in QuantileKnots.levels.indices.map { Double(row[$0]) } }
    let surprises = (0..<count).map { place in
      outlook.published[place] - outlook.levels[place] - outlook.loadings[place] * prior.year.drift
        - outlook.scales[place] * knots[place][QuantileKnots.median]
    }
    let typical = median(outlook.scales)
    let kernel = kernel(prior, outlook, factorLevels, typical)
    let all = Array(0..<count)
    if ShockKnowledge.isExact(count, of: prior.seriesCount, limit: learner.exactLines),
      let known = PublishedLines(
        all, surprises: surprises, scales: outlook.scales, kernel: kernel, workers: learner.workers
      )?.adapted(surprises: surprises, scales: outlook.scales, workers: learner.workers)
    {
      return .lines(
        kernel: known.kernel, noise: known.noise, weights: known.weights, typicalScale: typical,
        spread: ShockKnowledge.spread(
          known, scales: outlook.scales, knots: knots.map { $0[...] }, learner.workers))
    }
    let adaptation = KernelAdaptation(
      kernel, lines: all, surprises: surprises, noise: outlook.scales.map(ErrorSize.variance))
    let root = adaptation.noise.squareRoot()
    let known = PublishedEffects(
      surprises: surprises, scales: outlook.scales.map { $0 * root },
      kernel: kernel.multiplied(by: adaptation.multipliers))
    return .effects(known.effects.effects, known.effects.variances)
  }

  private func kernel(
    _ prior: PanelPrior, _ outlook: PriorOutlook, _ factorLevels: [[Int32]], _ typical: Double
  ) -> ShockKernel {
    let factor = max(prior.groupShocks.factor, ShockKnowledge.smallestFactor)
    let traits = LineTraits(prior, outlook, typicalScale: typical)
    let rows = outlook.levels.indices.map { traits.of($0) }
    return ShockKernel(
      factors: zip(prior.factors, factorLevels).map { LevelFactor(levels: $1, count: $0.count) },
      loadings: outlook.loadings,
      variances: [prior.year.variance] + variances.dropFirst().map { $0 * factor * factor },
      traits: ShockKnowledge.traitShares.indices.map { trait in rows.map { $0[trait] } },
      traitVariances: ShockKnowledge.traitShares.map { $0 * prior.year.variance })
  }
}

extension PriorOutlook {
  mutating func append(_ other: PriorOutlook) {
    levels += other.levels
    loadings += other.loadings
    ages += other.ages
    counts += other.counts
    scales += other.scales
    knots += other.knots
    missedVariances += other.missedVariances
    logOdds += other.logOdds
    published += other.published
    doubts += other.doubts
    reaches += other.reaches
    plainScales += other.plainScales
  }

  func selecting(_ places: [Int]) -> PriorOutlook {
    var kept = PriorOutlook(capacity: places.count)
    kept.levels = places.map { levels[$0] }
    kept.loadings = places.map { loadings[$0] }
    kept.ages = places.map { ages[$0] }
    kept.counts = places.map { counts[$0] }
    kept.scales = places.map { scales[$0] }
    kept.knots = places.map { knots[$0] }
    kept.missedVariances = places.map { missedVariances[$0] }
    kept.published = places.map { published[$0] }
    return kept
  }
}

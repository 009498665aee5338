/// What is known of some series before the shocks of the target.
struct PriorOutlook: Sendable {
  var levels: [Double] = []
  var loadings: [Double] = []
  var ages: [Int] = []
  var counts: [Int] = []
  /// Scales of own errors, wider with age.
  var scales: [Double] = []
  var knots: [SIMD16<Float>] = []
  var missedVariances: [Double] = []
  /// Scale and knots of whole errors; empty where lines are published.
  var totalScales: [Double] = []
  var totalKnots: [SIMD16<Float>] = []
  /// Log odds of the floor before the shift; empty without a floor.
  var logOdds: [Double] = []
  /// The value published in the target year, NaN where there is none, in units of the panel.
  var published: [Double] = []

  init(capacity: Int) {
    levels.reserveCapacity(capacity)
    loadings.reserveCapacity(capacity)
    ages.reserveCapacity(capacity)
    counts.reserveCapacity(capacity)
    scales.reserveCapacity(capacity)
    knots.reserveCapacity(capacity)
    missedVariances.reserveCapacity(capacity)
    totalScales.reserveCapacity(capacity)
    totalKnots.reserveCapacity(capacity)
    published.reserveCapacity(capacity)
  }
}

/// Runs series after series through what a prior knows. Holds scratch memory: one evaluator per thread.
struct PriorEvaluator: Sendable {
  let prior: PanelPrior
  private var filter: SeriesFilter
  private var facts = SeriesFacts()
  private var ownSizes: ErrorSizes
  private var totalSizes: ErrorSizes
  private var own: ErrorEvaluator
  private var total: ErrorEvaluator?
  private let widening: Widening

  init(_ prior: PanelPrior) {
    self.prior = prior
    filter = SeriesFilter(cycleCount: prior.cycleCount, gain: prior.gain)
    ownSizes = ErrorSizes(cycleCount: prior.cycleCount)
    totalSizes = ownSizes
    own = ErrorEvaluator(prior.own)
    total = prior.total.map(ErrorEvaluator.init)
    widening = Widening(gain: prior.gain)
  }

  /// What is known of the series of a block.
  /// - Parameter factorLevels: the level of each series of the panel in each factor of the prior.
  mutating func outlook(
    _ block: Range<Int>, of panel: Panel, _ factorLevels: [[Int32]], _ groupLevels: [[Int32]]
  ) -> PriorOutlook {
    var outlook = PriorOutlook(capacity: block.count)
    for series in block {
      let published = filter.take(panel, series, prior)
      outlook.published.append(published)
      append(series, factorLevels, groupLevels, to: &outlook)
    }
    return outlook
  }

  private mutating func append(
    _ series: Int, _ factorLevels: [[Int32]], _ groupLevels: [[Int32]], to outlook: inout PriorOutlook
  ) {
    let loading = filter.runWithLoading(prior, series, factorLevels)
    facts.take(filter, loading: loading, lowest: prior.lowest)
    facts.structural = structural(series, factorLevels)
    ownSizes.take(filter.surprises, less: filter.shocks, loading: loading)
    let (scale, knots) = own.evaluate(facts, ownSizes, series, groupLevels)
    outlook.levels.append(facts.level)
    outlook.loadings.append(loading)
    outlook.ages.append(filter.count > 0 ? filter.age : 0)
    outlook.counts.append(filter.count)
    outlook.scales.append(scale * widening(filter.age))
    outlook.knots.append(knots)
    filter.noteUnseen(loading: loading, prior.past, series, factorLevels)
    let shock = prior.year.variance + prior.groupShocks.variance
    outlook.missedVariances.append(
      filter.unseenVariance + Double(filter.blindCycles) * loading * loading * shock)
    if total != nil {
      totalSizes.take(filter.surprises, less: prior.medianShocks, loading: loading)
      if let (scale, knots) = total?.evaluate(facts, totalSizes, series, groupLevels) {
        outlook.totalScales.append(scale)
        outlook.totalKnots.append(knots)
      }
    }
    if let floor = prior.floor {
      outlook.logOdds.append(floor.logOdds(filter, scale: scale, series, groupLevels))
    }
  }

  private func structural(_ series: Int, _ factorLevels: [[Int32]]) -> Double {
    var sum = 0.0
    for (place, factor) in prior.structural.factors.enumerated() {
      let level = Int(factorLevels[factor][series])
      if level >= 0 { sum += prior.structural.effects[place][level] }
    }
    return sum * prior.structural.spread + prior.structural.median
  }
}

extension SeriesFilter {
  /// Takes in the observations of a series before the target; returns the target's own value, NaN without one.
  mutating func take(_ panel: Panel, _ series: Int, _ prior: PanelPrior) -> Double {
    take(
      panel, series, firstYear: prior.firstYear, target: prior.target, unit: prior.unit)
  }

  mutating func take(_ panel: Panel, _ series: Int, firstYear: Int, target: Int, unit: Double) -> Double {
    for cycle in 0..<cycleCount { values[cycle] = .nan }
    var (early, published, isSeen) = (Double.nan, Double.nan, false)
    let (years, numbers) = (panel.years.span, panel.values.span)
    for entry in panel.offsets[series]..<panel.offsets[series + 1] {
      let year = Int(years[entry])
      guard year <= target else { break }
      let value = panel.scale.transformed(numbers[entry]) / unit
      if year == target {
        published = value
      } else if year >= firstYear {
        values[year - firstYear] = value
        isSeen = true
      } else {
        early = value
      }
    }
    // A series last seen before the window enters it with its last value.
    if !isSeen { values[0] = early }
    return published
  }

  /// Runs with the loading the series has: 1, or for relative errors the root of its scale, found by a first run.
  mutating func runWithLoading(_ prior: PanelPrior, _ series: Int, _ factorLevels: [[Int32]]) -> Double {
    guard let starting = prior.startingEffects else {
      takeShocks(prior.past, series, factorLevels)
      run(loading: 1)
      return 1
    }
    let loading = loading(prior.firstStep, starting, series, factorLevels)
    takeShocks(prior.past, series, factorLevels)
    run(loading: loading)
    return loading
  }

  /// The root of the first-step scale under some effects.
  mutating func loading(
    _ table: FirstStepTable, _ effects: PastEffects, _ series: Int, _ factorLevels: [[Int32]]
  ) -> Double {
    takeShocks(effects, series, factorLevels)
    let mean = mean
    let first = table.mean(level: mean).squareRoot()
    run(loading: first)
    var (sum, found) = (0.0, 0.0)
    for cycle in 0..<cycleCount where surprises[cycle] == surprises[cycle] {
      sum += abs(surprises[cycle] - first * shocks[cycle])
      found += 1
    }
    return table.scale(sum: sum, count: found, level: mean).squareRoot()
  }

  private var mean: Double {
    var (sum, found) = (0.0, 0.0)
    for value in values where value == value {
      sum += value
      found += 1
    }
    return sum / found
  }
}

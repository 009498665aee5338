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
  /// Log odds of the floor before the shift; empty without a floor.
  var logOdds: [Double] = []
  /// The value published in the target year, NaN where there is none, in units of the panel.
  var published: [Double] = []
  /// How far the last value is believed: 1 but where it may be a slip.
  var doubts: [Double] = []
  /// How far from its last level a median may lie.
  var reaches: [Double] = []
  /// The first-step scale: what is known of the error without any regression.
  var plainScales: [Double] = []

  init(capacity: Int) {
    levels.reserveCapacity(capacity)
    loadings.reserveCapacity(capacity)
    ages.reserveCapacity(capacity)
    counts.reserveCapacity(capacity)
    scales.reserveCapacity(capacity)
    knots.reserveCapacity(capacity)
    missedVariances.reserveCapacity(capacity)
    published.reserveCapacity(capacity)
  }
}

/// Runs series after series through what a prior knows. Holds scratch memory: one evaluator per thread.
struct PriorEvaluator: Sendable {
  let prior: PanelPrior
  private var filter: SeriesFilter
  private var facts = SeriesFacts()
  private var ownSizes: ErrorSizes
  private var own: ErrorEvaluator
  private let widening: Widening

  init(_ prior: PanelPrior) {
    self.prior = prior
    filter = SeriesFilter(cycleCount: prior.cycleCount, gain: prior.gain)
    ownSizes = ErrorSizes(cycleCount: prior.cycleCount)
    own = ErrorEvaluator(prior.own)
    widening = Widening(gain: prior.gain)
  }

  /// What is known of the series of a block.
  /// - Parameters:
  ///   - factorLevels: the level of each series of the panel in each factor of the prior.
  ///   - withoutLast: leaves out the last value of each series.
  mutating func outlook(
    _ block: Range<Int>, of panel: Panel, _ factorLevels: [[Int32]], _ groupLevels: [[Int32]],
    withoutLast: Bool = false
  ) -> PriorOutlook {
    var outlook = PriorOutlook(capacity: block.count)
    let facts = BlockFacts(prior, block, factorLevels, groupLevels)
    for (place, series) in block.enumerated() {
      let published = filter.take(panel, series, prior)
      if withoutLast { filter.forgetLast() }
      outlook.published.append(published)
      outlook.doubts.append(filter.isDoubtful ? prior.slips.belief(in: filter, prior.own.resolution) : 1)
      append(series, place, facts, factorLevels, groupLevels, to: &outlook)
    }
    return outlook
  }

  private mutating func append(
    _ series: Int, _ place: Int, _ block: borrowing BlockFacts, _ factorLevels: [[Int32]],
    _ groupLevels: [[Int32]], to outlook: inout PriorOutlook
  ) {
    let loading = filter.runWithLoading(prior.firstStep, block, place)
    facts.take(filter, loading: loading, lowest: prior.lowest)
    facts.structural = block.structural[place]
    ownSizes.take(filter.surprises, less: filter.shocks, loading: loading)
    let (scale, knots) = own.evaluate(facts, ownSizes, block.own, place)
    outlook.levels.append(facts.level)
    outlook.loadings.append(loading)
    outlook.ages.append(filter.count > 0 ? filter.age : 0)
    outlook.counts.append(filter.count)
    outlook.scales.append(scale * widening(filter.age))
    outlook.plainScales.append(
      prior.own.firstStep.scale(sum: ownSizes.sum, count: ownSizes.count, level: facts.level)
        * widening(filter.age))
    outlook.reaches.append(
      prior.slips.change * Double(max(filter.age, 1)).squareRoot() + max(facts.highest - facts.lowest, 0))
    outlook.knots.append(knots)
    filter.noteUnseen(loading: loading, prior.past, series, factorLevels)
    let shock = prior.year.variance + prior.groupShocks.variance
    outlook.missedVariances.append(
      filter.unseenVariance + Double(filter.blindCycles) * loading * loading * shock
        + prior.own.resolution.roundingVariance(facts.level))
    if let floor = prior.floor {
      outlook.logOdds.append(floor.logOdds(filter, scale: scale, series, groupLevels))
    }
  }
}

/// What the levels of some consecutive series say, gathered for all of them at once.
struct BlockFacts: Sendable {
  let shocks: BlockShocks
  /// Under the effects from which loadings follow; nil where all loadings are 1.
  let starting: BlockShocks?
  let own: BlockErrorTerms
  /// Where the groups of each series stand.
  private(set) var structural: [Double]

  init(_ prior: PanelPrior, _ block: Range<Int>, _ factorLevels: [[Int32]], _ groupLevels: [[Int32]]) {
    shocks = BlockShocks(prior.past, block, factorLevels)
    starting = prior.startingEffects.map { BlockShocks($0, block, factorLevels) }
    own = BlockErrorTerms(prior.own, block, groupLevels)
    structural = [Double](repeating: 0, count: block.count)
    for (place, factor) in prior.structural.factors.enumerated() {
      addTerms(of: prior.structural.effects[place], factorLevels[factor], block, to: &structural)
    }
    for place in structural.indices {
      structural[place] = structural[place] * prior.structural.spread + prior.structural.median
    }
  }
}

/// Adds the term of each series' level; nothing where the level is not known.
func addTerms(of terms: [Double], _ levels: [Int32], _ block: Range<Int>, to sums: inout [Double]) {
  let (terms, levels) = (terms.span, levels.span)
  var output = sums.mutableSpan
  for (place, series) in block.enumerated() where levels[series] >= 0 {
    output[place] += terms[Int(levels[series])]
  }
}

extension SeriesFilter {
  /// Takes in the observations of a series before the target; returns the target's own value, NaN without one.
  mutating func take(_ panel: Panel, _ series: Int, _ prior: PanelPrior) -> Double {
    take(
      panel, series, firstYear: prior.firstYear, target: prior.target, unit: prior.unit, slips: prior.slips)
  }

  mutating func take(
    _ panel: Panel, _ series: Int, firstYear: Int, target: Int, unit: Double, slips: SlipGuard,
    isToLearn: Bool = false
  ) -> Double {
    let found = Self.fill(&values, panel, series, firstYear: firstYear, target: target, unit: unit)
    // A series last seen before the window enters it with its last value.
    if !found.isSeen { values[0] = found.early }
    if isToLearn {
      slips.steady(&values)
    } else {
      isDoubtful = slips.clean(&values)
    }
    return found.published
  }

  private static func fill(
    _ values: inout [Double], _ panel: Panel, _ series: Int, firstYear: Int, target: Int, unit: Double
  ) -> (early: Double, published: Double, isSeen: Bool) {
    var output = values.mutableSpan
    for cycle in output.indices { output[cycle] = .nan }
    var (early, published, isSeen) = (Double.nan, Double.nan, false)
    let (years, numbers) = (panel.years.span, panel.values.span)
    for entry in panel.offsets[series]..<panel.offsets[series + 1] {
      let year = Int(years[entry])
      guard year <= target else { break }
      let value = panel.scale.transformed(numbers[entry]) / unit
      if year == target {
        published = value
      } else if year >= firstYear {
        output[year &- firstYear] = value
        isSeen = true
      } else {
        early = value
      }
    }
    return (early, published, isSeen)
  }

  /// Runs with the loading the series has: 1, or for relative errors the root of its scale, found by a first run.
  mutating func runWithLoading(
    _ table: FirstStepTable, _ block: borrowing BlockFacts, _ place: Int
  ) -> Double {
    guard let starting = block.starting else {
      takeShocks(block.shocks, place)
      run(loading: 1)
      return 1
    }
    takeShocks(starting, place)
    let loading = loading(table)
    takeShocks(block.shocks, place)
    run(loading: loading)
    return loading
  }

  /// The root of the first-step scale under some effects.
  mutating func loading(
    _ table: FirstStepTable, _ effects: PastEffects, _ series: Int, _ factorLevels: [[Int32]]
  ) -> Double {
    takeShocks(effects, series, factorLevels)
    return loading(table)
  }

  private mutating func loading(_ table: FirstStepTable) -> Double {
    firstStepScale(table, isLogarithmic: true).squareRoot()
  }

  /// The first-step scale under the shocks taken in, by a run of its own.
  mutating func firstStepScale(_ table: FirstStepTable, isLogarithmic: Bool) -> Double {
    let mean = mean
    let first = isLogarithmic ? table.mean(level: mean).squareRoot() : 1
    run(loading: first)
    var (sum, found) = (0.0, 0.0)
    for cycle in 0..<cycleCount where surprises[cycle] == surprises[cycle] {
      sum += abs(surprises[cycle] - first * shocks[cycle])
      found += 1
    }
    return table.scale(sum: sum, count: found, level: mean)
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

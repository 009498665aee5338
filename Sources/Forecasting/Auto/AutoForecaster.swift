import Statistics

/// The choice among all models by rolling-origin CRPS on the data at hand, where the pooled model has to be beaten
/// plainly: with a few cycles to look at, the best of ten models is mostly the luckiest.
///
/// The panel model serves calendars, the yearly engine collections of unrelated series. Another model is taken when
/// it is better in every one of at least three past cycles, and by 2 % on the mean of them. Cycles are the sample, each
/// counted once; errors are taken in each series' own unit. Where lines of the target year are already published,
/// the same series are taken as published in the past cycles that are scored.
public struct AutoForecaster: Sendable {
  /// How many past cycles are scored.
  public let cycleCount: Int
  /// Series beyond this many are represented by a sample in the trials (never in the final fit).
  public let sampleSize: Int
  /// What the yearly engine forecasts counts and plain numbers with; without them it is trained on the panel.
  public let weights: YearlyWeights?
  /// What other systems teach the panel model.
  public let systems: SystemsPrior?

  /// A choice over the last cycles.
  public init(
    cycleCount: Int = 3, sampleSize: Int = 1500, weights: YearlyWeights? = nil,
    systems: SystemsPrior? = .shipped
  ) {
    self.cycleCount = cycleCount
    self.sampleSize = sampleSize
    self.weights = weights
    self.systems = systems
  }

  /// Fewer cycles leave the pooled model alone.
  static let fewestCycles = 3
  /// What another model's mean ratio to the pooled model may be at most.
  static let largestRatio = 0.98
  /// What is used where nothing can be scored: it needs the least.
  static let fallback = "panel"

  /// Names the model for `target`, with the trials it rests on.
  ///
  /// - Parameters:
  ///   - steps: how many years ahead are asked for; all of them are scored.
  ///   - sharesCalendar: whether the years of the series are the same years. In a collection of unrelated series
  ///     there are no shocks of a year to learn.
  ///   - known: the models to try, names of `ModelShelf`, without blends of them; nil for all that suit.
  public func choose(
    _ panel: Panel, target: Int, steps: Int = 1, sharesCalendar: Bool = true, jobs: Int,
    among known: [String]? = nil
  ) -> ModelChoiceReport {
    let (report, backtest, pooled) = choice(
      panel, target: target, steps: steps, sharesCalendar: sharesCalendar, jobs: jobs, among: known)
    // The model that was best in hindsight looks better than the choice that had to find it.
    guard report.chosen != pooled, steps == 1 else { return report }
    let summaries = report.cycles.map { ScoreSummary(backtest.scores(of: self, cycle: $0)) }
    return report.adding(ModelTrial(model: name, summary: ScoreSummary(joining: summaries)))
  }

  /// The choice, the cycles it was made on, and the model that is used unless another beats it.
  private func choice(
    _ panel: Panel, target: Int, steps: Int, sharesCalendar: Bool = true, jobs: Int,
    among known: [String]? = nil
  ) -> (report: ModelChoiceReport, backtest: PanelBacktest, pooled: String) {
    // One slip would decide which model seems to have missed by most.
    let sample = panel.sampled(sampleSize, jobs: jobs).steadied(before: target)
    let past = sample.filter { _, year in year < target }
    let backtest = PanelBacktest(past, jobs: jobs, isRevealed: PanelBacktest.reveal(sample, target))
    // Several steps share one origin; single ones take several.
    let cycles = steps > 1 ? [target - steps] : Array(backtest.cycles.suffix(cycleCount))
    // Cutoffs keep the models that their few cycles can tell apart.
    let isGrowing = panel.scale.kind == .count || panel.scale.kind == .real
    let weights = isGrowing ? weights : nil
    let suitsYearly = YearlyForecaster.suits(past, steps: steps, weights: weights)
    let names = (known ?? ModelShelf.names).filter { $0 != "yearly" || (isGrowing && suitsYearly) }
    let pooled = names.contains("yearly") && !sharesCalendar ? "yearly" : Self.fallback
    let trials = Trials(
      backtest: backtest, cycles: cycles, steps: steps, seriesCount: panel.seriesCount, weights: weights,
      systems: systems, workers: Workers(jobs: jobs))
    // Rounded more coarsely than lines move, a line seems to stand still: past cycles cannot tell models apart.
    let isNoGuide = past.isCoarse || past.hasBroken(before: target, within: cycleCount)
    let others = pooled == Self.fallback && isNoGuide ? [] : names.filter { $0 != pooled && $0 != "counts" }
    return (trials.report(pooled: pooled, others: others), backtest, pooled)
  }
}

extension AutoForecaster: Forecaster {
  /// The name the command line knows.
  public var name: String { "auto" }

  /// Chooses by what came before the target, and fits what was chosen.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    let choice = choice(
      panel, target: request.target, steps: request.stepsBeyond + 1, jobs: request.jobs
    ).report
    guard let model = ModelShelf.model(named: choice.chosen, weights: weights, systems: systems) else {
      preconditionFailure("the choice is among known models")
    }
    return try model.fit(panel, request)
  }
}

extension Panel {
  /// Whether most values differ from the one before by no more than the step on which all of them lie.
  fileprivate var isCoarse: Bool {
    let step = Resolution(values, unit: 1, isLogarithmic: false).step
    guard step > 0 else { return false }
    var (moves, small) = (0, 0)
    for series in 0..<seriesCount {
      for entry in observations(of: series).dropFirst() {
        moves += 1
        if abs(values[entry] - values[entry - 1]) <= step * 1.000001 { small += 1 }
      }
    }
    return 2 * small > moves
  }
}

/// Trials of models on past cycles.
private struct Trials {
  let backtest: PanelBacktest
  /// Increasing.
  let cycles: [Int]
  let steps: Int
  let seriesCount: Int
  let weights: YearlyWeights?
  let systems: SystemsPrior?
  let workers: Workers

  /// The pooled model on every cycle, every other one from the last cycle back until it loses one.
  func report(pooled: String, others: [String]) -> ModelChoiceReport {
    let own = workers.map(cycles.count) { summary(pooled, cycles[$0]) }
    guard own.count >= AutoForecaster.fewestCycles, own.allSatisfy({ $0.count > 0 }) else {
      return ModelChoiceReport(chosen: pooled, trials: trials([(pooled, own)]), cycles: cycles)
    }
    let found = workers.map(others.count) { place in wins(others[place], over: own) }
    let beaten = zip(others, found).compactMap { name, summaries -> (String, [ScoreSummary], Double)? in
      guard summaries.count == own.count else { return nil }
      let ratio = mean(zip(summaries, own).map { $0.crps / $1.crps })
      return ratio <= AutoForecaster.largestRatio ? (name, summaries, ratio) : nil
    }
    let best = beaten.min { $0.2 < $1.2 }
    let shown = [(pooled, own)] + zip(others, found).filter { $1.count == own.count }
    return ModelChoiceReport(chosen: best?.0 ?? pooled, trials: trials(shown), cycles: cycles)
  }

  /// A model's summaries, cycle by cycle; fewer than the pooled model's where it lost a cycle.
  private func wins(_ name: String, over pooled: [ScoreSummary]) -> [ScoreSummary] {
    var found: [ScoreSummary] = []
    for place in cycles.indices.reversed() {
      let own = summary(name, cycles[place])
      guard own.count > 0, own.crps < pooled[place].crps else { return found }
      found.insert(own, at: 0)
    }
    return found
  }

  private func summary(_ name: String, _ cycle: Int) -> ScoreSummary {
    guard
      let model = ModelShelf.trialModel(
        named: name, seriesCount: seriesCount, weights: weights, systems: systems)
    else {
      return ScoreSummary([])
    }
    return ScoreSummary(backtest.scores(of: model, cycle: cycle, steps: steps))
  }

  private func trials(_ found: [(name: String, summaries: [ScoreSummary])]) -> [ModelTrial] {
    found.filter { $0.summaries.contains { $0.count > 0 } }
      .map { ModelTrial(model: $0.name, summary: ScoreSummary(joining: $0.summaries)) }
      .sorted { $0.summary.crps < $1.summary.crps }
  }
}

/// The choice among all models by pooled rolling-origin CRPS on the data at hand.
///
/// Ties go to the simpler model, and nothing is used that does not beat the last value. Where lines of the
/// target year are already published, the same series are taken as published in the past cycles that are
/// scored: what is chosen is what does best with as much known.
public struct AutoForecaster: Sendable {
  /// How many past cycles are scored.
  public let cycleCount: Int
  /// Series beyond this many are represented by a sample in the trials (never in the final fit).
  public let sampleSize: Int

  /// A choice over the last cycles.
  public init(cycleCount: Int = 3, sampleSize: Int = 1500) {
    self.cycleCount = cycleCount
    self.sampleSize = sampleSize
  }

  /// A gain of less than this share of the CRPS counts as a tie.
  private static let tie = 0.005
  /// What is used where nothing can be scored: it needs the least.
  static let fallback = "panel"

  /// Tries every model on the cycles before `target` and names the best.
  ///
  /// - Parameter steps: how many years ahead are asked for; all of them are scored.
  public func choose(_ panel: Panel, target: Int, steps: Int = 1, jobs: Int) -> ModelChoiceReport {
    let sample = panel.sampled(sampleSize, jobs: jobs)
    let known = sample.filter { _, year in year < target }
    let backtest = PanelBacktest(known, jobs: jobs, isRevealed: AutoForecaster.reveal(sample, target))
    // Several steps share one origin; single ones take several.
    let cycles = steps > 1 ? [target - steps] : Array(backtest.cycles.suffix(cycleCount))
    let names = ModelShelf.names.filter {
      // The model of small counts is for those who know theirs to be small.
      $0 != "counts" && ($0 != "yearly" || YearlyForecaster.suits(known, steps: steps))
    }
    let trials = AutoForecaster.trials(names, cycles, steps: steps, backtest, Workers(jobs: jobs))
    return ModelChoiceReport(
      chosen: AutoForecaster.best(trials), trials: trials.sorted { $0.summary.crps < $1.summary.crps },
      cycles: cycles)
  }

  /// The scores of each model, in the order of `names`; nothing of those that cannot be scored.
  private static func trials(
    _ names: [String], _ cycles: [Int], steps: Int, _ backtest: PanelBacktest, _ workers: Workers
  ) -> [ModelTrial] {
    // Every model and cycle is a piece of work; the elaborate models, which take longest, begin.
    let parts = workers.map(names.count * cycles.count) { piece -> [ScoredForecast] in
      let place = names.count * cycles.count - 1 - piece
      guard let model = ModelShelf.trialModel(named: names[place / cycles.count]) else { return [] }
      return backtest.scores(of: model, cycle: cycles[place % cycles.count], steps: steps)
    }
    let scores = Array(parts.reversed())
    return names.indices.compactMap { index in
      let own = Array(scores[index * cycles.count..<(index + 1) * cycles.count].joined())
      return own.isEmpty ? nil : ModelTrial(model: names[index], summary: ScoreSummary(own))
    }
  }

  /// The simplest of the models within a tie of the best; `trials` come from the simplest on.
  private static func best(_ trials: [ModelTrial]) -> String {
    guard let lowest = trials.map(\.summary.crps).min(), lowest.isFinite else { return fallback }
    return trials.first { $0.summary.crps <= lowest * (1 + tie) }?.model ?? fallback
  }

  /// The series with a published line in the target year, as published in every past cycle.
  private static func reveal(
    _ panel: Panel, _ target: Int
  ) -> (@Sendable (_ series: Int, _ year: Int) -> Bool)? {
    let published = (0..<panel.seriesCount).map { panel.value(of: $0, in: target) != nil }
    guard published.contains(true), published.contains(false) else { return nil }
    return { series, _ in published[series] }
  }
}

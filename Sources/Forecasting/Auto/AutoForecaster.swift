/// The choice among all models, and blends of the panel model with the yearly engine, by pooled rolling-origin
/// CRPS on the data at hand.
///
/// Ties go to the simpler model, and nothing is used that does not beat the last value. Where lines of the
/// target year are already published, the same series are taken as published in the past cycles that are
/// scored: what is chosen is what does best with as much known.
public struct AutoForecaster: Sendable {
  /// How many past cycles are scored.
  public let cycleCount: Int
  /// Series beyond this many are represented by a sample in the trials (never in the final fit).
  public let sampleSize: Int
  /// What the yearly engine forecasts counts and plain numbers with; without them it is trained on the panel.
  public let weights: YearlyWeights?

  /// A choice over the last cycles.
  public init(cycleCount: Int = 3, sampleSize: Int = 1500, weights: YearlyWeights? = nil) {
    self.cycleCount = cycleCount
    self.sampleSize = sampleSize
    self.weights = weights
  }

  /// Unrelated series are represented by this many.
  private static let collectionSample = 500
  /// A gain of less than this share of the CRPS counts as a tie.
  private static let tie = 0.005
  /// The same for counts and plain numbers, where more cycles and series tell models apart.
  private static let narrowTie = 0.002
  /// What is used where nothing can be scored: it needs the least.
  static let fallback = "panel"

  /// Tries every model on the cycles before `target` and names the best.
  ///
  /// - Parameters:
  ///   - steps: how many years ahead are asked for; all of them are scored.
  ///   - sharesCalendar: whether the years of the series are the same years. In a collection of unrelated series
  ///     there are no shocks of a year to learn, so that the panel model is not tried, and every series is scored
  ///     in its own mean change.
  ///   - known: the models to try, names of `ModelShelf`, without blends of them; nil for all that suit.
  public func choose(
    _ panel: Panel, target: Int, steps: Int = 1, sharesCalendar: Bool = true, jobs: Int,
    among known: [String]? = nil
  ) -> ModelChoiceReport {
    let sample =
      sharesCalendar
      ? panel.sampled(sampleSize, jobs: jobs)
      : panel.sampled(AutoForecaster.collectionSample, jobs: jobs).inOwnChanges(before: target)
    let past = sample.filter { _, year in year < target }
    let backtest = PanelBacktest(past, jobs: jobs, isRevealed: AutoForecaster.reveal(sample, target))
    // Several steps share one origin; single ones take several.
    let cycles = steps > 1 ? [target - steps] : Array(backtest.cycles.suffix(cycleCount))
    // Cutoffs keep the models that their few cycles can tell apart.
    let isGrowing = panel.scale.kind == .count || panel.scale.kind == .real
    let weights = isGrowing ? weights : nil
    let names = (known ?? (sharesCalendar ? ModelShelf.names : ModelShelf.collectionNames)).filter {
      // The model of small counts is for those who know theirs to be small.
      $0 != "counts" && ($0 != "yearly" || YearlyForecaster.suits(past, steps: steps, weights: weights))
    }
    var found = AutoForecaster.trials(
      names, weights, cycles, steps: steps, backtest, of: panel.seriesCount, Workers(jobs: jobs))
    if isGrowing, known == nil, let blend = AutoForecaster.blend(found) { found.append(blend) }
    let trials = found.map { ModelTrial(model: $0.name, summary: ScoreSummary($0.trial.scores)) }
    return ModelChoiceReport(
      chosen: AutoForecaster.best(trials, isGrowing ? AutoForecaster.narrowTie : AutoForecaster.tie),
      trials: trials.sorted { $0.summary.crps < $1.summary.crps },
      cycles: cycles)
  }

  /// The trial of each model, in the order of `names`; nothing of those that cannot be scored.
  ///
  /// - Parameter count: how many series are represented.
  private static func trials(
    _ names: [String], _ weights: YearlyWeights?, _ cycles: [Int], steps: Int, _ backtest: PanelBacktest,
    of count: Int, _ workers: Workers
  ) -> [(name: String, trial: CycleTrial)] {
    // Every model and cycle is a piece of work; the elaborate models, which take longest, begin.
    let parts = workers.map(names.count * cycles.count) { piece -> [CycleTrial.Entry] in
      let place = names.count * cycles.count - 1 - piece
      let name = names[place / cycles.count]
      guard let model = ModelShelf.trialModel(named: name, seriesCount: count, weights: weights) else {
        return []
      }
      return backtest.trial(of: model, cycle: cycles[place % cycles.count], steps: steps).entries
    }
    let entries = Array(parts.reversed())
    return names.indices.compactMap { index in
      let own = Array(entries[index * cycles.count..<(index + 1) * cycles.count].joined())
      return own.isEmpty ? nil : (names[index], CycleTrial(own))
    }
  }

  /// The best of the blends of the panel model and the yearly engine; nil without either.
  private static func blend(_ found: [(name: String, trial: CycleTrial)]) -> (
    name: String, trial: CycleTrial
  )? {
    guard let panel = found.first(where: { $0.name == "panel" })?.trial,
      let yearly = found.first(where: { $0.name == "yearly" })?.trial,
      panel.entries.count == yearly.entries.count
    else { return nil }
    let blends = stride(from: 10, through: 90, by: 10).map { percent in
      (
        name: BlendForecaster.name(yearlyPercent: percent),
        trial: panel.blended(with: yearly, share: Double(percent) / 100)
      )
    }
    let scores = blends.map { ScoreSummary($0.trial.scores).crps }
    return blends.indices.min { scores[$0] < scores[$1] }.map { blends[$0] }
  }

  /// The simplest of the models within a tie of the best; `trials` come from the simplest on.
  private static func best(_ trials: [ModelTrial], _ tie: Double) -> String {
    guard let lowest = trials.map(\.summary.crps).min(), lowest.isFinite else { return fallback }
    return trials.first { $0.summary.crps <= lowest * (1 + tie) }?.model ?? fallback
  }

  /// The series with a published line in the target year, as published in every past cycle.
  static func reveal(
    _ panel: Panel, _ target: Int
  ) -> (@Sendable (_ series: Int, _ year: Int) -> Bool)? {
    let published = (0..<panel.seriesCount).map { panel.value(of: $0, in: target) != nil }
    guard published.contains(true), published.contains(false) else { return nil }
    return { series, _ in published[series] }
  }
}

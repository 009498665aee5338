extension IntervalCalibration {
  /// How many of the last cycles are held back.
  private static let cycleCount = 8
  /// Larger panels are represented by a sample of their series.
  private static let sampleSize = 1500
  /// Forecasts this many years ahead and more count as alike.
  private static let furthest = 3

  /// Forecasts of past cycles of a panel like a model's next ones.
  ///
  /// The last eight cycles that can be scored are forecast from what was known before each, as far ahead as the
  /// forecast in question, and all series count: those of one tell next to nothing. Where lines of the target
  /// year are already published, the same series are taken as published in those cycles.
  ///
  /// - Parameters:
  ///   - model: the model that answers.
  ///   - target: the year of the forecast; nothing of that year or later is scored.
  ///   - age: how many years the forecast lies after the last value; three and more count as three.
  static func pastScores(
    of model: any Forecaster, on panel: Panel, before target: Int, age: Int = 1, jobs: Int = 1
  ) -> [ScoredForecast] {
    // Conversions and covariates know their tables by the places of the series.
    let isPlaced = model is ConvertedForecaster || model is CovariateForecaster
    let panel = isPlaced ? panel : panel.sampled(Self.sampleSize, jobs: jobs)
    let backtest = PanelBacktest(
      panel.filter { _, year in year < target }, jobs: jobs,
      isRevealed: PanelBacktest.reveal(panel, target))
    let steps = min(max(age, 1), Self.furthest)
    let cycles = backtest.cycles.filter { $0 + steps <= target }.suffix(Self.cycleCount)
    return cycles.flatMap { backtest.scores(of: model, cycle: $0, steps: steps) }.filter { $0.age == steps }
  }

  /// What forecasts of past cycles of a panel say of a model's next ones, as `pastScores` makes them.
  public init(
    of model: any Forecaster, on panel: Panel, before target: Int, age: Int = 1, jobs: Int = 1
  ) {
    self.init(Self.pastScores(of: model, on: panel, before: target, age: age, jobs: jobs))
  }
}

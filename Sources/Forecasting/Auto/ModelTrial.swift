/// How one model did on past cycles of the data at hand.
public struct ModelTrial: Sendable, Equatable, Codable {
  /// The model's name.
  public let model: String
  /// Its pooled scores.
  public let summary: ScoreSummary
}

/// A choice among models, with the table it rests on.
public struct ModelChoiceReport: Sendable, Equatable, Codable {
  /// The name of the model that was chosen.
  public let chosen: String
  /// All models tried, by increasing CRPS; empty when no cycle could be scored.
  public let trials: [ModelTrial]
  /// The cycles that were forecast.
  public let cycles: [Int]
  /// How the choice itself did in these cycles, made before each of them from those before it; nil where the model
  /// that is used unless another beats it was kept, and its own row says it.
  public private(set) var nested: ModelTrial?

  init(chosen: String, trials: [ModelTrial], cycles: [Int]) {
    (self.chosen, self.trials, self.cycles) = (chosen, trials, cycles)
  }

  /// The report with how the choice itself did.
  func adding(_ nested: ModelTrial) -> ModelChoiceReport {
    var report = self
    report.nested = nested
    return report
  }

  /// Whether its scores are whole; a choice that was read from a file is asked.
  var isSound: Bool {
    cycles.allSatisfy(SoundRange.years.contains) && trials.allSatisfy { $0.summary.isSound }
      && nested?.summary.isSound ?? true
  }
}

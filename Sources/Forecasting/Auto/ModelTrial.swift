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

  /// Whether its scores are whole; a choice that was read from a file is asked.
  var isSound: Bool {
    cycles.allSatisfy(SoundRange.years.contains) && trials.allSatisfy { $0.summary.isSound }
  }
}

import Forecasting
import Lines

/// How the college lines of a cycle came out against what had been said of them: the lines with two or more earlier
/// cycles, forecast from what was public before, as `cutline exam` has them.
public struct YearExam: Sendable, Equatable {
  /// What was said under one state of knowledge, and how that did.
  public struct Row: Sendable, Equatable {
    /// What was known of the cycle.
    public let knowledge: ExamKnowledge
    /// How far above their last lines the medians lay, in marks, on average.
    public let expectedMove: Double
    /// The mean distance of the medians from the lines that came, in marks.
    public let error: Double
    /// The share of lines within their 80 % interval.
    public let held80: Double
    /// The share of lines above their median.
    public let above: Double
  }

  /// The states of knowledge, from nothing up.
  public let rows: [Row]
  /// How many lines, and of how many schools.
  public let lines, schools: Int
  /// How far above their last ones the lines came, in marks, on average.
  public let move: Double
  /// How far the national lines over them moved in that time; nil where none is known.
  public let nationalMove: Double?
  /// The mean distance of the lines from their last ones, in marks.
  public let lastLineError: Double
}

extension ForecastDesk {
  /// The fewest lines that are told of.
  private static let enough = 20

  /// The exam of a past cycle; nil where too few lines have two or more earlier ones.
  func exam(of cycle: Int) -> YearExam? {
    let forecaster = forecaster()
    let first = forecaster.examined(.nationalLine, of: cycle)
    guard first.count >= Self.enough else { return nil }
    let scores = first.map(\.forecast.score)
    let national = first.compactMap { key, forecast -> Double? in
      guard let now = dataset.nationalLine(over: key, cycle: cycle),
        let before = dataset.nationalLine(over: key, cycle: cycle - forecast.score.age)
      else { return nil }
      return now.value - before.value
    }
    return YearExam(
      rows: ExamKnowledge.allCases.compactMap { knowledge in
        YearExam.Row(
          knowledge,
          knowledge == .nationalLine
            ? scores : forecaster.examined(knowledge, of: cycle).map(\.forecast.score))
      },
      lines: Set(scores.map(\.series)).count, schools: Set(scores.map(\.group)).count,
      move: mean(scores.map(\.lastValueError)), nationalMove: national.isEmpty ? nil : mean(national),
      lastLineError: mean(scores.map { abs($0.lastValueError) }))
  }
}

extension YearExam.Row {
  fileprivate init?(_ knowledge: ExamKnowledge, _ scores: [ScoredForecast]) {
    guard !scores.isEmpty else { return nil }
    self.init(
      knowledge: knowledge, expectedMove: mean(scores.map { $0.lastValueError - $0.error }),
      error: mean(scores.map { abs($0.error) }), held80: mean(scores.map { $0.held[1] ? 1 : 0 }),
      above: mean(scores.map { $0.error > 0 ? 1 : 0 }))
  }
}

private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

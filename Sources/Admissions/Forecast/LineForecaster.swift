import Forecasting
import Lines

/// Answers what a line will be, from everything a data package knows.
public struct LineForecaster: Sendable {
  /// What is known.
  public let dataset: Dataset
  /// The cycle that is forecast.
  public let cycle: Int
  /// The lines that are pooled, by full mark and subject as asked so far.
  let pool: LinePool
  let trials: RuleTrials
  let memo = ForecastMemo()

  /// A forecaster of one cycle; everything pooled is estimated here, once for all programs.
  ///
  /// - Parameters:
  ///   - dataset: what is known; lines of later cycles and of the cycle itself are not learned from.
  ///   - subject: the subject whose lines are asked for.
  ///   - fullMark: the full mark of the subject in the exam asked for.
  ///   - model: the name of the model that all requests will name: the others are then not tried. Nil, `auto`
  ///     or a name that is not known tries all of them.
  ///   - jobs: the number of threads that try models; it changes no bit.
  public init(
    _ dataset: Dataset, cycle: Int, subject: Subject = .total, fullMark: Int = 500, model: String? = nil,
    jobs: Int = 1
  ) {
    self.dataset = dataset
    self.cycle = cycle
    pool = LinePool(dataset, subject: subject, fullMark: fullMark)
    trials = RuleTrials(
      pool, before: cycle, named: LocationRule.candidates.firstIndex { $0.name == model }, jobs: jobs)
  }

  /// The cycle after the last one whose national lines are known.
  public static func nextCycle(_ dataset: Dataset) -> Int? { dataset.nationalCycles.last.map { $0 + 1 } }
}

/// Why there is no answer.
public enum LineForecastError: Error, Sendable, Hashable {
  /// The history cannot be put together.
  case history(HistoryError)
  /// The series has lines only from the forecast cycle on.
  case nothingBefore(cycle: Int)
  /// Too few lines are known, here or anywhere, to tell how lines move.
  case tooFewLines(have: Int, needed: Int)
  /// The national line given lies outside the marks of the exam.
  case givenOutOfRange(Double, fullMark: Int)
  /// No model has this name; those that are known.
  case unknownModel(String, known: [String])
}

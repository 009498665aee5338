import Forecasting
import Lines
import Statistics

/// How every rule did on past lines, and which one that makes the choice: by pooled CRPS on lines it had not
/// seen, ties to the simpler, and nothing that does not beat the last value.
struct RuleTrials: Sendable {
  /// The scores of each candidate one cycle ahead under a known national line, in the order of
  /// `LocationRule.candidates`; of one only where it was named. They make the choice; those of older lines are
  /// worked out for the chosen rule alone, when they are asked for.
  private let scores: [[ScoredForecast]]
  /// The place of the rule that was named, if one was.
  let named: Int?
  /// The levels of the pool in every cycle and in the forecast one; nil where another rule was named.
  let levels: LevelHistory?
  let backtest: LineBacktest
  private let jobs: Int

  /// - Parameters:
  ///   - named: the place of the only rule that is asked for; nil tries all of them.
  ///   - jobs: the number of threads; it changes no bit.
  init(_ pool: LinePool, before cycle: Int, named: Int? = nil, jobs: Int = 1) {
    let needsLevels = named.map { LocationRule.candidates[$0].isLevels } ?? true
    levels =
      needsLevels
      ? LevelHistory(pool.series, before: cycle, limits: pool.limits, jobs: jobs) : nil
    let backtest = LineBacktest(
      pool: pool.series, rows: pool.nationalRows, limits: pool.limits, levels: levels)
    self.backtest = backtest
    self.named = named
    self.jobs = jobs
    scores = Parallel.blocks(of: LocationRule.candidates.count, blockSize: 1, jobs: jobs) { block in
      let place = block.lowerBound
      let isWanted = named.map { $0 == place } ?? LocationRule.candidates[place].isTried
      guard isWanted else { return [] }
      return backtest.scores(
        of: LocationRule.candidates[place], before: cycle, ages: 1...1, knowledge: .published)
    }
  }

  /// The ages whose forecasts are like one of `age`.
  static func ages(like age: Int) -> ClosedRange<Int> { age >= 3 ? 3...20 : age...age }

  /// The place of the rule to use in `year`, judged by the cycles before it.
  ///
  /// The simplest rule whose error is within one standard error of the best (Hastie, Tibshirani and Friedman,
  /// The Elements of Statistical Learning, 2nd ed., section 7.10), schools as clusters, unless it does not beat
  /// the last value. Forecasts one cycle ahead decide, whatever the age of the line that is asked for: those of
  /// old lines come from few series that moved together, and picking a rule by them would be picking noise.
  func choice(before year: Int) -> Int {
    let judged = scores.map { $0.filter { $0.year < year } }
    let means = judged.map { ScoreSummary($0).crps }
    let tried = means.indices.filter { means[$0].isFinite }
    guard let best = tried.min(by: { means[$0] < means[$1] }) else { return 0 }
    let last = LocationRule.candidates.firstIndex { $0.name == ModelName.last.rawValue } ?? 0
    let chosen = tried.first { RuleTrials.isTie(judged[$0], judged[best]) } ?? best
    return !means[last].isFinite || means[chosen] < means[last] ? chosen : last
  }

  /// With fewer schools a standard error says nothing.
  private static let enoughSchools = 5

  /// Whether the scores of a rule are worse than the best rule's by no more than one standard error of the
  /// difference, or nothing can be told because they come from too few schools.
  private static func isTie(_ scores: [ScoredForecast], _ best: [ScoredForecast]) -> Bool {
    let differences = zip(scores, best).map { $0.crps - $1.crps }
    guard let mean = try? ClusteredMean(differences, clusters: scores.map(\.group)),
      mean.clusters >= enoughSchools
    else { return true }
    return mean.mean <= mean.standardError
  }

  /// The scores of each candidate one cycle ahead, on the cycles before `year`.
  func summaries(before year: Int) -> [ScoreSummary] {
    scores.map { ScoreSummary($0.filter { $0.year < year }) }
  }

  /// The candidates by increasing error.
  func candidates(before year: Int) -> [ModelChoice.Candidate] {
    zip(LocationRule.candidates, summaries(before: year)).filter { $1.count > 0 }.map { rule, summary in
      ModelChoice.Candidate(
        name: rule.name, crpsRatio: summary.crpsRatio, maeRatio: summary.maeRatio, count: summary.count)
    }.sorted { $0.crpsRatio < $1.crpsRatio }
  }

  /// What the choice would have scored: every cycle with the rule chosen from the cycles before it.
  ///
  /// - Parameters:
  ///   - rule: the place of the rule to score where the user named one; nil scores the choice.
  ///   - knowledge: whether each cycle's national line was out.
  func nestedScores(
    age: Int, before year: Int, rule: Int?, knowledge: ReferenceKnowledge
  ) -> [ScoredForecast] {
    let alike = RuleTrials.ages(like: age)
    let cycles = backtest.cycles(before: year)
    let parts = Parallel.blocks(of: cycles.count, blockSize: 1, jobs: jobs) { block -> [ScoredForecast] in
      let cycle = cycles[block.lowerBound]
      let place = rule ?? named ?? choice(before: cycle)
      guard knowledge == .unpublished || alike != 1...1 else {
        return scores[place].filter { $0.year == cycle }
      }
      return backtest.scores(
        of: LocationRule.candidates[place], cycle: cycle, ages: alike, knowledge: knowledge)
    }
    return Array(parts.joined())
  }
}

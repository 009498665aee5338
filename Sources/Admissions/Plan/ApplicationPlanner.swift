public import Forecasting
import Lines

/// Judges lists of choices and finds better ones.
public struct ApplicationPlanner: Sendable {
  /// Where the lines come from.
  public let forecaster: PlanForecaster
  /// The candidate.
  public let scores: PlanScores
  /// How lines are drawn.
  public let settings: JointSettings
  /// How a list is decided.
  public let rule: PlanRule
  /// From when on a choice is a match or safe.
  public let thresholds: ChanceThresholds

  /// A planner for one candidate.
  public init(
    _ forecaster: PlanForecaster, scores: PlanScores, settings: JointSettings = JointSettings(),
    rule: PlanRule = .any, thresholds: ChanceThresholds = .usual
  ) {
    self.rule = rule
    self.thresholds = thresholds
    self.forecaster = forecaster
    self.scores = scores
    self.settings = settings
  }

  /// A choice is redundant beside another, at least as likely, when the two events correlate as much as this: not
  /// because the other is safe, but because one shock decides both.
  public static let redundantFrom = 0.75
  /// An exchange must add this much to be worth naming.
  public static let leastGain = 0.002

  /// The plan of a list as it stands.
  ///
  /// - Parameters:
  ///   - list: the choices, at least one of them with a chance; those with a floor alone are put aside.
  ///   - others: choices that may replace one of the list; not asked for where no exchange could add anything.
  ///   - conditions: what a replacement must meet.
  ///   - noEasier: whether a replacement may not be likelier to work than the choice that goes.
  public func plan(
    _ list: [PlanLine], replacements others: @autoclosure () -> [PlanLine] = [],
    conditions: PlanConditions = PlanConditions(), noEasier: Bool = false
  ) -> ApplicationPlan {
    let (unjudged, list) = (list.filter { !$0.standing.isKnown }, list.filter(\.standing.isKnown))
    precondition(!list.isEmpty, "a list has a choice with a chance")
    // What is said of the list comes from draws of the list alone: it does not depend on what might replace a choice.
    let own = draw(judged(list))
    let works = ChoiceList(own.map(\.draws.works))
    // Where a choice works in nearly every cycle, no exchange can add what is worth naming.
    let hasRoom = works.covered(by: Array(own.indices)).count + leastGain < settings.draws
    let fresh = (hasRoom ? others() : []).filter { other in
      other.standing.isKnown && !list.contains { $0.isSameLine(as: other) }
    }
    let kept = judged(fresh).filter { conditions.allow($0.line, chance: $0.chance) }
    guard !kept.isEmpty else {
      return plan(own, exchange: Exchange(list: works, others: []), noEasier: noEasier, unjudged: unjudged)
    }
    let all = judged(list) + kept
    let drawn = forecaster.draws(all, scores, settings: settings) { $0.works }
    let candidates = zip(all, drawn).dropFirst(list.count).map { ($0.line, $0.chance, $1) }
    return plan(
      own, exchange: Exchange(list: ChoiceList(Array(drawn.prefix(list.count))), others: candidates),
      noEasier: noEasier, unjudged: unjudged)
  }

  /// The best list of a size from some candidates, and its plan; nil where no candidate meets the conditions.
  public func best(_ size: Int, of candidates: [PlanLine], conditions: PlanConditions = PlanConditions())
    -> ApplicationPlan?
  {
    let drawn = draw(
      judged(candidates.filter(\.standing.isKnown)).filter { conditions.allow($0.line, chance: $0.chance) })
    guard !drawn.isEmpty else { return nil }
    let found = ListSearch(ChoiceList(drawn.map(\.draws.works)), size: size)
    let chosen = found.chosen.map { drawn[$0] }
    return plan(
      chosen, exchange: Exchange(list: ChoiceList(chosen.map(\.draws.works)), others: []), noEasier: false,
      search: ApplicationPlan.Search(
        candidates: drawn.count, leftOut: candidates.count - drawn.count, bound: found.bound,
        isExact: found.isExact), unjudged: [])
  }

  /// A choice with its chance and its draws.
  private struct DrawnChoice {
    let line: PlanLine
    let chance: Double
    let draws: ChoiceDraws
  }

  /// A list and what may replace a choice of it, drawn together.
  private struct Exchange {
    let list: ChoiceList
    let others: [(line: PlanLine, chance: Double, works: DrawSet)]
  }

  /// In how many more cycles a choice must work for an exchange to be worth naming.
  private var leastGain: Int { Int(Self.leastGain * Double(settings.draws)) }

  private func judged(_ lines: [PlanLine]) -> [(line: PlanLine, chance: Double)] {
    lines.map { ($0, forecaster.chance($0, scores)) }
  }

  private func draw(_ choices: [(line: PlanLine, chance: Double)]) -> [DrawnChoice] {
    let drawn = forecaster.draws(choices, scores, settings: settings) { $0 }
    return zip(choices, drawn).map { DrawnChoice(line: $0.line, chance: $0.chance, draws: $1) }
  }

  private func plan(
    _ drawn: [DrawnChoice], exchange: Exchange, noEasier: Bool, search: ApplicationPlan.Search? = nil,
    unjudged: [PlanLine]
  ) -> ApplicationPlan {
    let list = ChoiceList(drawn.map(\.draws.works))
    let (lines, chances) = (drawn.map(\.line), drawn.map(\.chance))
    let values = list.marginalValues
    return ApplicationPlan(
      cycle: forecaster.cycle, exam: forecaster.exam, scores: scores, rule: rule, order: PlanOrder(list),
      choices: lines.indices.map { index in
        ApplicationPlan.PlannedChoice(
          line: lines[index], chance: chances[index],
          level: lines[index].standing.capped(thresholds.level(of: chances[index])),
          adjustment: lines[index].adjustment(total: scores.total),
          marginalValue: values[index],
          redundancy: redundancy(index, lines, chances, list))
      },
      unjudged: unjudged, known: forecaster.dataset.givenLines, chanceOfAny: list.chanceOfAny,
      independentChanceOfAny: 1 - chances.reduce(1) { $0 * (1 - $1) }, outcomes: list.outcomes,
      bestMargins: bestMargins(drawn.map(\.draws)), failures: failures(drawn.map(\.draws), list),
      replacement: replacement(exchange, chances, noEasier: noEasier),
      search: search, sharedVariance: forecaster.sharedVariance, settings: settings)
  }

  /// The other choice that works and fails with this one most surely, where it nearly always does.
  private func redundancy(
    _ index: Int, _ lines: [PlanLine], _ chances: [Double], _ list: ChoiceList
  ) -> ApplicationPlan.Redundancy? {
    let easier = lines.indices.filter {
      $0 != index && (chances[$0] > chances[index] || (chances[$0] == chances[index] && $0 < index))
    }
    let tied = easier.map { (place: $0, correlation: list.correlation($0, index)) }
    guard let best = tied.max(by: { ($0.correlation, $1.place) < ($1.correlation, $0.place) }),
      best.correlation >= Self.redundantFrom
    else { return nil }
    return ApplicationPlan.Redundancy(
      beside: best.place, whenWorking: list.chance(of: best.place, given: index),
      whenFailing: list.chanceOfFailing(best.place, givenFailing: index), correlation: best.correlation,
      shared: lines[index].sharedShock(with: lines[best.place]))
  }

  private func bestMargins(_ drawn: [ChoiceDraws]) -> [Double] {
    let best = (0..<settings.draws).map { draw in
      drawn.reduce(-Double.infinity) { max($0, $1.margins[draw]) }
    }.sorted()
    return (0..<50).map { best[min(Int((Double($0) + 0.5) / 50 * Double(best.count)), best.count - 1)] }
  }

  /// The cycles in which no choice works, by the line that is missed at the choice that comes nearest.
  private func failures(_ drawn: [ChoiceDraws], _ list: ChoiceList) -> [ApplicationPlan.Failure] {
    let subjects = [Subject.total] + (scores.marks.isEmpty ? [] : forecaster.exam.papers.map(\.subject))
    var counts = subjects.map { _ in 0 }
    let covered = list.covered(by: Array(drawn.indices))
    for draw in 0..<settings.draws where !covered.contains(draw) {
      let nearest = drawn.max { $0.margins[draw] < $1.margins[draw] }
      counts[nearest.map { Int($0.binding[draw]) } ?? 0] += 1
    }
    return zip(subjects, counts).map {
      ApplicationPlan.Failure(subject: $0, chance: Double($1) / Double(settings.draws))
    }
  }

  private func replacement(_ exchange: Exchange, _ chances: [Double], noEasier: Bool)
    -> ApplicationPlan.Replacement?
  {
    let (list, others) = (exchange.list, exchange.others)
    let least = list.covered(by: Array(chances.indices)).count + leastGain
    var best: (count: Int, replaced: Int, other: Int)?
    for replaced in chances.indices {
      let rest = list.covered(by: chances.indices.filter { $0 != replaced })
      let base = rest.count
      for other in others.indices where !noEasier || others[other].chance <= chances[replaced] {
        let count = base + rest.gain(others[other].works)
        if count > max(best?.count ?? 0, least) { best = (count, replaced, other) }
      }
    }
    return best.map { found in
      ApplicationPlan.Replacement(
        replaced: found.replaced, line: others[found.other].line, chance: others[found.other].chance,
        chanceOfAny: Double(found.count) / Double(settings.draws), isNoEasier: noEasier)
    }
  }
}

extension PlanLine {
  /// The closest tie between two choices.
  func sharedShock(with other: PlanLine) -> ApplicationPlan.SharedShock {
    if isSameLine(as: other) { return .line }
    if choice.school.id == other.choice.school.id { return .school }
    if program.place.family == other.program.place.family { return .major }
    return program.row == other.program.row ? .nationalLine : .year
  }
}

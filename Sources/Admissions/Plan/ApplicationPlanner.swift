public import Forecasting

/// Judges lists of choices and finds better ones.
public struct ApplicationPlanner: Sendable {
  /// Where the lines come from.
  public let forecaster: PlanForecaster
  /// The candidate.
  public let scores: PlanScores
  /// How lines are drawn.
  public let settings: JointSettings

  /// A planner for one candidate.
  public init(_ forecaster: PlanForecaster, scores: PlanScores, settings: JointSettings = JointSettings()) {
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
  ///   - list: the choices, at least one.
  ///   - others: choices that may replace one of the list.
  ///   - conditions: what a replacement must meet.
  ///   - noEasier: whether a replacement may not be likelier to work than the choice that goes.
  public func plan(
    _ list: [PlanLine], replacements others: [PlanLine] = [], conditions: PlanConditions = PlanConditions(),
    noEasier: Bool = false
  ) -> ApplicationPlan {
    precondition(!list.isEmpty, "a list has a choice")
    let fresh = others.filter { other in !list.contains { $0.isSameLine(as: other) } }
    let allowed = fresh.filter { conditions.allow($0, chance: forecaster.chance($0, scores)) }
    let drawn = forecaster.draws(list + allowed, scores, settings: settings)
    return plan(
      list, Array(drawn.prefix(list.count)), replacements: allowed,
      Array(drawn.dropFirst(list.count)), noEasier: noEasier, search: nil)
  }

  /// The best list of a size from some candidates, and its plan; nil where no candidate meets the conditions.
  public func best(_ size: Int, of candidates: [PlanLine], conditions: PlanConditions = PlanConditions())
    -> ApplicationPlan?
  {
    let allowed = candidates.filter { conditions.allow($0, chance: forecaster.chance($0, scores)) }
    guard !allowed.isEmpty else { return nil }
    let drawn = forecaster.draws(allowed, scores, settings: settings)
    let found = ListSearch(ChoiceList(drawn.map(\.works)), size: size)
    return plan(
      found.chosen.map { allowed[$0] }, found.chosen.map { drawn[$0] }, replacements: [], [], noEasier: false,
      search: ApplicationPlan.Search(
        candidates: allowed.count, leftOut: candidates.count - allowed.count, bound: found.bound,
        isExact: found.isExact))
  }

  private func plan(
    _ lines: [PlanLine], _ drawn: [ChoiceDraws], replacements: [PlanLine], _ others: [ChoiceDraws],
    noEasier: Bool, search: ApplicationPlan.Search?
  ) -> ApplicationPlan {
    let list = ChoiceList(drawn.map(\.works))
    let chances = lines.map { forecaster.chance($0, scores) }
    let values = list.marginalValues
    return ApplicationPlan(
      cycle: forecaster.cycle, exam: forecaster.exam, scores: scores,
      choices: lines.indices.map { index in
        ApplicationPlan.PlannedChoice(
          line: lines[index], chance: chances[index], marginalValue: values[index],
          redundancy: redundancy(index, lines, chances, list))
      },
      chanceOfAny: list.chanceOfAny,
      independentChanceOfAny: 1 - chances.reduce(1) { $0 * (1 - $1) }, outcomes: list.outcomes,
      bestMargins: bestMargins(drawn),
      replacement: replacement(lines, list, chances, replacements, others, noEasier: noEasier),
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

  private func replacement(
    _ lines: [PlanLine], _ list: ChoiceList, _ chances: [Double], _ others: [PlanLine],
    _ drawn: [ChoiceDraws], noEasier: Bool
  ) -> ApplicationPlan.Replacement? {
    let now = list.covered(by: Array(lines.indices)).count
    let least = now + Int(Self.leastGain * Double(settings.draws))
    let otherChances = others.map { forecaster.chance($0, scores) }
    var best: (count: Int, replaced: Int, other: Int)?
    for replaced in lines.indices {
      let rest = list.covered(by: lines.indices.filter { $0 != replaced })
      let base = rest.count
      for other in others.indices where !noEasier || otherChances[other] <= chances[replaced] {
        let count = base + rest.gain(drawn[other].works)
        if count > max(best?.count ?? 0, least) { best = (count, replaced, other) }
      }
    }
    return best.map { found in
      ApplicationPlan.Replacement(
        replaced: found.replaced, line: others[found.other], chance: otherChances[found.other],
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

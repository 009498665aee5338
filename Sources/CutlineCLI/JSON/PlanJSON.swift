import Admissions
import Forecasting

/// A plan as the JSON document of `plan --format json`.
struct PlanJSON: Encodable {
  let schema_version = 1
  let cycle: Int
  let examination: String
  let score: Double
  let marks: [Double]?
  let p_any, p_none, p_any_if_independent, p_any_draw_error: Double
  let outcomes: [Double]
  let failures: [Failure]
  let rule: String
  let choices: [Choice]
  let not_known: [NotKnown]
  let replacement: Replacement?
  let search: Search?
  let shared_variance: Shared
  let draws: Int
  let seed: UInt64

  struct Choice: Encodable {
    let number: Int
    let school, school_name, major, degree: String
    let college: String?
    let chance, marginal_value, median: Double
    let published: Double?
    let evidence_grade, breadth: String
    let level: String?
    let p_outcome: Double
    let p_adjustment: Double?
    let redundant: Redundant?
  }
  /// A choice of which only a floor is known.
  struct NotKnown: Encodable {
    let school, school_name, major, degree, breadth: String
    let at_least: Double
  }
  struct Failure: Encodable {
    let subject: String
    let chance: Double
  }
  struct Redundant: Encodable {
    let beside: Int
    let correlation, when_working, when_failing: Double
    let shared: String
  }
  struct Replacement: Encodable {
    let replaced: Int
    let school, school_name, major, degree: String
    let chance, p_any: Double
    let no_easier: Bool
  }
  struct Search: Encodable {
    let candidates, left_out: Int
    let bound: Double
    let exact: Bool
  }
  struct Shared: Encodable { let year, school, major: Double }

  init(_ plan: ApplicationPlan) {
    cycle = plan.cycle
    examination = plan.exam.rawValue
    score = plan.scores.total
    marks = plan.scores.marks.isEmpty ? nil : plan.scores.marks
    p_any = rounded(plan.chanceOfAny)
    p_none = rounded(plan.chanceOfNone)
    p_any_if_independent = rounded(plan.independentChanceOfAny)
    p_any_draw_error = rounded(plan.drawError)
    outcomes = plan.outcomes.map(rounded)
    failures = plan.failures.map { Failure(subject: $0.subject.rawValue, chance: rounded($0.chance)) }
    rule = plan.rule.rawValue
    choices = plan.shown.map {
      Choice(plan.choices[$0], number: $0 + 1, outcome: plan.order.outcomes[$0])
    }
    not_known = plan.unjudged.map { line in
      NotKnown(
        school: line.choice.school.id, school_name: line.choice.school.nameZH,
        major: line.choice.major.code.text, degree: line.key.degree.rawValue, breadth: line.breadth.rawValue,
        at_least: line.total.quantile(0.5))
    }
    replacement = plan.replacement.map(Replacement.init)
    search = plan.search.map {
      Search(candidates: $0.candidates, left_out: $0.leftOut, bound: rounded($0.bound), exact: $0.isExact)
    }
    shared_variance = Shared(
      year: rounded(plan.sharedVariance.year), school: rounded(plan.sharedVariance.school),
      major: rounded(plan.sharedVariance.major))
    draws = plan.settings.draws
    seed = plan.settings.seed
  }

  /// The document's bytes as text: keys sorted.
  func text() throws -> String { try JSONDocument.answer(self) }
}

extension PlanJSON.Choice {
  init(_ choice: ApplicationPlan.PlannedChoice, number: Int, outcome: Double) {
    let line = choice.line
    self.number = number
    school = line.choice.school.id
    school_name = line.choice.school.nameZH
    major = line.choice.major.code.text
    degree = line.key.degree.rawValue
    college = line.key.college == College.wholeSchool ? nil : line.key.college
    chance = rounded(choice.chance)
    marginal_value = rounded(choice.marginalValue)
    median = line.total.quantile(0.5)
    published = line.published
    evidence_grade = line.evidence.grade.rawValue
    breadth = line.breadth.rawValue
    level = choice.level?.rawValue
    p_outcome = rounded(outcome)
    p_adjustment = choice.adjustment.map(rounded)
    redundant = choice.redundancy.map {
      PlanJSON.Redundant(
        beside: $0.beside + 1, correlation: rounded($0.correlation), when_working: rounded($0.whenWorking),
        when_failing: rounded($0.whenFailing), shared: $0.shared.rawValue)
    }
  }
}

extension PlanJSON.Replacement {
  init(_ replacement: ApplicationPlan.Replacement) {
    let line = replacement.line
    replaced = replacement.replaced + 1
    school = line.choice.school.id
    school_name = line.choice.school.nameZH
    major = line.choice.major.code.text
    degree = line.key.degree.rawValue
    chance = rounded(replacement.chance)
    p_any = rounded(replacement.chanceOfAny)
    no_easier = replacement.isNoEasier
  }
}

/// Six decimals: more would only repeat the rounding of the last bits.
private func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

public import Admissions

/// A plan as a person reads it on a terminal.
public struct PlanText: Sendable {
  private let plan: ApplicationPlan
  private let wording: Wording

  /// The words of a plan in a language.
  public init(_ plan: ApplicationPlan, language: Language) {
    self.plan = plan
    wording = Wording(language)
  }

  /// The lines: the title, the joint chances, the choices, and what would help.
  public var lines: [StyledLine] {
    [StyledLine(wording.title(of: plan), .strong), StyledLine()] + answer.lines + [StyledLine()]
      + PlanTable(plan, wording).text.lines + [StyledLine()]
      + remarks.map { StyledLine("  " + $0.text, $0.role) }
  }

  /// The lines without roles, each ended by a newline.
  public var text: String { lines.map { $0.plain + "\n" }.joined() }

  private var answer: TextTable {
    guard plan.rule != .firstChoice else {
      return TextTable(
        columns: [.init(""), .init("")],
        rows: [[.init(wording.firstChoiceLabel, .soft), .init(wording.firstChoice(plan), .strong)]], indent: 2
      )
    }
    return anyOf
  }

  private var anyOf: TextTable {
    TextTable(
      columns: [.init(""), .init(""), .init("")],
      rows: [
        [
          .init(wording.anyLabel, .soft), .init(wording.inHundred(plan.chanceOfAny), .strong),
          .init(wording.naturalFrequency(plan.chanceOfAny)),
        ],
        [.init(wording.noneLabel, .soft), .init(wording.inHundred(plan.chanceOfNone)), ""],
        [
          .init(wording.independentLabel, .soft), .init(wording.inHundred(plan.independentChanceOfAny)),
          .init(wording.independentNote, .soft),
        ],
      ], indent: 2)
  }

  private var remarks: [(text: String, role: TextRole)] {
    PlanRemarks(plan, wording).standing.map { ($0, .caution) }
      + PlanRemarks(plan, wording).scenario.map { ($0, .plain) }
      + PlanRemarks(plan, wording).redundant.map { ($0, .caution) }
      + PlanRemarks(plan, wording).better.map { ($0, .plain) }
      + [(wording.sentence(wording.drawn(plan.settings, error: plan.drawError)), .soft)]
  }
}

/// The choices of a plan as rows.
struct PlanTable {
  let plan: ApplicationPlan
  let wording: Wording

  init(_ plan: ApplicationPlan, _ wording: Wording) {
    self.plan = plan
    self.wording = wording
  }

  var titles: [(title: String, alignment: ColumnAlignment)] {
    [
      (wording.choiceNumberColumn, .right), (wording.choiceColumn, .left), (wording.lineColumn, .left),
      (wording.ownChanceColumn, .right), (wording.levelLabel, .left), (wording.addsColumn, .right),
      (wording.gradeColumn, .center), (wording.breadthColumn, .left),
    ] + (plan.rule == .any ? [] : [(wording.ruleColumn(plan.rule), .right)])
  }

  var rows: [[String]] {
    plan.shown.map { index in
      let choice = plan.choices[index]
      return [
        "\(index + 1)", wording.choice(choice.line), wording.lineWithInterval(choice.line),
        wording.cellPercent(choice.chance), choice.level.map { wording.chanceLevel($0) } ?? "",
        wording.adds(choice.marginalValue), choice.line.evidence.grade.rawValue,
        wording.shortBreadth(choice.line.breadth),
      ] + ofRule(index)
    } + unjudged
  }

  /// What the rule adds to a choice: how often it is the outcome, or what adjustment is left with.
  private func ofRule(_ index: Int) -> [String] {
    switch plan.rule {
    case .any: []
    case .parallel: [wording.cellPercent(plan.order.outcomes[index])]
    case .firstChoice: [plan.choices[index].adjustment.map { wording.cellPercent($0) } ?? ""]
    }
  }

  /// The choices of which only a floor is known: no number, no chance, no group.
  private var unjudged: [[String]] {
    plan.unjudged.map { line in
      [
        "", wording.choice(line), wording.atLeast(line), "", "", "", line.evidence.grade.rawValue,
        wording.shortBreadth(line.breadth),
      ] + (plan.rule == .any ? [] : [""])
    }
  }

  var text: TextTable {
    TextTable(
      columns: titles.map { TextTable.Column($0.title, $0.alignment) },
      rows: rows.enumerated().map { place, row in
        let isRedundant = place < plan.choices.count && plan.choices[plan.shown[place]].redundancy != nil
        return row.map { TextTable.Cell($0, isRedundant ? .soft : .plain) }
      }, indent: 2)
  }

  var block: Block {
    .table(
      DocumentTable(
        columns: titles.map { DocumentTable.Column(Prose($0.title), $0.alignment) },
        rows: rows.map { $0.map { Prose($0) } }))
  }
}

/// What is said about a plan in sentences.
struct PlanRemarks {
  let plan: ApplicationPlan
  let wording: Wording

  init(_ plan: ApplicationPlan, _ wording: Wording) {
    self.plan = plan
    self.wording = wording
  }

  /// That a cleared line is no admission, and which choices rest on a floor.
  var standing: [String] {
    let estimated = plan.choices.contains { !$0.line.standing.isLine }
    let known = wording.known(
      plan.known, schools: (plan.choices.map(\.line) + plan.unjudged).map(\.choice.school))
    return [wording.passingIsNotAdmission] + wording.orderRemarks(plan) + (known.isEmpty ? [] : [known])
      + (estimated ? [wording.estimatedChoices] : [])
      + (plan.unjudged.isEmpty ? [] : [wording.unjudgedChoices(plan.unjudged.count)])
  }

  /// What became of a scenario, choices of which the same is said together.
  var scenario: [String] {
    var said: [(text: String, choices: [Int])] = []
    for (index, choice) in plan.choices.enumerated() {
      for answer in choice.line.scenario {
        let text = wording.scenario(answer) + wording.afterLabel + wording.outcome(of: answer)
        if let known = said.firstIndex(where: { $0.text == text }) {
          said[known].choices.append(index + 1)
        } else {
          said.append((text, [index + 1]))
        }
      }
    }
    return said.map { wording.scenario($0.text, choices: $0.choices, of: plan.choices.count) }
  }

  /// The choices that add next to nothing.
  var redundant: [String] {
    plan.choices.enumerated().compactMap { index, choice in
      choice.redundancy.map { wording.redundancy($0, of: index + 1) }
    }
  }

  /// What would help, or how the list was found.
  var better: [String] {
    if plan.rule == .firstChoice { return [] }
    if let search = plan.search { return [wording.search(search, in: plan)] }
    return [plan.replacement.map { wording.replacement($0, in: plan) } ?? wording.noReplacement]
  }
}

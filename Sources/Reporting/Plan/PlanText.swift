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
    PlanRemarks(plan, wording).scenario.map { ($0, .plain) }
      + PlanRemarks(plan, wording).redundant.map { ($0, .caution) }
      + PlanRemarks(plan, wording).better.map { ($0, .plain) }
      + [(wording.sentence(wording.drawn(plan)), .soft)]
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
      (wording.ownChanceColumn, .right), (wording.addsColumn, .right), (wording.gradeColumn, .center),
    ]
  }

  var rows: [[String]] {
    plan.choices.enumerated().map { index, choice in
      [
        "\(index + 1)", wording.choice(choice.line), wording.lineWithInterval(choice.line),
        wording.inHundred(choice.chance), wording.adds(choice.marginalValue),
        choice.line.evidence.grade.rawValue,
      ]
    }
  }

  var text: TextTable {
    TextTable(
      columns: titles.map { TextTable.Column($0.title, $0.alignment) },
      rows: zip(rows, plan.choices).map { row, choice in
        row.map { TextTable.Cell($0, choice.redundancy == nil ? .plain : .soft) }
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
    if let search = plan.search { return [wording.search(search, in: plan)] }
    return [plan.replacement.map { wording.replacement($0, in: plan) } ?? wording.noReplacement]
  }
}

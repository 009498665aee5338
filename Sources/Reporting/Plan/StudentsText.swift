public import Admissions
import Forecasting

/// The plans of many students as one table, a row for each choice.
public struct StudentsText: Sendable {
  private let plans: [(name: String, plan: ApplicationPlan)]
  private let wording: Wording

  /// The words of some plans in a language.
  public init(_ plans: [(name: String, plan: ApplicationPlan)], language: Language) {
    self.plans = plans
    wording = Wording(language)
  }

  private var titles: [(title: String, alignment: ColumnAlignment)] {
    [
      (wording.studentColumn, .left), (wording.scoreColumn, .right), (wording.choiceNumberColumn, .right),
      (wording.choiceColumn, .left), (wording.lineColumn, .left), (wording.ownChanceColumn, .right),
      (wording.levelLabel, .left), (wording.gradeColumn, .center), (wording.breadthColumn, .left),
    ]
  }

  private var rows: [[String]] {
    plans.flatMap { name, plan in
      let score = wording.marks(plan.scores.total)
      let judged = plan.shown.map { place in
        let choice = plan.choices[place]
        return [
          name, score, "\(place + 1)", wording.choice(choice.line), wording.lineWithInterval(choice.line),
          wording.cellPercent(choice.chance), choice.level.map { wording.chanceLevel($0) } ?? "",
          choice.line.evidence.grade.rawValue, wording.shortBreadth(choice.line.breadth),
        ]
      }
      let open = plan.unjudged.map { line in
        [
          name, score, "", wording.choice(line), wording.atLeast(line), "", "", line.evidence.grade.rawValue,
          wording.shortBreadth(line.breadth),
        ]
      }
      return judged + open
    }
  }

  /// The lines for a terminal.
  public var lines: [StyledLine] {
    TextTable(
      columns: titles.map { TextTable.Column($0.title, $0.alignment) },
      rows: rows.map { $0.map { TextTable.Cell($0) } }
    ).lines + [StyledLine(), StyledLine(wording.passingIsNotAdmission, .caution)]
  }

  /// The same as a document.
  public var document: Document {
    Document(
      title: wording.studentsTitle(plans.count, cycle: plans.first?.plan.cycle ?? 0),
      language: wording.language,
      blocks: [
        .note(Note(label: wording.noteLabel, Prose(wording.passingIsNotAdmission))),
        .table(
          DocumentTable(
            columns: titles.map { DocumentTable.Column(Prose($0.title), $0.alignment) },
            rows: rows.map { $0.map { Prose($0) } })),
      ])
  }
}

extension Wording {
  /// The column of students.
  public var studentColumn: String { say("Student", "学生") }
  /// The column of scores.
  public var scoreColumn: String { say("Score", "总分") }
  /// What a table of plans is about.
  func studentsTitle(_ number: Int, cycle year: Int) -> String {
    say(
      "Plans of \(number == 1 ? "1 student" : "\(number) students"), \(cycle(year))",
      "\(number) 名学生的志愿方案，\(cycle(year))")
  }
}

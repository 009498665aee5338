public import Admissions
import Charts
import Forecasting

/// A plan whose choices are series of a table, in words: for a terminal and as a page.
public struct TablePlanText: Sendable {
  private let plan: TablePlan
  private let columns: [String]
  private let wording: Wording

  /// The words of a plan in a language.
  ///
  /// - Parameter columns: the key columns of the table.
  public init(_ plan: TablePlan, columns: [String], language: Language) {
    (self.plan, self.columns) = (plan, columns)
    wording = Wording(language)
  }

  /// The beginning of the names of its files.
  public var stem: String {
    FileName.safe("plan-\(plan.year)-\(wording.marks(plan.mark))-\(wording.language.rawValue)")
  }

  private var title: String {
    [
      wording.say("Application plan", "志愿方案"), wording.cycle(plan.year), wording.own(plan),
      wording.counted(plan.choices.count, .choice),
    ].joined(separator: wording.titleSeparator)
  }

  private var titles: [(title: String, alignment: ColumnAlignment)] {
    [(wording.choiceNumberColumn, .right)] + columns.map { ($0, .left) } + [
      (wording.lineColumn, .left), (wording.ownChanceColumn, .right), (wording.levelLabel, .left),
      (wording.addsColumn, .right), (wording.gradeColumn, .center),
    ] + (plan.rule == .parallel ? [(wording.ruleColumn(plan.rule), .right)] : [])
  }

  private var rows: [[String]] {
    plan.shown.map { place in
      let (choice, candidate) = (plan.choices[place], plan.choices[place].candidate)
      return ["\(place + 1)"] + candidate.key + [
        wording.line(of: candidate, isRank: plan.isRank), wording.cellPercent(candidate.chance),
        wording.chanceLevel(choice.level), wording.adds(choice.marginalValue), candidate.grade.rawValue,
      ] + (plan.rule == .parallel ? [wording.cellPercent(plan.order.outcomes[place])] : [])
    }
  }

  private var answer: [(label: String, text: String, note: String)] {
    guard plan.rule != .firstChoice else {
      return [(wording.firstChoiceLabel, wording.likeliest(plan), "")]
    }
    return [
      (wording.anyLabel, wording.inHundred(plan.chanceOfAny), wording.naturalFrequency(plan.chanceOfAny)),
      (wording.noneLabel, wording.inHundred(plan.chanceOfNone), ""),
      (
        wording.independentLabel, wording.inHundred(plan.independentChanceOfAny), wording.independentNote
      ),
    ]
  }

  private var cautions: [String] { [wording.clearingIsNotAdmission] + wording.orderRemarks(plan) }

  private var drawn: String {
    wording.sentence(wording.drawn(plan.settings, error: plan.drawError))
  }

  /// The lines: the title, the joint chances, the choices, what must be known.
  public var lines: [StyledLine] {
    let facts = TextTable(
      columns: [.init(""), .init(""), .init("")],
      rows: answer.enumerated().map { place, fact in
        [
          .init(fact.label, .soft), .init(fact.text, place == 0 ? .strong : .plain), .init(fact.note, .soft),
        ]
      }, indent: 2)
    let table = TextTable(
      columns: titles.map { TextTable.Column($0.title, $0.alignment) },
      rows: rows.map { $0.map { TextTable.Cell($0) } }, indent: 2)
    return [StyledLine(title, .strong), StyledLine()] + facts.lines + [StyledLine()] + table.lines
      + [StyledLine()] + cautions.map { StyledLine("  " + $0, .caution) } + [StyledLine("  " + drawn, .soft)]
  }

  /// The same as a page.
  ///
  /// - Parameter drawings: whether it has its chart.
  public func document(drawings: Bool = true) -> Document {
    let facts = answer.map { fact in
      [Prose(fact.label), Prose(fact.text), Prose(fact.note)]
    }
    return Document(
      title: title, language: wording.language,
      blocks: [
        .table(DocumentTable(columns: [.init(""), .init(""), .init("")], rows: facts))
      ] + (drawings ? [.figure(ranges)] : []) + [
        .heading(.section, Prose(wording.choicesSection)),
        .table(
          DocumentTable(
            columns: titles.map { DocumentTable.Column(Prose($0.title), $0.alignment) },
            rows: rows.map { $0.map { Prose($0) } })),
      ] + cautions.map { .note(Note(label: wording.noteLabel, Prose($0))) } + [.paragraph(Prose(drawn))])
  }

  /// The 80 % interval of every choice's line, the hardest first, and the score or rank among them.
  private var ranges: Figure {
    let own = plan.isRank ? wording.yourRank : wording.yourScore
    let rows =
      plan.choices.map { choice in
        RankedDots.Row(
          name: choice.candidate.key.joined(separator: wording.titleSeparator),
          value: choice.candidate.median, lower: choice.candidate.lower, upper: choice.candidate.upper)
      } + [RankedDots.Row(name: own, value: plan.mark, lower: plan.mark, upper: plan.mark)]
    let sign = plan.isRank ? -1.0 : 1
    let sorted = rows.sorted { (sign * $0.value, $1.name) > (sign * $1.value, $0.name) }
    return Figure(
      stem: "figures/\(stem)-ranges",
      chart: RankedDots(
        caption: ChartCaption(
          title: wording.rangesTitle(plan), subtitle: wording.rangesSubtitle(plan),
          source: wording.planSource(plan.settings)),
        rows: sorted, level: 80,
        highlight: sorted.firstIndex { $0.name == own }.map { .init(row: $0, label: own) }),
      language: wording.language)
  }
}

extension Wording {
  /// The score or rank of a plan of series of a table.
  func own(_ plan: TablePlan) -> String {
    plan.isRank
      ? say("rank \(count(Int(plan.mark)))", "位次 \(count(Int(plan.mark)))")
      : say("score \(marks(plan.mark))", "总分 \(marks(plan.mark))")
  }

  /// The line of a choice with its range, or as published.
  func line(of candidate: TablePlan.Candidate, isRank: Bool) -> String {
    let value = { (number: Double) in
      marks(number, decimals: isRank || number == number.rounded() || abs(number) >= 1000 ? 0 : 2)
    }
    return value(candidate.median)
      + remark(
        candidate.isPublished
          ? say("published", "已公布") : range(value(candidate.lower), value(candidate.upper)))
  }

  /// The likeliest choice of a list of which one is made.
  func likeliest(_ plan: TablePlan) -> String {
    let chances = plan.choices.map(\.candidate.chance)
    guard let best = chances.indices.max(by: { (chances[$0], $1) < (chances[$1], $0) }) else { return "" }
    let name = plan.choices[best].candidate.key.joined(separator: titleSeparator)
    return say(
      "choice \(best + 1), \(name): \(inHundred(chances[best]))",
      "第 \(best + 1) 项，\(name)：\(inHundred(chances[best]))")
  }

  /// The finding of the ranges.
  func rangesTitle(_ plan: TablePlan) -> String {
    let cleared = plan.choices.count {
      plan.isRank ? plan.mark <= $0.candidate.median : plan.mark >= $0.candidate.median
    }
    let all = plan.choices.count
    return say(
      "\(own(plan)) clears the expected cutoff of \(cleared) of \(counted(all, .choice))",
      "\(all) 个志愿中，\(own(plan))达到其中 \(cleared) 个的预计线")
  }

  /// What the ranges are.
  func rangesSubtitle(_ plan: TablePlan) -> String {
    plan.isRank
      ? say("Expected cutoff and 80 % interval of each choice, and your rank", "各志愿的预计线与 80 % 区间，以及你的位次")
      : say("Expected cutoff and 80 % interval of each choice, and your score", "各志愿的预计线与 80 % 区间，以及你的分数")
  }

  /// What is to be said of the order of such a list, a sentence each.
  func orderRemarks(_ plan: TablePlan) -> [String] {
    switch plan.rule {
    case .any: []
    case .firstChoice: [onlyOneChoice]
    case .parallel:
      orderRemarks(
        plan.order, isSafe: plan.choices.contains { $0.level == .safe }, chanceOfNone: plan.chanceOfNone)
    }
  }
}

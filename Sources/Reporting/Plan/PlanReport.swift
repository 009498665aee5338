public import Admissions
import Charts
import Forecasting

/// The page of a plan: the answer, the choices, how they go together and what would help.
public struct PlanReport: Sendable {
  let plan: ApplicationPlan
  let wording: Wording
  private let student: String
  private let ownStem: String?

  /// A page in a language.
  ///
  /// - Parameters:
  ///   - student: whose plan it is, where many are written; empty for one.
  ///   - stem: the beginning of the names of its files; nil makes one from the plan.
  public init(_ plan: ApplicationPlan, of student: String = "", stem: String? = nil, language: Language) {
    self.plan = plan
    self.student = student
    ownStem = stem
    wording = Wording(language)
  }

  /// The beginning of the names of its files.
  public var stem: String {
    ownStem
      ?? FileName.safe("plan-\(plan.cycle)-\(wording.marks(plan.scores.total))-\(wording.language.rawValue)")
  }

  /// The page as a document.
  ///
  /// - Parameter drawings: whether it has its charts.
  public func document(drawings: Bool = true) -> Document {
    Document(
      title: (student.isEmpty ? "" : student + wording.titleSeparator) + wording.title(of: plan),
      language: wording.language,
      blocks: summary + (drawings ? [.figure(ranges)] : []) + choices + (drawings ? figures : [])
        + (plan.rule == .firstChoice ? [] : together + better))
  }

  /// How the list goes together, where more than one choice counts.
  private var figures: [Block] {
    plan.rule == .firstChoice ? [] : [.figure(icons), .figure(dots)]
  }

  private var summary: [Block] {
    guard plan.rule != .firstChoice else {
      return [.paragraph([.strong(Prose(wording.sentence(wording.firstChoice(plan))))])]
    }
    let rest = wording.planDependence(plan)
    return [
      .paragraph([.strong(Prose(wording.planAnswer(plan))), .text(wording.sentenceGap + rest)])
    ]
  }

  private var choices: [Block] {
    let remarks =
      PlanRemarks(plan, wording).standing + PlanRemarks(plan, wording).scenario
      + PlanRemarks(plan, wording).redundant
    return [.heading(.section, Prose(wording.choicesSection)), PlanTable(plan, wording).block]
      + remarks.map { .note(Note(label: wording.noteLabel, Prose($0))) }
  }

  private var together: [Block] {
    let rows = plan.outcomes.enumerated().map { count, chance in
      [Prose("\(count)"), Prose(wording.inHundred(chance))]
    }
    return [
      .heading(.section, Prose(wording.togetherSection)),
      .table(
        DocumentTable(
          columns: [
            .init(Prose(wording.workingColumn), .right), .init(Prose(wording.ownChanceColumn), .right),
          ],
          rows: rows)),
      .paragraph(Prose(wording.sentence(wording.drawn(plan.settings, error: plan.drawError)))),
    ]
  }

  private var better: [Block] {
    [.heading(.section, Prose(wording.betterSection))]
      + PlanRemarks(plan, wording).better.map { .paragraph(Prose($0)) }
  }
}

extension PlanReport {
  /// The 80 % interval of every choice's line, the hardest first, and the score among them.
  private var ranges: Figure {
    let rows =
      plan.choices.map { choice in
        RankedDots.Row(
          name: wording.choice(choice.line), value: choice.line.total.quantile(0.5),
          lower: choice.line.total.quantile(0.1), upper: choice.line.total.quantile(0.9))
      } + [
        RankedDots.Row(
          name: wording.yourScore, value: plan.scores.total, lower: plan.scores.total,
          upper: plan.scores.total)
      ]
    let sorted = rows.sorted { ($0.value, $1.name) > ($1.value, $0.name) }
    return Figure(
      stem: "figures/\(stem)-ranges",
      chart: RankedDots(
        caption: ChartCaption(
          title: wording.rangesTitle(plan), subtitle: wording.rangesSubtitle,
          source: wording.planSource(plan.settings)
        ),
        rows: sorted, level: 80,
        highlight: sorted.firstIndex { $0.name == wording.yourScore }.map {
          .init(row: $0, label: wording.scoreOnChart)
        }),
      language: wording.language)
  }

  /// 100 simulated cycles, those filled in which at least one choice works.
  private var icons: Figure {
    Figure(
      stem: "figures/\(stem)-outcomes",
      chart: IconArray(
        caption: ChartCaption(
          title: wording.outcomesTitle(plan), subtitle: wording.outcomesSubtitle,
          source: wording.planSource(plan.settings)),
        count: outcomeCounts.several + outcomeCounts.one, total: 100, label: wording.anyOfChoices,
        parts: [
          .init(count: outcomeCounts.several, label: wording.severalWork),
          .init(count: outcomeCounts.one, label: wording.oneWorks),
        ].filter { $0.count > 0 }, misses: misses),
      language: wording.language)
  }

  /// In how many of 100 cycles several choices work, and in how many exactly one.
  private var outcomeCounts: (several: Int, one: Int) {
    let any = Int((plan.chanceOfAny * 100).rounded())
    let several = plan.outcomes.dropFirst(2).reduce(0, +)
    let shown = min(Int((several * 100).rounded()), any)
    return (shown, any - shown)
  }

  /// The cycles in which no choice works, by the line that is missed at the choice that comes nearest.
  private var misses: [IconArray.Part] {
    guard plan.failures.count > 1 else { return [] }
    let total = 100 - outcomeCounts.several - outcomeCounts.one
    return zip(plan.failures, Apportionment.of(plan.failures.map(\.chance), to: total)).compactMap {
      $1 > 0 ? IconArray.Part(count: $1, label: wording.noneWorks($0.subject)) : nil
    }
  }

  /// The points to spare at the best choice as equally likely dots.
  private var dots: Figure {
    Figure(
      stem: "figures/\(stem)-margin",
      chart: QuantileDots(
        caption: ChartCaption(
          title: wording.marginTitle(plan.bestMargins),
          subtitle: wording.marginSubtitle(plan.bestMargins.count), source: wording.planSource(plan.settings)),
        unit: wording.unitOfMarks, values: plan.bestMargins,
        threshold: QuantileDots.Threshold(value: 0, label: wording.noMargin, side: .atOrAbove)),
      language: wording.language)
  }
}

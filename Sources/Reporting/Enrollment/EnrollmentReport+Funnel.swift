import Admissions
import Charts
import Forecasting

extension EnrollmentReport {
  var funnelBlocks: [Block] {
    let drawing = funnelFigure.map { [Block.figure($0), .paragraph(Prose(wording.funnelNote(story)))] } ?? []
    let missing = wording.untold(story.funnel?.untold ?? [])
    let note = missing.isEmpty ? [] : [Block.note(Note(label: wording.noteLabel, Prose(missing)))]
    return [section(wording.funnelSection)] + drawing + [.table(historyTable)] + note
  }

  /// The stages of the funnel and the parts of the admitted, carried to the totals of the page.
  private var funnelFigure: Figure? {
    guard let funnel = story.funnel, let stages = FunnelStages(funnel, story) else { return nil }
    let of = { (measure: Measure, people: Int, isShared: Bool) -> FunnelChart.Stage in
      let share = wording.say(
        "\(wording.percent(Double(people) / Double(stages.applicants))) of applicants",
        "占报考 \(wording.percent(Double(people) / Double(stages.applicants)))")
      return FunnelChart.Stage(
        name: wording.sentence(wording.headcount(measure), ended: false), value: Double(people),
        note: isShared ? wording.remark(share).trimmed : "")
    }
    let title = wording.say(
      "\(story.cycle): \(wording.count(stages.applicants)) applicants, \(wording.count(stages.admitted)) admitted expected",
      "\(story.cycle) 年预计：报考 \(wording.count(stages.applicants)) 人，录取 \(wording.count(stages.admitted)) 人")
    let chart = FunnelChart(
      caption: ChartCaption(
        title: title, subtitle: wording.shortName(story.school),
        source: wording.chartSource(story.sources, [story.school])),
      stages: [
        of(.applicants, stages.applicants, false), of(.overNationalLine, stages.overLine, true),
        of(.firstChoice, stages.firstChoice, true),
      ],
      whole: of(.admitted, stages.admitted, true),
      parts: [
        of(.firstChoice, stages.firstChoice, false), of(.adjusted, stages.adjusted, false),
        of(.exempted, stages.exempted, false),
      ])
    return Figure(stem: "figures/" + stem + "-funnel", chart: chart, language: wording.language)
  }

  /// The counts of every cycle, over the programs that hold them.
  private var historyTable: DocumentTable {
    let columns =
      [DocumentTable.Column(Prose(wording.cycleColumn))]
      + EnrollmentStory.measures.map {
        .init(Prose(wording.sentence(wording.headcount($0), ended: false)), .right)
      }
    let rows = story.history.map { cycle -> [Prose] in
      [Prose(String(cycle.cycle))]
        + EnrollmentStory.measures.map { measure in
          guard let sum = cycle.counts[measure] else { return Prose("") }
          return Prose(wording.people(sum.people) + wording.remark(wording.count(sum.programs)))
        }
    }
    return DocumentTable(
      label: wording.say("People by cycle (programs counted)", "历年人数（统计的专业数）"), columns: columns, rows: rows)
  }

  var ratioBlocks: [Block] {
    let cycles = Set(story.ratios.map(\.cycle)).sorted()
    guard !cycles.isEmpty else { return [] }
    let columns =
      [
        DocumentTable.Column(Prose(wording.say("Ratio", "指标"))),
        .init(Prose(wording.say("What is divided by what", "口径"))),
      ] + cycles.map { .init(Prose(wording.cycle($0)), .right) }
    let rows = CompetitionRatio.Kind.allCases.map { kind -> [Prose] in
      let words = wording.ratio(kind)
      return [Prose(words.name), Prose(words.definition)]
        + cycles.map { cycle in
          let found = story.ratios.first { $0.kind == kind && $0.cycle == cycle }
          return Prose(found.map(wording.ratioValue) ?? "")
        }
    }
    return [
      section(wording.ratiosSection),
      .table(DocumentTable(label: wording.ratiosSection, columns: columns, rows: rows)),
    ] + cycles.compactMap(partCoverage)
  }

  /// The note on ratios of a cycle that cover fewer programs than others do, since not all of their counts are known.
  private func partCoverage(_ cycle: Int) -> Block? {
    let text = wording.partCoverage(story.ratios.filter { $0.cycle == cycle })
    return text.isEmpty ? nil : .note(Note(label: wording.noteLabel, Prose(text)))
  }
}

/// The expected people of every stage: the totals of the page, divided as the programs whose parts are known divide.
struct FunnelStages: Equatable {
  let applicants, overLine, firstChoice, adjusted, exempted, admitted: Int

  /// Nil where the parts of no program are known, or nobody is expected.
  init?(_ funnel: FunnelForecast, _ story: EnrollmentStory) {
    let mean = { (measure: Measure) -> Double in
      let draws = funnel.draws(of: measure)
      return draws.isEmpty ? 0 : Double(draws.reduce(0, +)) / Double(draws.count)
    }
    applicants = Int(story.applicants.total.point)
    admitted = Int(story.admitted.total.point)
    let (registered, over) = (mean(.applicants), mean(.overNationalLine))
    let parts = Apportionment.of([mean(.firstChoice), mean(.adjusted), mean(.exempted)], to: admitted)
    guard registered > 0, parts.reduce(0, +) == admitted, parts[0] > 0, applicants > 0 else { return nil }
    (firstChoice, adjusted, exempted) = (parts[0], parts[1], parts[2])
    // Whoever is admitted on first choice has cleared the line.
    overLine = max(min(Int((over / registered * Double(applicants)).rounded()), applicants), parts[0])
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

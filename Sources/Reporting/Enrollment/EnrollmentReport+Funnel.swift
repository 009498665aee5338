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

  /// The stages of the funnel with their 80 % intervals.
  private var funnelFigure: Figure? {
    guard let funnel = story.funnel else { return nil }
    let rows = EnrollmentStory.measures.compactMap { measure -> RankedDots.Row? in
      let draws = funnel.draws(of: measure).map { Double($0) }
      guard !draws.isEmpty else { return nil }
      let quantiles = HierarchyRun.quantiles(of: draws, levels: [0.1, 0.5, 0.9])
      return RankedDots.Row(
        name: wording.sentence(wording.headcount(measure), ended: false), value: quantiles[1],
        lower: quantiles[0],
        upper: quantiles[2])
    }
    guard rows.count > 1, rows.allSatisfy({ $0.value > 0 && ($0.lower ?? 1) > 0 }) else { return nil }
    let title = wording.say(
      "Expected in \(story.cycle): from \(wording.people(rows[0].value)) applicants to "
        + "\(wording.people(rows[2].value)) admitted",
      "\(story.cycle) 年预计：报考 \(wording.people(rows[0].value)) 人，录取 \(wording.people(rows[2].value)) 人")
    let chart = RankedDots(
      caption: ChartCaption(
        title: title,
        subtitle: wording.say(
          "\(wording.shortName(story.school)), \(funnel.programs.count) programs: medians and 80 % intervals; people, each grid line ten times "
            + "the one before",
          "\(wording.shortName(story.school))，\(funnel.programs.count) 个专业：中位数与 80 % 区间；人数，相邻格线相差十倍"),
        source: wording.chartSource(story.sources, [story.school])),
      rows: rows, level: 80, axis: ValueAxis(form: .logarithmic))
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

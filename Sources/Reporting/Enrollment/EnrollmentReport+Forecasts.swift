import Admissions
import Charts
import Forecasting

extension EnrollmentReport {
  /// Applicants and admitted so far with their forecast, a figure each.
  var historyBlocks: [Block] {
    let figures = [story.applicants.total, story.admitted.total].compactMap(historyFigure)
    return figures.isEmpty ? [] : [section(wording.countHistorySection)] + figures.map { .figure($0) }
  }

  private func historyFigure(_ total: CountForecast) -> Figure? {
    let shown = total.history.filter { $0.cycle < total.cycle && 2 * $0.programs >= total.programs }
    guard !shown.isEmpty else { return nil }
    let bands = [0.5, 0.8].map { level -> FanYear.Band in
      let interval = total.interval(level)
      return .init(level: Int((level * 100).rounded()), lower: interval.lower, upper: interval.upper)
    }
    let chart = FanChart(
      caption: ChartCaption(
        title: wording.countFinding(total), subtitle: wording.countPlotted(total),
        source: wording.chartSource(story.sources, [story.school])),
      unit: wording.say("people", "人"),
      seriesName: wording.sentence(wording.headcount(total.measure), ended: false),
      history: shown.map {
        YearValue(year: $0.cycle, value: $0.value, isPartial: 10 * $0.programs < 9 * total.programs)
      }, fan: [FanYear(year: total.cycle, median: total.point, bands: bands)], isMedian: false)
    return Figure(
      stem: "figures/\(stem)-\(total.measure.rawValue)", chart: chart, language: wording.language)
  }

  /// Applicants and admitted of every college and program, in whole numbers that add up.
  var collegeBlocks: [Block] {
    var names = story.applicants.largestColleges
    names += story.admitted.largestColleges.filter { !names.contains($0) }
    let rows = names.map { name in
      [Prose(name)] + cells(story.applicants.college(name)) + cells(story.admitted.college(name))
    }
    let total =
      [Prose(wording.togetherRow)] + cells(story.applicants.total) + cells(story.admitted.total)
    return [
      section(wording.collegesSection),
      .table(
        DocumentTable(
          label: wording.collegesSection, columns: forecastColumns(wording.say("College", "学院")),
          rows: rows + [total])),
      .paragraph(Prose(wording.collegesNote)), programsTable(total),
    ]
  }

  private func forecastColumns(_ name: String) -> [DocumentTable.Column] {
    [DocumentTable.Column(Prose(name))]
      + [Measure.applicants, .admitted].flatMap { measure -> [DocumentTable.Column] in
        let name = wording.sentence(wording.headcount(measure), ended: false)
        return [
          .init(Prose(wording.say("\(name) \(story.cycle)", "\(story.cycle) 年\(name)")), .right),
          .init(Prose(wording.say("80 % interval", "80 % 区间")), .right),
        ]
      }
  }

  /// Every program, the one with the most applicants first.
  private func programsTable(_ total: [Prose]) -> Block {
    let (applicants, admitted) = (story.applicants.largestPrograms, story.admitted.largestPrograms)
    let places = Dictionary(admitted.map { ($0.group, $0.forecast) }) { first, _ in first }
    let counted = Set(applicants.map(\.group))
    let rows =
      applicants.map { ($0.group, cells($0.forecast) + cells(places[$0.group])) }
      + admitted.filter { !counted.contains($0.group) }.map { ($0.group, cells(nil) + cells($0.forecast)) }
    let label = wording.programsFold(rows.count)
    return .details(
      summary: Prose(label),
      [
        .table(
          DocumentTable(
            label: label, columns: forecastColumns(wording.say("Program", "专业")),
            rows: rows.map { [Prose(name($0.0))] + $0.1 } + [total]))
      ])
  }

  private func name(_ group: CountGroup) -> String {
    let major = story.majors[group.major].map(wording.major) ?? group.major.text
    let part = [
      group.degree.map(wording.degree), group.mode == .part ? wording.mode(.part) : nil, group.college,
    ]
    return ([major] + part.compactMap(\.self)).joined(separator: wording.titleSeparator)
  }

  private func cells(_ forecast: CountForecast?) -> [Prose] {
    guard let forecast else { return ["", ""] }
    let interval = forecast.interval(0.8)
    return [
      Prose(wording.people(forecast.point)),
      Prose(wording.range(wording.people(interval.lower), wording.people(interval.upper))),
    ]
  }

  /// How forecasts that add up did on past cycles.
  var recordBlocks: [Block] {
    guard !story.records.isEmpty else { return [] }
    let rows = story.records.flatMap { measure, record in
      record.levels.filter { $0.count > 0 }.map { level -> [Prose] in
        [
          Prose(wording.sentence(wording.headcount(measure), ended: false)),
          Prose(wording.recordLevel(level.kind)),
          Prose(wording.count(level.count)), Prose(wording.percent(level.coverage80)),
          Prose(wording.marks(level.error, decimals: 1)), Prose(wording.marks(level.lastError, decimals: 1)),
          Prose(wording.marks(level.ratio, decimals: 3)),
        ]
      }
    }
    let columns: [DocumentTable.Column] = [
      .init(Prose(wording.say("Measure", "指标"))), .init(Prose(wording.say("Level", "层级"))),
      .init(Prose(wording.casesColumn), .right), .init(Prose(wording.held80Column), .right),
      .init(Prose(wording.say("Mean error, people", "平均误差（人）")), .right),
      .init(Prose(wording.say("Last count's", "沿用上次统计")), .right),
      .init(Prose(wording.say("CRPS, each on its own = 1", "CRPS（各自单独预测 = 1）")), .right),
    ]
    return [
      section(wording.recordSection), .paragraph(Prose(wording.recordNote(story.records.map(\.record)))),
      .table(DocumentTable(label: wording.recordSection, columns: columns, rows: rows)),
    ]
  }
}

import Admissions
import Forecasting

extension EnrollmentReport {
  /// Applicants and admitted of every college, in whole numbers that add up.
  var collegeBlocks: [Block] {
    var names = story.applicants.colleges
    names += story.admitted.colleges.filter { !names.contains($0) }
    let rows = names.map { name in
      [Prose(name)] + cells(story.applicants.college(name)) + cells(story.admitted.college(name))
    }
    let total =
      [Prose(wording.togetherRow)] + cells(story.applicants.total) + cells(story.admitted.total)
    let columns =
      [DocumentTable.Column(Prose(wording.say("College", "学院")))]
      + [Measure.applicants, .admitted].flatMap { measure -> [DocumentTable.Column] in
        let name = wording.sentence(wording.headcount(measure), ended: false)
        return [
          .init(Prose(wording.say("\(name) \(story.cycle)", "\(story.cycle) 年\(name)")), .right),
          .init(Prose(wording.say("80 % interval", "80 % 区间")), .right),
        ]
      }
    return [
      section(wording.collegesSection),
      .table(DocumentTable(label: wording.collegesSection, columns: columns, rows: rows + [total])),
      .paragraph(Prose(wording.collegesNote)),
    ]
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
          Prose(wording.marks(level.ratio, decimals: 3)),
        ]
      }
    }
    let columns: [DocumentTable.Column] = [
      .init(Prose(wording.say("Measure", "指标"))), .init(Prose(wording.say("Level", "层级"))),
      .init(Prose(wording.casesColumn), .right), .init(Prose(wording.held80Column), .right),
      .init(Prose(wording.say("CRPS, each on its own = 1", "CRPS（各自单独预测 = 1）")), .right),
    ]
    return [
      section(wording.recordSection), .paragraph(Prose(wording.recordNote(story.records.map(\.record)))),
      .table(DocumentTable(label: wording.recordSection, columns: columns, rows: rows)),
    ]
  }
}

import Forecasting
import Numerals

@testable import Admissions

/// A forecast of an invented major, with everything a forecast may hold.
struct SampleForecast {
  var name = "Computer Science and Technology"
  var college = "计算机学院"
  var status = NationalOutlook.Status.forecast
  var grade = Evidence.Grade.c
  var hasNational = true
  var hasRecord = true
  var cycles = [2016, 2018, 2019, 2020, 2021]
  var schoolFloor: Floor?
  var published: Double?
  var laterLines: LaterLines?
  var id = "10013"
  var alias = "SU"
  var raise = 0.0

  var forecast: LineForecast {
    LineForecast(
      school: school, major: major, history: history, cycle: 2023, fullMark: 500,
      published: published.map { LinePoint(line: line(2023, $0), national: nil, floor: nil) },
      distribution: distribution(334, 12), spreadBeforeTruncation: 14,
      national: hasNational ? outlook : nil, schoolFloor: schoolFloor,
      floorProbability: hasNational ? 0.134 : nil, model: model, evidence: evidence, trackRecord: record,
      comparisons: [], publishedLines: 0, laterLines: laterLines, scenario: [],
      ruleChanges: [change], sources: [source])
  }

  private var origin: RowOrigin { RowOrigin(row: 0, line: 2) }

  private var school: School {
    School(
      id: id, nameZH: "示例大学", nameEN: "Sample University", aliases: [alias, "示大"], city: "Beijing",
      region: .a,
      setsOwnLine: false, sourceID: "s", origin: origin)
  }

  private var major: Major {
    Major(
      code: MajorCode("0812"), degree: .academic, nameZH: "计算机科学与技术", nameEN: name, otherNames: [])
  }

  private var key: LineKey {
    LineKey(
      schoolID: "10013", college: college, major: MajorCode("0812"), degree: .academic, mode: .full,
      track: .ordinary, level: .college, subject: .total)
  }

  private func line(_ cycle: Int, _ value: Double) -> Line {
    var key = key
    if cycle == 2020 { key.major = .any }
    let isDisputed = cycle == 2019
    return Line(
      key: key, cycle: cycle, fullMark: 500, value: value, status: isDisputed ? .disputed : .final,
      confidence: cycle == 2018 ? .c : .b, publishedOn: nil, sourceID: "s",
      note: isDisputed ? "another transcription has \(name)." : "", origin: origin)
  }

  private func national(_ cycle: Int) -> NationalLine {
    NationalLine(
      cycle: cycle, region: .a, rowID: "08", subject: .total, fullMark: 500,
      value: Double(260 + (cycle - 2016) % 3 * 4), publishedOn: nil, sourceID: "s", origin: origin)
  }

  private var history: LineHistory {
    let values: [Double] = [314, 268, 300, 320, 341 + raise]
    let points = zip(cycles, values).map { cycle, value in
      LinePoint(
        line: line(cycle, value), national: national(cycle),
        floor: Floor(value: national(cycle).value, level: .national, code: "08", sourceID: "s"))
    }
    return LineHistory(
      key: key, basis: .own, otherColleges: ["网络技术研究院"], otherDegrees: [.professional], points: points,
      startsAnew: nil, widened: [2021], links: link.map { [$0] } ?? [], changes: [change])
  }

  private var link: ProgramLink? {
    guard let from = ProgramPattern("10013/软件学院/*/*"), let to = ProgramPattern("10013/计算机学院/*/*") else {
      return nil
    }
    return ProgramLink(
      cycle: 2021, from: from, to: to, kind: .merge, effect: .keep, sourceID: "s", origin: origin)
  }

  private var change: RuleChange {
    RuleChange(
      cycle: 2020, scope: .nationalTable, kind: "codes", effect: .widen, textEN: "Codes moved to \(name).",
      textZH: "代码调整。", sourceID: "s", origin: origin)
  }

  private var outlook: NationalOutlook {
    NationalOutlook(
      row: NationalRow(
        id: "08", nameZH: "工学", exam: .fourPapers, degree: .both, cycles: 2016...2023, origin: origin),
      region: .a, status: status, value: 271, distribution: status == .forecast ? distribution(271, 7) : nil,
      history: (2016...2022).map(national),
      path: [
        .init(cycle: 2022, value: 260, isForecast: false),
        .init(cycle: 2023, value: 271, isForecast: status == .forecast),
      ])
  }

  private func distribution(_ center: Double, _ spread: Double) -> Distribution {
    .quantiles(
      QuantileTable(
        levels: [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975],
        values: [-2, -1.3, -0.7, 0, 0.7, 1.3, 2].map { (center + $0 * spread).rounded() }))
  }

  private var model: ModelChoice {
    ModelChoice(
      name: "gap",
      candidates: [
        .init(name: "gap", crpsRatio: 0.82, maeRatio: 0.9, count: 120),
        .init(name: "mean", crpsRatio: 1.04, maeRatio: 1.1, count: 120),
      ], seriesPooled: 60, schoolsPooled: 9, passThrough: 0.85)
  }

  private var evidence: Evidence {
    Evidence(
      observations: cycles.count, firstCycle: cycles.first ?? 2016, lastCycle: cycles.last ?? 2016,
      age: 2023 - (cycles.last ?? 2016), expectedError: 8, grade: grade, hasWeakValues: grade >= .c)
  }

  private var record: TrackRecord {
    TrackRecord(
      count: hasRecord ? 120 : 0, held: hasRecord ? [61, 96, 114] : [0, 0, 0], meanAbsoluteError: 6.1,
      lastValueError: 7.5, crpsSkill: 0.18, ages: 2...2,
      breadth: hasRecord
        ? RecordBreadth(lines: 60, schools: 9, cycles: 6, above: 78, meanError: 4.2)
        : RecordBreadth(lines: 0, schools: 0, cycles: 0, above: 0, meanError: .nan))
  }

  private var source: Source {
    Source(
      id: "s", publisher: "Graduate office", title: "Notice of \(name)", titleZH: "",
      address: "https://example.org/n",
      publishedOn: CalendarDate(year: 2021, month: 3, day: 20), retrievedOn: nil, medium: .html,
      confidence: .b,
      origin: origin)
  }
}

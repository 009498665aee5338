public import Admissions
import Forecasting
import Numerals

/// The forecast of one program's count as a person reads it, and as a document.
public struct CountText: Sendable {
  private let forecast: CountForecast
  private let group: CountGroup
  private let school: School
  private let wording: Wording
  private let sums: [(name: String, forecast: CountForecast)]
  private let record: EnrollmentRecord?

  /// - Parameters:
  ///   - sums: the college and the school that the program is part of, with their names.
  ///   - record: how such forecasts did at the school; nil where none could be scored.
  public init(
    _ forecast: CountForecast, of group: CountGroup, at school: School,
    sums: [(name: String, forecast: CountForecast)], record: EnrollmentRecord?, language: Language
  ) {
    (self.forecast, self.group, self.school, self.sums) = (forecast, group, school, sums)
    self.record = record
    wording = Wording(language)
  }

  /// School, major, college, measure and cycle.
  public var title: String {
    [
      wording.school(school), group.major.text, group.degree.map(wording.degree) ?? "", group.college,
      wording.headcount(forecast.measure), wording.cycle(forecast.cycle),
    ].filter { !$0.isEmpty }.joined(separator: wording.titleSeparator)
  }

  /// The lines: the title, the answer, what it is part of, the history.
  public var lines: [StyledLine] {
    [StyledLine(title, .strong), StyledLine()]
      + facts.map { label, text in
        var line = StyledLine("  ")
        line.append(padded: label, to: labelWidth, .soft)
        line.append("  " + text)
        return line
      } + [StyledLine()] + remarks.map { StyledLine("  " + $0, .soft) }
  }

  /// The same as a document.
  public var document: Document {
    let rows = facts.map { [Prose($0.0), Prose($0.1)] }
    return Document(
      title: title, language: wording.language,
      blocks: [
        .table(DocumentTable(columns: [.init(""), .init("")], rows: rows)),
        .list(ItemList(remarks.map { Prose($0) })),
      ])
  }

  private var labelWidth: Int { facts.map { DisplayWidth.of($0.0) }.max() ?? 0 }

  private var facts: [(String, String)] {
    var facts = [(wording.say("expected", "预计"), wording.people(forecast.median))]
    for level in LineForecast.intervalLevels {
      let interval = forecast.interval(level)
      facts.append(
        (
          wording.intervalLabel(level),
          wording.people(interval.lower) + " - " + wording.people(interval.upper)
        ))
    }
    facts.append((wording.say("whole number", "可加的整数"), wording.people(forecast.point)))
    for (name, sum) in sums {
      let interval = sum.interval(0.8)
      facts.append(
        (
          name,
          wording.say(
            "\(wording.people(sum.point)) (80 % interval \(wording.people(interval.lower)) - \(wording.people(interval.upper)))",
            "\(wording.people(sum.point))（80 % 区间 \(wording.people(interval.lower)) - \(wording.people(interval.upper))）"
          )
        ))
    }
    let past = forecast.history.map { "\($0.cycle): \(wording.people($0.value))" }
    facts.append((wording.say("so far", "历年"), past.joined(separator: wording.say(", ", "，"))))
    facts.append((wording.trackRecordLabel, wording.countRecord(record, age: forecast.age)))
    return facts
  }

  private var remarks: [String] {
    [
      wording.say(
        "The whole number adds up with those of the other programs; the interval is this program's own.",
        "整数与其他专业的整数可加；区间为该专业自身的区间。")
    ]
  }
}

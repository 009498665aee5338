public import Admissions
public import Forecasting

/// The chance to clear one line of anyone's own table, as figures.
public struct TableChanceFacts: Sendable {
  /// The score or rank.
  public let score: Double
  /// The year of the line.
  public let year: Int
  /// Whether a smaller number is better.
  public let isRank: Bool
  /// P(the line is cleared).
  public let probability: Double
  /// From when on a choice is a match or safe.
  public let thresholds: ChanceThresholds
  /// The line's median.
  public let median: Double
  /// The central intervals of the line.
  public let intervals: [PredictionInterval]
  /// The model that answered.
  public let model: String
  /// How many values the series has before the year.
  public let observations: Int
  /// The first year with a value.
  public let firstYear: Int
  /// The last.
  public let lastYear: Int
  /// How past forecasts from the table did, as far ahead.
  public let record: TrackRecord

  /// The figures of an answer.
  public init(
    score: Double, year: Int, isRank: Bool, probability: Double, thresholds: ChanceThresholds,
    median: Double, intervals: [PredictionInterval], model: String, observations: Int, firstYear: Int,
    lastYear: Int, record: TrackRecord
  ) {
    (self.score, self.year, self.isRank, self.probability) = (score, year, isRank, probability)
    (self.thresholds, self.median, self.intervals, self.model) = (thresholds, median, intervals, model)
    (self.observations, self.firstYear, self.lastYear) = (observations, firstYear, lastYear)
    self.record = record
  }

  /// Whether intervals of past forecasts held as often as they said.
  public var calibration: IntervalCalibration { record.calibration }

  /// Reach, match or safe.
  public var level: ChanceLevel { thresholds.level(of: probability) }

  /// How much trust the answer deserves, as for lines of the data package.
  public var grade: Evidence.Grade {
    Evidence.Grade(observations: observations, age: year - lastYear, calibration: calibration)
  }
}

/// The same in words.
public struct TableChanceText: Sendable {
  private let facts: TableChanceFacts
  private let key: [String]
  private let wording: Wording

  /// The words of an answer in a language.
  public init(_ facts: TableChanceFacts, key: [String], language: Language) {
    self.facts = facts
    self.key = key
    wording = Wording(language)
  }

  private var title: String {
    (key + [String(facts.year)]).joined(separator: wording.titleSeparator)
  }

  private var rows: [(label: String, text: String)] {
    let value = { (number: Double) in
      wording.marks(
        number, decimals: facts.isRank || number == number.rounded() || abs(number) >= 1000 ? 0 : 2)
    }
    return [
      (facts.isRank ? wording.yourRank : wording.yourScore, value(facts.score)),
      (
        wording.chanceLabel,
        wording.inHundred(facts.probability) + wording.clauseSeparator
          + wording.naturalFrequency(facts.probability)
      ),
      (
        wording.levelLabel,
        wording.chanceLevel(facts.level) + wording.remark(wording.thresholds(facts.thresholds))
      ),
      (wording.expectedLine, value(facts.median)),
    ]
      + facts.intervals.map { interval in
        (
          wording.intervalLabel(interval.level),
          value(interval.lower) + " - " + value(interval.upper)
        )
      } + [
        (
          wording.restsOnLabel,
          wording.counted(facts.observations, .value)
            + wording.remark(
              wording.cycles(facts.firstYear, facts.lastYear)) + wording.clauseSeparator
            + wording.grade(facts.grade)
            + (facts.calibration == .overconfident
              ? wording.clauseSeparator + wording.pastRangesFellShort : "")
        ), (wording.modelLabel, facts.model),
        (wording.trackRecordLabel, wording.tableRecord(facts.record)),
      ]
  }

  /// The lines for a terminal.
  public var lines: [StyledLine] {
    let table = TextTable(
      columns: [.init(""), .init("")],
      rows: rows.enumerated().map { place, row in
        [TextTable.Cell(row.label, .soft), TextTable.Cell(row.text, place == 1 ? .strong : .plain)]
      }, indent: 2)
    return [StyledLine(title, .strong), StyledLine()] + table.lines
      + [StyledLine(), StyledLine("  " + wording.clearingIsNotAdmission, .caution)]
  }

  /// The same as a document.
  public var document: Document {
    Document(
      title: title, language: wording.language,
      blocks: [
        .table(
          DocumentTable(
            columns: [.init(""), .init("")], rows: rows.map { [Prose($0.label), Prose($0.text)] })),
        .note(Note(label: wording.noteLabel, Prose(wording.clearingIsNotAdmission))),
      ])
  }
}

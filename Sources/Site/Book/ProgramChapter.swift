import Admissions
import Forecasting

/// A major at a school, with everything its page says.
struct ProgramChapter: Sendable {
  /// Whose line the forecast is of, and so what a score can be told.
  enum Standing: String, Sendable {
    /// A line of the program, its college or a code that covers it: a score has a chance.
    case line
    /// A line estimated from the school's basic line by a step that is calibrated for the discipline: a score has a
    /// chance, marked as estimated, and is never safe.
    case estimated
    /// The school's basic line alone: the program's own line is at least that, and a score has no chance to be told.
    case basic
  }

  let school: School
  let forecast: LineForecast
  let curve: ChanceCurve
  /// The papers of the last cycle in which they are known; nil where none are.
  let papers: ExamPapers?
  /// What its page's script answers from, as JSON; the same in every language.
  private(set) var numbers = ""

  init(school: School, forecast: LineForecast, curve: ChanceCurve, papers: ExamPapers?) {
    (self.school, self.forecast, self.curve, self.papers) = (school, forecast, curve, papers)
    numbers = curve.json(about).json
  }

  private var about: [(key: String, value: JSONValue)] {
    [
      ("standing", .text(standing.rawValue)), ("cycle", .integer(forecast.cycle)),
      ("basic", lastLine.map { .number($0.value, decimals: 2) } ?? .null),
      ("basicCycle", lastLine.map { .integer($0.cycle) } ?? .null),
    ]
  }

  var major: Major { forecast.major }
  var degree: Degree { forecast.history.key.degree }
  var id: MajorID { MajorID(forecast.major) }
  var standing: Standing {
    switch forecast.standing {
    case .line: .line
    case .estimated: .estimated
    case .floorOnly: .basic
    }
  }
  /// Whether a score can be told anything but "at least".
  var isKnown: Bool { standing != .basic }

  /// The school's basic line as last printed, which is the least that the program's line can be.
  var lastLine: LinePoint? { forecast.history.points.last }

  /// Half of the mass lies at or below it.
  var median: Double { forecast.distribution.median }
}

/// What tells one major from another.
struct MajorID: Hashable, Sendable, Comparable {
  let code: MajorCode
  let degree: Degree

  init(_ major: Major) { (code, degree) = (major.code, major.degree) }

  static func < (left: MajorID, right: MajorID) -> Bool {
    (left.code, left.degree) < (right.code, right.degree)
  }
}

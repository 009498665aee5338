public import Forecasting
public import Lines

/// Everything that a candidate for one program has to clear in one cycle: the total's line and the line of
/// every paper, jointly.
///
/// `lines` answers every question: `chance(total:marks:)` for one candidate, `lines(at:)` for simulated cycles
/// that several choices share.
public struct RequirementForecast: Sendable {
  /// The total's line, as `forecast` gives it, with what it rests on.
  public let total: LineForecast
  /// The form of the examination.
  public let exam: Exam
  /// The papers, in the order of `lines` and of the marks of `chance`.
  public let papers: [PaperForecast]
  /// All lines together.
  public let lines: JointLines
  /// How the total's line would be distributed had the school's line of the cycle before been known, for
  /// several values of it; empty where it is known.
  public let withLastCycle: [JointLines]

  /// P(the candidate clears the total and every paper with a mark).
  ///
  /// - Parameter marks: one per paper, in the order of `papers`; nil leaves a paper out.
  public func chance(total score: Double?, marks: [Double?]) -> Double {
    lines.chance(total: score, marks: marks)
  }
}

/// The line of one paper, and what it is known from.
public struct PaperForecast: Sendable {
  /// What the line rests on.
  public enum Basis: Sendable, Equatable {
    /// Past lines of the paper at this school, from the first to the last cycle.
    case own(first: Int, last: Int, count: Int)
    /// No line of this school: gaps to the national line at other schools of its kind.
    case borrowed(schools: Int)
    /// Nothing but the national line.
    case national
  }

  /// The paper.
  public let subject: Subject
  /// Its full mark.
  public let fullMark: Int
  /// What the line rests on.
  public let basis: Basis
  /// The line.
  public let distribution: GridDistribution
}

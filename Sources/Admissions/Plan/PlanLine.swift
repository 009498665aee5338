public import Forecasting
import Lines

/// The line of one choice, ready to be drawn together with others.
public struct PlanLine: Sendable {
  /// What it says of the choice: its line, an estimate from the basic line, or a floor alone.
  public let standing: LineStanding
  /// How narrow the lines behind it are.
  public let breadth: LineBreadth
  /// The choice.
  public let choice: PlanChoice
  /// The series behind the line.
  public let key: LineKey
  /// The total's line as `forecast` gives it; the line itself where it is out.
  public let total: GridDistribution
  /// The line where it is already out.
  public let published: Double?
  /// What the line rests on.
  public let evidence: Evidence
  /// What became of each part of a scenario; empty without one.
  public let scenario: [ScenarioAnswer]
  /// The total's line and those of the papers, jointly.
  let lines: JointLines
  /// What is drawn for it.
  let program: ShockDraws.Program

  /// Whether two choices have the very same line.
  func isSameLine(as other: PlanLine) -> Bool { key == other.key && program == other.program }
}

/// A candidate's score and marks, as a plan takes them.
public struct PlanScores: Sendable, Equatable {
  /// The total.
  public let total: Double
  /// One mark per paper of the examination; empty to ask for the total alone.
  public let marks: [Double]

  /// A score, with marks where they are to be judged too.
  public init(total: Double, marks: [Double] = []) {
    self.total = total
    self.marks = marks
  }
}

/// Why a choice cannot be judged.
public struct PlanFailure: Error, Sendable, Hashable {
  /// The choice.
  public let choice: PlanChoice
  /// Why.
  public let reason: LineForecastError
}

public import Admissions
import Forecasting

/// What a score can reach, as rows of texts and numbers: of the data package or of anyone's own table.
public struct ReachTable: Sendable {
  /// A program.
  public struct Row: Sendable {
    /// The names that tell it from others, one for each name column.
    public let names: [String]
    /// The line's median and 80 % interval; a floor's where only that is known.
    public let median, lower, upper: Double
    /// P(the line is cleared), or nil.
    public let chance: Double?
    /// Reach, match or safe, or nil.
    public let level: ChanceLevel?
    /// How much the answer rests on.
    public let grade: Evidence.Grade
    /// How narrow the line is; nil in a table, whose lines are what they are.
    public let breadth: LineBreadth?

    /// A row of these parts.
    public init(
      names: [String], median: Double, lower: Double, upper: Double, chance: Double?, level: ChanceLevel?,
      grade: Evidence.Grade, breadth: LineBreadth? = nil
    ) {
      (self.names, self.median, self.lower, self.upper) = (names, median, lower, upper)
      (self.chance, self.level, self.grade, self.breadth) = (chance, level, grade, breadth)
    }
  }

  /// The names of the columns that tell programs apart.
  public let nameColumns: [String]
  /// The score or rank.
  public let score: Double
  /// The year.
  public let year: Int
  /// Whether a smaller number is better.
  public let isRank: Bool
  /// From when on a program is a match or safe.
  public let thresholds: ChanceThresholds
  /// The rows in their order.
  public let rows: [Row]
  /// Sentences that stand below.
  public let notes: [String]

  /// A table of these parts.
  public init(
    nameColumns: [String], score: Double, year: Int, isRank: Bool, thresholds: ChanceThresholds, rows: [Row],
    notes: [String] = []
  ) {
    (self.nameColumns, self.score, self.year, self.isRank) = (nameColumns, score, year, isRank)
    (self.thresholds, self.rows, self.notes) = (thresholds, rows, notes)
  }

  /// The programs of the data package.
  public init(_ reach: Reach, language: Language) {
    let wording = Wording(language)
    self.init(
      nameColumns: [wording.schoolColumn, wording.majorColumn, wording.degreeColumn, wording.collegeColumn],
      score: reach.scores.total, year: reach.cycle, isRank: false, thresholds: reach.thresholds,
      rows: reach.programs.map { program in
        let line = program.line
        return Row(
          names: [
            wording.shortName(line.choice.school), wording.major(line.choice.major),
            wording.degree(line.key.degree), wording.college(line.key) ?? "",
          ],
          median: line.total.quantile(0.5), lower: line.total.quantile(0.1), upper: line.total.quantile(0.9),
          chance: program.chance, level: program.level, grade: line.evidence.grade, breadth: line.breadth)
      },
      notes: [wording.known(reach.known, schools: reach.programs.map(\.line.choice.school))].filter {
        !$0.isEmpty
      })
  }

  /// The groups in their order, with their rows; groups without any are left out.
  var groups: [(level: ChanceLevel?, rows: [Row])] {
    let order: [ChanceLevel?] = [.reach, .match, .safe, nil]
    return order.map { level in (level, rows.filter { $0.level == level }) }.filter { !$0.rows.isEmpty }
  }
}

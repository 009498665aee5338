import Admissions
import DelimitedText
import Forecasting

/// Plans as a table for programs: a row for each choice of each student.
struct PlanRows {
  private var writer: DelimitedWriter
  private let hasStudents: Bool

  /// - Parameter writer: an empty one.
  init(hasStudents: Bool, _ writer: DelimitedWriter) {
    self.hasStudents = hasStudents
    self.writer = writer
    self.writer.record(
      (hasStudents ? ["student"] : []) + [
        "score", "number", "school", "school_name", "major", "degree", "college", "chance", "level", "median",
        "lo80", "hi80", "p_outcome", "p_adjustment", "evidence_grade", "breadth",
      ])
  }

  mutating func add(_ plan: ApplicationPlan, student: String = "") {
    for place in plan.shown {
      let choice = plan.choices[place]
      start(plan, choice.line, student, number: place + 1)
      writer.field(choice.chance, decimals: 6)
      writer.field(choice.level?.rawValue ?? "unknown")
      for level in [0.5, 0.1, 0.9] { writer.field(choice.line.total.quantile(level), significantDigits: 6) }
      writer.field(plan.order.outcomes[place], decimals: 6)
      if let left = choice.adjustment { writer.field(left, decimals: 6) } else { writer.emptyField() }
      end(choice.line)
    }
    for line in plan.unjudged {
      start(plan, line, student, number: nil)
      writer.emptyField()
      writer.field("unknown")
      for level in [0.5, 0.1, 0.9] { writer.field(line.total.quantile(level), significantDigits: 6) }
      writer.emptyField()
      writer.emptyField()
      end(line)
    }
  }

  private mutating func start(_ plan: ApplicationPlan, _ line: PlanLine, _ student: String, number: Int?) {
    if hasStudents { writer.field(student) }
    writer.field(plan.scores.total, significantDigits: 6)
    if let number { writer.field(number) } else { writer.emptyField() }
    for text in [
      line.choice.school.id, line.choice.school.nameZH, line.choice.major.code.text, line.key.degree.rawValue,
      line.key.college == College.wholeSchool ? "" : line.key.college,
    ] { writer.field(text) }
  }

  private mutating func end(_ line: PlanLine) {
    writer.field(line.evidence.grade.rawValue)
    writer.field(line.breadth.rawValue)
    writer.endRecord()
  }

  var bytes: [UInt8] { writer.bytes }
}

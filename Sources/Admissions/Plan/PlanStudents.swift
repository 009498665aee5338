import DelimitedText
import Numerals

/// A student of a counselor: a name, scores, and the choices of the student's list.
public struct PlanStudent: Sendable {
  /// The name, as written.
  public let name: String
  /// The total, with the marks of the papers where all of them are given.
  public let scores: PlanScores
  /// The choices, in the order of the row.
  public let choices: [PlanChoice]
  /// The line of the row.
  public let line: Int
}

/// The students of a table, one a row: `student`, `score`, `choices` and, where they are wanted, the papers `politics`,
/// `foreign`, `subject1`, `subject2`.
///
/// A list of choices is divided by semicolons (or stands in the columns `choice1`, `choice2`, ...); school, major, degree
/// and college of a choice by slashes or colons, `BUPT/0812/academic`, or school and major by a blank.
public struct PlanStudents: Sendable {
  /// The students that were understood, in the order of the table.
  public let students: [PlanStudent]
  /// Everything that is wrong, located; the rows of these are not among the students.
  public let problems: [DataProblem]
  /// How many rows are not among the students.
  public let droppedCount: Int

  private static let columns = (
    student: ["student", "name", "学生", "姓名", "考生"], score: ["score", "total", "总分", "分数", "成绩"],
    choices: ["choices", "list", "志愿", "志愿表", "目标院校"],
    papers: [
      ["politics", "政治"], ["foreign", "外语", "外国语", "英语"], ["subject1", "业务课一", "数学"],
      ["subject2", "业务课二", "专业课"],
    ]
  )

  /// Reads a table.
  public init(bytes: [UInt8], file: String, catalog: Catalog) {
    let (table, malformed) = Table.readLoosely(bytes: bytes, file: file)
    var problems = malformed.map {
      DataProblem(file: file, line: $0.line, column: $0.column, kind: .form(.malformed($0.kind)))
    }
    let names = [Self.columns.student, Self.columns.score]
    let found = names.map { names in names.first { table.column($0) != nil } }
    var choices = Self.columns.choices.filter { table.column($0) != nil }
    choices += table.header.map(\.text).filter { text in
      ["choice", "志愿"].contains {
        text.hasPrefix($0) && text.dropFirst($0.count).trimmed.allSatisfy(\.isNumber)
      }
        && !Self.columns.choices.contains(text)
    }
    for (column, names) in zip(found, names) where column == nil {
      problems.append(table.headerProblem(nil, .missingColumn(names[0])))
    }
    if choices.isEmpty { problems.append(table.headerProblem(nil, .missingColumn(Self.columns.choices[0]))) }
    var students: [PlanStudent] = []
    if let student = found[0], let score = found[1], !choices.isEmpty {
      let papers = Self.columns.papers.compactMap { names in names.first { table.column($0) != nil } }
      let reader = StudentReader(
        table: table, catalog: catalog, student: student, score: score, papers: papers, choices: choices)
      for row in table.rows.indices {
        let (read, faults) = reader.student(row)
        problems += faults
        students += [read].compactMap(\.self)
      }
    }
    self.students = students
    self.problems = problems.sortedUniquely()
    droppedCount = table.rows.count - students.count
  }
}

/// Reads the rows of a table of students.
private struct StudentReader {
  let table: Table
  let catalog: Catalog
  let student: String
  let score: String
  let papers: [String]
  let choices: [String]

  func student(_ row: Int) -> (PlanStudent?, [DataProblem]) {
    var reader = RowReader(table, row: row)
    let name = reader.required(student)
    let total = reader.number(score)
    let marks = papers.allSatisfy { reader.text($0).isEmpty } ? [] : papers.map { reader.number($0) }
    var problems = reader.problems
    var list: [PlanChoice] = []
    for column in choices {
      for text in reader.text(column).split(whereSeparator: { ";；\n".contains($0) })
      where !text.trimmed.isEmpty {
        let read = PlanChoices(bytes: bytes(of: text.trimmed), file: table.file, catalog: catalog)
        list += read.choices.filter { choice in !list.contains { $0.identity == choice.identity } }
        problems += read.problems.map { table.problem(row, column, $0.kind, $0.severity) }
      }
    }
    if list.isEmpty, problems.isEmpty { problems.append(table.problem(row, choices[0], .choice(.none))) }
    guard let name, let total, problems.isEmpty else { return (nil, problems) }
    return (
      PlanStudent(
        name: name, scores: PlanScores(total: total, marks: marks.compactMap(\.self)), choices: list,
        line: table.line(of: row)), []
    )
  }

  /// A choice as a table of one row.
  private func bytes(of text: String) -> [UInt8] {
    var parts = text.split(whereSeparator: { "/:：／".contains($0) }).map(\.trimmed)
    if parts.count == 1, let blank = parts[0].lastIndex(where: \.isWhitespace) {
      parts = [String(parts[0][..<blank]).trimmed, String(parts[0][blank...]).trimmed]
    }
    var writer = DelimitedWriter()
    writer.record(["school", "major", "degree", "college"])
    writer.record(Array((parts + ["", "", "", ""]).prefix(4)))
    return writer.bytes
  }
}

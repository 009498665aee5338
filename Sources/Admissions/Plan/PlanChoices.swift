import DelimitedText
import Numerals

/// The choices of a table with the columns `school` and `major` and, where they are wanted, `degree` and
/// `college`: by code, name or alias, as on the command line. Other columns are the writer's own.
public struct PlanChoices: Sendable {
  /// The choices that were understood, in the order of the table.
  public let choices: [PlanChoice]
  /// Everything that is wrong, located.
  public let problems: [DataProblem]

  /// The names that each column may have.
  static let columns = (
    school: [
      "school", "school_id", "学校", "院校", "高校", "学校名称", "院校名称", "学校代码", "院校代码", "招生单位", "报考学校", "报考院校",
    ],
    major: ["major", "major_code", "program", "专业", "专业名称", "专业代码", "报考专业"],
    degree: ["degree", "学位", "学位类型", "学位类别", "学位类别", "培养类型", "类型"],
    college: ["college", "学院", "院系", "院系所", "学院名称"]
  )

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - file: the name in messages.
  ///   - catalog: what schools and majors there are.
  public init(bytes: [UInt8], file: String, catalog: Catalog) {
    let (table, malformed) = Table.readLoosely(bytes: bytes, file: file)
    var problems = malformed.map {
      DataProblem(file: file, line: $0.line, column: $0.column, kind: .form(.malformed($0.kind)))
    }
    var choices: [PlanChoice] = []
    var seen: [[String]: Int] = [:]
    guard let reader = ChoiceReader(table, catalog: catalog) else {
      let missing = ChoiceReader.missingColumns(table)
      self.choices = []
      self.problems = problems + (table.header.isEmpty ? [] : missing.map { table.headerProblem(nil, $0) })
      return
    }
    for row in table.rows.indices {
      let (choice, found) = reader.choice(row)
      problems += found
      guard let choice else { continue }
      if let first = seen[choice.identity] {
        problems.append(table.problem(row, reader.major, .choice(.repeated(firstLine: first))))
        continue
      }
      seen[choice.identity] = table.line(of: row)
      choices.append(choice)
    }
    if table.rows.isEmpty, problems.isEmpty {
      problems.append(DataProblem(file: file, line: 1, column: 1, kind: .choice(.none)))
    }
    self.choices = choices
    self.problems = problems
  }
}

/// Reads the rows of a table of choices.
private struct ChoiceReader {
  let table: Table
  let catalog: Catalog
  let school: String
  let major: String
  let degreeColumn: String
  let collegeColumn: String

  init?(_ table: Table, catalog: Catalog) {
    guard let school = PlanChoices.columns.school.first(where: { table.column($0) != nil }),
      let major = PlanChoices.columns.major.first(where: { table.column($0) != nil })
    else { return nil }
    self.table = table
    self.catalog = catalog
    self.school = school
    self.major = major
    degreeColumn = PlanChoices.columns.degree.first { table.column($0) != nil } ?? "degree"
    collegeColumn = PlanChoices.columns.college.first { table.column($0) != nil } ?? "college"
  }

  static func missingColumns(_ table: Table) -> [FormFault] {
    [PlanChoices.columns.school, PlanChoices.columns.major].compactMap { names in
      names.contains { table.column($0) != nil } ? nil : names.first.map { .missingColumn($0) }
    }
  }

  /// The choice of a row, or what is wrong with it.
  func choice(_ row: Int) -> (PlanChoice?, [DataProblem]) {
    var reader = RowReader(table, row: row)
    let schoolText = reader.required(school)
    let majorText = reader.required(major).map(narrowForm)
    let degree = degree(&reader)
    guard let schoolText, let majorText, let degree else { return (nil, reader.problems) }
    let schools = catalog.school(matching: schoolText)
    guard let found = schools.item else {
      return (nil, [fault(row, school, schoolText, schools, name: \.label)])
    }
    let match = catalog.major(matching: majorText, degree: degree, in: found)
    guard let named = match.item ?? oneCode(match) else {
      return (nil, [fault(row, major, majorText, match, name: \.label)])
    }
    let collegeText = reader.text(collegeColumn)
    var college: String?
    if !collegeText.isEmpty {
      let match = catalog.college(matching: collegeText, in: found)
      guard let known = match.item else {
        return (nil, [fault(row, collegeColumn, collegeText, match, name: \.self)])
      }
      college = known
    }
    return (
      PlanChoice(school: found, major: named, degree: degree, college: college, origin: reader.origin), []
    )
  }

  private func degree(_ reader: inout RowReader) -> Degree?? {
    let text = reader.text(degreeColumn)
    if let degree = Degree(named: text) { return .some(degree) }
    return text.isEmpty ? .some(nil) : reader.word(degreeColumn, as: Degree.self).map { .some($0) }
  }

  /// One code for both degrees is no riddle: the degree with the most recent line answers.
  private func oneCode(_ match: Match<Major>) -> Major? {
    guard case .ambiguous(let hits) = match, let first = hits.first,
      hits.allSatisfy({ $0.code == first.code })
    else { return nil }
    return first
  }

  private func fault<Item>(
    _ row: Int, _ column: String, _ text: String, _ match: Match<Item>, name: (Item) -> String
  ) -> DataProblem {
    let names = match.candidates.prefix(5).map(name)
    var isAmbiguous = false
    if case .ambiguous = match { isAmbiguous = true }
    return table.problem(
      row, column, .choice(isAmbiguous ? .ambiguous(text, names) : .unknown(text, nearest: names)))
  }
}

extension School {
  fileprivate var label: String { "\(id) \(nameZH)" }
}

extension Major {
  fileprivate var label: String { "\(code) \(nameZH)" }
}

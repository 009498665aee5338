import DelimitedText
import Numerals

/// Lines that a user knows, read from a table with the columns of the package's own table of lines.
///
/// `cycle`, `school_id` (or `school`), `major_code` (or `major`) and `value` must be there; schools and majors may be
/// named as on the command line. Without the others a row is the total of the ordinary track, full-time, of the college
/// that offers the major.
public struct KnownLineTable: Sendable {
  /// The lines that were understood, in the order of the table.
  public let lines: [KnownLine]
  /// Everything that is wrong, located.
  public let problems: [DataProblem]

  /// Reads a table.
  public init(bytes: [UInt8], file: String, catalog: Catalog) {
    let (table, malformed) = Table.readLoosely(bytes: bytes, file: file)
    var problems = malformed.map {
      DataProblem(file: file, line: $0.line, column: $0.column, kind: .form(.malformed($0.kind)))
    }
    let names = [["cycle"], ["school_id", "school"], ["major_code", "major"], ["value"]]
    let columns = names.compactMap { $0.first { table.column($0) != nil } }
    if columns.count < names.count {
      problems += names.filter { names in !names.contains { table.column($0) != nil } }.map {
        table.headerProblem(nil, .missingColumn($0[0]))
      }
    }
    let known = TableName.lines.columns + ["school", "major"]
    for (place, cell) in table.header.enumerated() where !known.contains(cell.text) {
      problems.append(
        table.headerProblem(place, .unknownColumn(cell.text, nearest: nearestWord(to: cell.text, in: known))))
    }
    var lines: [KnownLine] = []
    if columns.count == names.count {
      for row in table.rows.indices {
        let (line, found) = KnownLineRow(table, row, school: columns[1], major: columns[2], catalog).read()
        lines += [line].compactMap(\.self)
        problems += found
      }
    }
    self.lines = lines
    self.problems = problems.sortedUniquely()
  }
}

/// One row of such a table.
private struct KnownLineRow {
  var reader: RowReader
  let school: String
  let major: String
  let catalog: Catalog

  init(_ table: Table, _ row: Int, school: String, major: String, _ catalog: Catalog) {
    reader = RowReader(table, row: row)
    (self.school, self.major, self.catalog) = (school, major, catalog)
  }

  func read() -> (KnownLine?, [DataProblem]) {
    var reader = reader
    let cycle = reader.integer("cycle")
    let value = reader.number("value")
    let schoolText = reader.required(school)
    let majorText = reader.required(major)
    let degree =
      reader.text("degree").isEmpty ? .some(nil) : reader.word("degree", as: Degree.self).map(Optional.some)
    let mode = reader.word("mode", as: Mode.self, otherwise: .full)
    let track = reader.word("track", as: Track.self, otherwise: .ordinary)
    let level = reader.word("level", as: Level.self, otherwise: .college)
    let subject = reader.word("subject", as: Subject.self, otherwise: .total)
    let confidence = reader.word("confidence", as: Confidence.self, otherwise: .b)
    guard let cycle, value != nil, let schoolText, let majorText, let degree, let mode, let track, let level,
      let subject, let confidence
    else { return (nil, reader.problems) }
    guard let found = catalog.school(matching: schoolText).item else {
      return (nil, [fault(reader, school, schoolText, catalog.school(matching: schoolText), \.nameZH)])
    }
    var code = MajorCode(majorText)
    var kind = degree
    if !code.isAny {
      let match = catalog.major(matching: majorText, degree: degree, in: found)
      guard
        let major = match.item ?? (code.isWellFormed ? catalog.knownMajor(majorText, degree: degree) : nil)
      else { return (nil, [fault(reader, major, majorText, match) { "\($0.code) \($0.nameZH)" }]) }
      (code, kind) = (major.code, degree ?? major.degree)
    }
    let place = ProgramPlace(
      school: found, major: code, degree: kind ?? .academic,
      college: reader.text("college").isEmpty ? nil : reader.text("college"))
    let key = catalog.dataset.ownKey(place, subject: subject, level: level, mode: mode, track: track)
    let cell = reader.table.cell(reader.row, "value")
    return (
      KnownLine(
        key: key, cycle: cycle,
        fullMark: Int(reader.text("full_mark"))
          ?? catalog.dataset.fullMark(of: subject, major: code, degree: key.degree, cycle: cycle),
        value: cell?.text ?? "", confidence: confidence, sourceID: reader.text("source_id"),
        note: reader.text("note"), file: reader.table.file, line: cell?.line ?? 1, column: cell?.column ?? 1),
      reader.problems
    )
  }

  private func fault<Item>(
    _ reader: RowReader, _ column: String, _ text: String, _ match: Match<Item>, _ name: (Item) -> String
  ) -> DataProblem {
    let names = match.candidates.prefix(5).map(name)
    if case .ambiguous = match {
      return reader.table.problem(reader.row, column, .choice(.ambiguous(text, names)))
    }
    return reader.table.problem(reader.row, column, .choice(.unknown(text, nearest: names)))
  }
}

/// A program as a user names it.
public struct ProgramPlace: Sendable {
  /// The school.
  public let school: School
  /// The code of the major.
  public let major: MajorCode
  /// The degree.
  public let degree: Degree
  /// The college, or nil where none is named.
  public let college: String?

  /// A program; nil for the college that answers for the major.
  public init(school: School, major: MajorCode, degree: Degree, college: String?) {
    (self.school, self.major, self.degree, self.college) = (school, major, degree, college)
  }
}

extension Dataset {
  /// The key of a program's own line: at the college named, else the one whose lines answer for it, else the one that
  /// the register has, else the whole school.
  public func ownKey(
    _ place: ProgramPlace, subject: Subject = .total, level: Level = .college, mode: Mode = .full,
    track: Track = .ordinary
  ) -> LineKey {
    let answering = try? lineHistory(school: place.school.id, major: place.major, degree: place.degree)
    let printed = answering.flatMap { $0.key.level == .school ? nil : $0.key.college }
    let registered = index.programsOfSchool[place.school.id, default: []].first {
      $0.major == place.major && $0.degree == place.degree && $0.college != College.wholeSchool
    }?.college
    let college =
      level == .school ? College.wholeSchool : place.college ?? printed ?? registered ?? College.wholeSchool
    return LineKey(
      schoolID: place.school.id, college: college, major: place.major, degree: place.degree, mode: mode,
      track: track, level: level, subject: subject)
  }
}

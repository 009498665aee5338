/// The papers of a program's examination in one cycle, besides politics.
///
/// Codes are those of the catalogs of the schools: 201 English I, 204 English II, 301 to 303 mathematics, 408 the
/// common paper of computer science; codes from 800 on are a school's own papers.
public struct ExamPapers: Sendable, Hashable {
  /// The admission year.
  public let cycle: Int
  /// The school.
  public let schoolID: String
  /// The college, or `*` where the school names none.
  public let college: String
  /// The code of the major.
  public let major: MajorCode
  /// The degree.
  public let degree: Degree
  /// The foreign language.
  public let foreign: String
  /// The paper in mathematics, or what stands in its place.
  public let mathematics: String
  /// The paper of the subject itself.
  public let specialty: String
  /// Where it comes from.
  public let sourceID: String
  /// Its place in the file.
  public let origin: RowOrigin
}

extension ExamPapers: TableRow {
  static var table: TableName { .examPapers }

  init?(_ reader: inout RowReader) {
    let cycle = reader.integer("cycle")
    let school = reader.required("school_id")
    let major = reader.required("major_code")
    let degree = reader.word("degree", as: Degree.self)
    let specialty = reader.required("specialty")
    guard let cycle, let school, let major, let degree, let specialty else { return nil }
    self.init(
      cycle: cycle, schoolID: school, college: reader.college(), major: MajorCode(major), degree: degree,
      foreign: reader.text("foreign"), mathematics: reader.text("mathematics"), specialty: specialty,
      sourceID: reader.text("source_id"), origin: reader.origin)
  }
}

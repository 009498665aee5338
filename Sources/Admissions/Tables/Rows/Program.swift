/// A major that a college of a school offers for a degree.
public struct Program: Sendable, Hashable {
  /// The school.
  public let schoolID: String
  /// The college, or `*` where the school names none.
  public let college: String
  /// The code; `*` for all majors of the college.
  public let major: MajorCode
  /// The degree.
  public let degree: Degree
  /// Full-time or part-time.
  public let mode: Mode
  /// The Chinese name.
  public let nameZH: String
  /// The English name; empty when not collected.
  public let nameEN: String
  /// The form of its examination, which fixes every full mark.
  public let exam: Exam
  /// Its place in the file.
  public let origin: RowOrigin
}

extension Program: TableRow {
  static var table: TableName { .programs }

  init?(_ reader: inout RowReader) {
    let school = reader.required("school_id")
    let major = reader.required("major_code")
    let degree = reader.word("degree", as: Degree.self)
    let mode = reader.word("mode", as: Mode.self)
    let name = reader.required("name_zh")
    let exam = reader.word("exam", as: Exam.self)
    guard let school, let major, let degree, let mode, let name, let exam else { return nil }
    self.init(
      schoolID: school, college: reader.college(), major: MajorCode(major), degree: degree, mode: mode,
      nameZH: name, nameEN: reader.text("name_en"), exam: exam, origin: reader.origin)
  }
}

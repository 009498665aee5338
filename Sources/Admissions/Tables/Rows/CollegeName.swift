/// A college of a school with its names.
public struct CollegeName: Sendable, Hashable {
  /// The school.
  public let schoolID: String
  /// The Chinese name, as lines and programs have it.
  public let name: String
  /// The English name; empty when not collected.
  public let nameEN: String
  /// Other names under which sources print it.
  public let aliases: [String]
  /// Where the entry comes from.
  public let sourceID: String
  /// Its place in the file.
  public let origin: RowOrigin
}

extension CollegeName: TableRow {
  static var table: TableName { .colleges }

  init?(_ reader: inout RowReader) {
    let school = reader.required("school_id")
    let name = reader.required("college")
    guard let school, let name else { return nil }
    self.init(
      schoolID: school, name: name, nameEN: reader.text("name_en"),
      aliases: reader.text("aliases").split(separator: ";").map(\.trimmed),
      sourceID: reader.text("source_id"), origin: reader.origin)
  }
}

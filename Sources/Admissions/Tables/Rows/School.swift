/// A school or research institution that admits postgraduates.
public struct School: Sendable, Hashable {
  /// The official five digits where known, else a slug.
  public let id: String
  /// The Chinese name.
  public let nameZH: String
  /// The English name; empty when not collected.
  public let nameEN: String
  /// Other names in use.
  public let aliases: [String]
  /// The city; empty when not collected.
  public let city: String
  /// The region of the national table that holds for it.
  public let region: Region
  /// Whether it is one of the schools that set their own line (自划线).
  public let setsOwnLine: Bool
  /// Where the entry comes from.
  public let sourceID: String
  /// Its place in the file.
  public let origin: RowOrigin
}

extension School: TableRow {
  static var table: TableName { .schools }

  init?(_ reader: inout RowReader) {
    let id = reader.required("school_id")
    let name = reader.required("name_zh")
    let region = reader.word("region", as: Region.self)
    let setsOwnLine = reader.boolean("sets_own_line")
    guard let id, let name, let region, let setsOwnLine else { return nil }
    self.init(
      id: id, nameZH: name, nameEN: reader.text("name_en"),
      aliases: reader.text("aliases").split(separator: ";").map(\.trimmed), city: reader.text("city"),
      region: region, setsOwnLine: setsOwnLine, sourceID: reader.text("source_id"), origin: reader.origin)
  }
}

/// One fact about a school: a campus, a discipline's grade, a fee.
public struct SchoolProfile: Sendable, Hashable {
  /// The school.
  public let schoolID: String
  /// What the fact is about.
  public let attribute: String
  /// Which one of them, where there are several.
  public let item: String
  /// The value as text.
  public let value: String
  /// The unit of a number; empty for text.
  public let unit: String
  /// The day, or year, for which it holds.
  public let asOf: String
  /// Where it comes from.
  public let sourceID: String
  /// Its place in the file.
  public let origin: RowOrigin
}

extension SchoolProfile: TableRow {
  static var table: TableName { .schoolProfiles }

  init?(_ reader: inout RowReader) {
    let school = reader.required("school_id")
    let attribute = reader.required("attribute")
    let value = reader.required("value")
    guard let school, let attribute, let value else { return nil }
    self.init(
      schoolID: school, attribute: attribute, item: reader.text("item"), value: value,
      unit: reader.text("unit"), asOf: reader.text("as_of"), sourceID: reader.text("source_id"),
      origin: reader.origin)
  }
}

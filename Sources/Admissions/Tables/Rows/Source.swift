public import Numerals

/// Where figures come from.
public struct Source: Sendable, Hashable {
  /// The name that rows cite.
  public let id: String
  /// Who published it.
  public let publisher: String
  /// Its title in English.
  public let title: String
  /// Its title in Chinese; empty when not collected.
  public let titleZH: String
  /// Its address; empty when none is known.
  public let address: String
  /// The day it was published, where known.
  public let publishedOn: CalendarDate?
  /// The day it was read, where known.
  public let retrievedOn: CalendarDate?
  /// What it was read from.
  public let medium: Medium
  /// How far its figures can be trusted.
  public let confidence: Confidence
  /// Its place in the file.
  public let origin: RowOrigin
}

extension Source: TableRow {
  static var table: TableName { .sources }

  init?(_ reader: inout RowReader) {
    let id = reader.required("source_id")
    let publisher = reader.required("publisher")
    let title = reader.required("title")
    let published = reader.date("published_on")
    let retrieved = reader.date("retrieved_on")
    let medium = reader.word("medium", as: Medium.self)
    let confidence = reader.word("confidence", as: Confidence.self)
    guard let id, let publisher, let title, let published, let retrieved, let medium, let confidence else {
      return nil
    }
    self.init(
      id: id, publisher: publisher, title: title, titleZH: reader.text("title_zh"),
      address: reader.text("address"), publishedOn: published,
      retrievedOn: retrieved, medium: medium, confidence: confidence, origin: reader.origin)
  }
}

/// Something wrong with delimited text, and where.
public struct DelimitedProblem: Error, Equatable, Hashable, Sendable {
  /// The file as the reader was told to call it.
  public var file: String
  /// Line, from 1; lines end at LF.
  public var line: Int
  /// Column, from 1, in Unicode code points, as editors count; a byte order mark is not counted.
  public var column: Int
  /// What is wrong.
  public var kind: Kind

  /// A problem of `kind` at a place.
  public init(file: String, line: Int, column: Int, kind: Kind) {
    (self.file, self.line, self.column, self.kind) = (file, line, column, kind)
  }

  /// What is wrong with a record. Each bad record gives one problem: the first fault of its shape, or else its first
  /// bytes that are not UTF-8, or else too few fields.
  public enum Kind: Equatable, Hashable, Sendable {
    /// Bytes that are not UTF-8; located at the first of them.
    case invalidUTF8
    /// A zero byte, the mark of UTF-16 or of a binary file.
    case nulByte
    /// A carriage return that no line feed follows, outside quotes.
    case loneCarriageReturn
    /// A quote inside a field that does not start with one.
    case bareQuote
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote
    /// A quote that nothing closes before the end of the file; located at its opening.
    case unterminatedQuote
    /// Too few fields; located at the end of the record.
    case shortRow(expected: Int, found: Int)
    /// Too many fields; located at the first extra one.
    case longRow(expected: Int, found: Int)
    /// A first record with more columns than the reader's limit.
    case tooManyColumns(limit: Int)
    /// A field longer than the reader's limit; located at its start.
    case fieldTooLarge(limit: Int)
    /// A record longer than the reader's limit; located at its start.
    case recordTooLarge(limit: Int)
    /// A header name that stands in the header already.
    case duplicateColumn(String)
    /// No record at all where a header was expected.
    case missingHeader
  }
}

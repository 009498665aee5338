/// Bounds on what a reader holds in memory; beyond them a record is reported and passed over.
public struct Limits: Equatable, Sendable {
  /// Bytes of one field as written, without its enclosing quotes.
  public var fieldBytes: Int
  /// Bytes of one record as written.
  public var recordBytes: Int
  /// Fields of the first record; later records are held to the first one's number.
  public var columns: Int

  /// One mebibyte a field, sixteen a record, 65,536 columns.
  public init(fieldBytes: Int = 1 << 20, recordBytes: Int = 1 << 24, columns: Int = 1 << 16) {
    precondition(fieldBytes > 0 && recordBytes > 0 && columns > 0, "limits are positive")
    precondition(recordBytes <= 1 << 30, "a record is at most one gibibyte")
    self.fieldBytes = fieldBytes
    self.recordBytes = recordBytes
    self.columns = columns
  }
}

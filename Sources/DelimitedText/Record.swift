import Numerals

/// One record of a delimited file, lent to the reader's caller for the duration of a call.
///
/// Fields are numbered from 0. Their bytes are valid UTF-8 with quotes taken off; no field is copied but those
/// that hold doubled quotes.
public struct Record: ~Copyable {
  /// The reader's window on the file, of which this record is a part.
  @usableFromInline var bytes: [UInt8] = []
  /// Fields whose doubled quotes were made single, one after the other.
  @usableFromInline var unescaped: [UInt8] = []
  /// The first `count` entries are this record's.
  @usableFromInline var fields: [FieldRange] = Array(repeating: FieldRange(), count: 64)
  /// The number of fields, at least 1.
  public internal(set) var count = 0
  /// The line on which the record starts, from 1.
  public internal(set) var line = 1
  /// How many records came before this one, bad ones included and blank lines not: the header is number 0.
  public internal(set) var number = 0
  /// Where the record starts in `bytes`.
  var start = 0

  /// Lends the bytes of field `index` to `body`.
  @inlinable
  public borrowing func withBytes<Result, Failure>(
    _ index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(index < count, "field index out of range")
    let field = fields[index]
    let range = Int(field.start)..<Int(field.end)
    if field.isUnescaped { return try body(unescaped.span.extracting(range)) }
    return try body(bytes.span.extracting(range))
  }
}

/// Where a field lies. Offsets fit 32 bits because a record is at most one gibibyte.
@usableFromInline
struct FieldRange {
  /// The content, in the window or, if `isUnescaped`, in the unescaped bytes.
  @usableFromInline var start: Int32 = 0
  @usableFromInline var end: Int32 = 0
  /// Where the field starts in the window, its opening quote included.
  var origin: Int32 = 0
  /// Whether the content holds doubled quotes (while the record is read) or held them (once it is lent).
  @usableFromInline var isUnescaped = false

  init() {}

  init(_ range: Range<Int>, origin: Int, isEscaped: Bool) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    self.origin = Int32(truncatingIfNeeded: origin)
    isUnescaped = isEscaped
  }
}

extension Record {
  /// The text of field `index`.
  public borrowing func string(_ index: Int) -> String {
    withBytes(index) { bytes in
      var copy: [UInt8] = []
      append(bytes, to: &copy)
      return String(decoding: copy, as: UTF8.self)
    }
  }

  /// The number of bytes in field `index`.
  public borrowing func byteCount(_ index: Int) -> Int {
    withBytes(index) { $0.count }
  }

  /// Whether field `index` has no bytes at all.
  public borrowing func isEmpty(_ index: Int) -> Bool {
    byteCount(index) == 0
  }

  /// Field `index` as a number, by the rules of `parseDouble`.
  public borrowing func double(_ index: Int) -> Double? {
    withBytes(index) { parseDouble($0) }
  }

  /// Field `index` as an integer, by the rules of `parseInteger`.
  public borrowing func integer(_ index: Int) -> Int? {
    withBytes(index) { parseInteger($0) }
  }

  /// Appends the bytes of field `index` to `buffer`.
  public borrowing func appendBytes(_ index: Int, to buffer: inout [UInt8]) {
    withBytes(index) { append($0, to: &buffer) }
  }

  /// Whether field `index` holds exactly `other`.
  public borrowing func bytes(_ index: Int, equal other: Span<UInt8>) -> Bool {
    withBytes(index) { areEqual($0, other) }
  }

  /// Where field `index` starts, its opening quote included. Costs a pass over the record up to there.
  public borrowing func location(_ index: Int) -> Location {
    precondition(index < count, "field index out of range")
    return location(atByte: Int(fields[index].origin))
  }

  /// The place of the byte at `offset` of the window.
  borrowing func location(atByte offset: Int) -> Location {
    Location(line: line, column: 1).advanced(over: bytes.span.extracting(start..<offset))
  }

  /// All fields as text.
  public borrowing func strings() -> [String] {
    var texts: [String] = []
    for i in 0..<count { texts.append(string(i)) }
    return texts
  }
}

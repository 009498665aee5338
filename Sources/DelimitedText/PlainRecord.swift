/// A record without quotes, taken apart where it lies: nothing is copied, and what repeats the record before is
/// not looked at twice.
///
/// It reads what is plain and leaves the rest alone: records with quotes or control characters, of the wrong number
/// of fields, beyond the limits or at the very end of the bytes are for `DelimitedReader`, which sees to every
/// rule and says what is wrong. What both read, they read alike.
public struct PlainRecord: Sendable {
  /// Where the fields lie; those that were repeated may lie in an earlier record.
  public private(set) var fields: [Range<Int>]
  /// The offset after the record's line end.
  public private(set) var next = 0
  /// Whether the leading fields are those of the record before.
  public private(set) var isRepeated = false

  private let finder: StructuralFinder
  private let delimiter: UInt8
  private let mostBytes: Int
  private let leading: Int
  /// Where the leading fields of the record before lie, their delimiters included.
  private var before = 0..<0

  /// A reader of records of `columns` fields, of which the first `leading` ones are likely to repeat.
  public init(columns: Int, leading: Int, dialect: Dialect = .commas, limits: Limits = Limits()) {
    precondition(columns > 0 && (0..<columns).contains(leading), "some fields do not repeat")
    fields = Array(repeating: 0..<0, count: columns)
    finder = StructuralFinder(dialect)
    delimiter = dialect.delimiter
    mostBytes = min(limits.fieldBytes, limits.recordBytes)
    self.leading = leading
  }

  /// Forgets the record before: the next one does not repeat it.
  public mutating func forget() { before = 0..<0 }

  /// Takes the record that starts at `start` apart; false where it is not plain.
  ///
  /// `bytes` are the same from call to call, or `forget` comes between.
  public mutating func scan(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    isRepeated = !before.isEmpty && repeats(bytes, at: start)
    let first = isRepeated ? leading : 0
    let content = isRepeated ? start + before.count : start
    guard
      let end = Self.passFields(
        bytes, from: content, first: first, finder, delimiter, into: &fields),
      end - start <= mostBytes
    else { return false }
    next = end + 1
    if !isRepeated { before = start..<(leading == 0 ? start : fields[leading - 1].upperBound + 1) }
    return true
  }

  @inline(__always)
  private func repeats(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var at = 0
    while at &+ 8 <= before.count {
      guard let old = eightBytes(bytes, at: before.lowerBound &+ at),
        let new = eightBytes(bytes, at: start &+ at), old == new
      else { return false }
      at &+= 8
    }
    guard start &+ before.count <= bytes.count else { return false }
    while at < before.count {
      if bytes[before.lowerBound &+ at] != bytes[start &+ at] { return false }
      at &+= 1
    }
    return true
  }

  /// Finds the fields from number `first` on; returns where the line feed is.
  @inline(__always)
  private static func passFields(
    _ bytes: Span<UInt8>, from start: Int, first: Int, _ finder: StructuralFinder, _ delimiter: UInt8,
    into fields: inout [Range<Int>]
  ) -> Int? {
    var places = fields.mutableSpan
    var (at, column, fieldStart) = (start, first, start)
    var union: UInt64 = 0
    while let word = eightBytes(bytes, at: at) {
      union |= word
      var hits = finder.hits(in: word)
      while hits != 0 {
        let place = at &+ hits.trailingZeroBitCount >> 3
        hits &= hits &- 1
        let byte = bytes[place]
        if byte == delimiter {
          guard column &+ 1 < places.count else { return nil }
          places[column] = fieldStart..<place
          column &+= 1
          fieldStart = place &+ 1
        } else if byte == Byte.lineFeed {
          guard column &+ 1 == places.count else { return nil }
          let isReturned = place > fieldStart && bytes[place &- 1] == Byte.carriageReturn
          places[column] = fieldStart..<(isReturned ? place &- 1 : place)
          if union & 0x8080_8080_8080_8080 != 0, firstInvalidUTF8(bytes, from: start, to: place) != nil {
            return nil
          }
          return place
        } else if byte != Byte.carriageReturn || place &+ 1 >= bytes.count
          || bytes[place &+ 1] != Byte.lineFeed
        {
          return nil
        }
      }
      at &+= 8
    }
    return nil
  }
}

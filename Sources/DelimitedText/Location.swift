/// A place in a text file.
public struct Location: Equatable, Hashable, Sendable {
  /// From 1; lines end at LF.
  public var line: Int
  /// From 1, in Unicode code points.
  public var column: Int

  /// The place at `line` and `column`.
  public init(line: Int, column: Int) {
    (self.line, self.column) = (line, column)
  }

  /// The place just after `bytes`, which start at this one.
  func advanced(over bytes: Span<UInt8>) -> Location {
    var place = self
    for i in bytes.indices {
      if bytes[i] == Byte.lineFeed {
        place = Location(line: place.line + 1, column: 1)
      } else if bytes[i] & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}

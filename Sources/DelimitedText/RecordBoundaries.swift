/// Finds where records start without reading them, so that a file can be split into blocks which several
/// readers take at once.
///
/// Whether a line end closes a record depends on every quote before it. This scanner goes over the quotes from
/// the start of the file by the reader's own rules (a quote opens a field only at its start, so that a stray
/// one elsewhere changes nothing), which makes the split exact also for files with errors: readers of the
/// blocks give together what one reader of the whole gives. It looks at many bytes at a time, several times
/// as fast as reading.
public struct RecordBoundaries: Sendable {
  /// A place where a record starts.
  public struct Start: Equatable, Sendable {
    /// The offset of its first byte.
    public var offset: Int
    /// Its line, from 1.
    public var line: Int
  }

  /// The starts of blocks of at least `blockBytes` bytes, in order; the first is the start of `bytes`.
  ///
  /// A block runs to the start of the next one or to the end. A quote that nothing closes makes all after it one
  /// block.
  public static func blocks(
    of bytes: Span<UInt8>, blockBytes: Int, dialect: Dialect = .commas
  ) -> [Start] {
    precondition(blockBytes > 0, "blocks are not empty")
    var scanner = RecordBoundaries(dialect: dialect)
    var starts = [Start(offset: 0, line: 1)]
    while let next = scanner.nextStart(in: bytes, notBefore: scanner.offset + blockBytes) {
      starts.append(next)
    }
    return starts
  }

  /// How far the scan has come.
  public private(set) var offset = 0
  private var line: Int
  private var isQuoted = false
  private let quote: UInt8
  private let delimiter: UInt8

  /// A scanner at the start of a file, or of a part of it that begins with line `firstLine`.
  public init(dialect: Dialect = .commas, firstLine: Int = 1) {
    quote = dialect.quote
    delimiter = dialect.delimiter
    line = firstLine
  }

  /// The first record start at or after `target` that lies beyond what was scanned; `nil` when there is none
  /// before the end of `bytes`. Always pass the same bytes.
  public mutating func nextStart(in bytes: Span<UInt8>, notBefore target: Int) -> Start? {
    if !isQuoted { passPlainText(in: bytes, before: target) }
    while let found = nextMark(in: bytes) {
      offset = found + 1
      if bytes[found] == Byte.lineFeed {
        line += 1
        if !isQuoted, offset >= target, offset < bytes.count { return Start(offset: offset, line: line) }
      } else {
        pass(quoteAt: found, in: bytes)
      }
    }
    offset = bytes.count
    return nil
  }

  /// Counts the lines of text without quotes, a stretch at a time, and stays short of `target`.
  private mutating func passPlainText(in bytes: Span<UInt8>, before target: Int) {
    let quotes = UInt64(quote) &* Self.everyByte
    while offset &+ Self.stretch < target, offset &+ Self.stretch <= bytes.count {
      let stretch = bytes.extracting(offset..<offset &+ Self.stretch)
      // In each byte whether it is none of these, and how many line feeds were in its place.
      var (notQuotes, lines): (UInt64, UInt64) = (.max, 0)
      for at in Swift.stride(from: 0, to: Self.stretch, by: 8) {
        guard let word = eightBytes(stretch, at: at) else { return }
        let low = word & Self.lowBits
        notQuotes &= ((low ^ quotes) &+ Self.lowBits) | word
        lines &+= (~(((low ^ Self.lineFeeds) &+ Self.lowBits) | word) & ~Self.lowBits) >> 7
      }
      guard ~notQuotes & ~Self.lowBits == 0 else { return }
      line &+= Int(truncatingIfNeeded: (lines &* Self.everyByte) >> 56)
      offset &+= Self.stretch
    }
  }

  /// Bytes that are looked at together: few enough for their lines to be added up in one byte.
  private static let stretch = 128
  private static let everyByte: UInt64 = 0x0101_0101_0101_0101
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A

  private mutating func pass(quoteAt place: Int, in bytes: Span<UInt8>) {
    if !isQuoted {
      isQuoted = opensField(place, in: bytes)
    } else if offset < bytes.count, bytes[offset] == quote {
      offset += 1  // A doubled quote is content.
    } else {
      isQuoted = false
    }
  }

  private func opensField(_ place: Int, in bytes: Span<UInt8>) -> Bool {
    guard place > 0 else { return true }
    let before = bytes[place - 1]
    if before == delimiter || before == Byte.lineFeed { return true }
    return place == 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// The next quote or line feed at or after `offset`.
  private func nextMark(in bytes: Span<UInt8>) -> Int? {
    let quotes = UInt64(quote) &* 0x0101_0101_0101_0101
    var at = offset
    while let word = eightBytes(bytes, at: at) {
      let hits = marks(in: word, quotes: quotes)
      if hits != 0 { return at + hits.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < bytes.count {
      if bytes[at] == quote || bytes[at] == Byte.lineFeed { return at }
      at += 1
    }
    return nil
  }

  @inline(__always)
  private func marks(in word: UInt64, quotes: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let notQuote = (low ^ quotes) &+ 0x7F7F_7F7F_7F7F_7F7F
    let notLine = (low ^ 0x0A0A_0A0A_0A0A_0A0A) &+ 0x7F7F_7F7F_7F7F_7F7F
    return ~((notQuote & notLine) | word) & 0x8080_8080_8080_8080
  }
}

/// Where the bytes lie that can give a record its shape: delimiters, quotes and control characters.
///
/// Found eight bytes at a time by arithmetic on a whole word (Warren, "Hacker's Delight", 2nd ed., 6-1), with
/// no branch per byte. The same pass notes whether any byte is outside ASCII.
struct StructuralIndex {
  /// The first `count` entries are offsets into the window, ascending.
  private(set) var offsets: [Int32] = []
  private(set) var count = 0
  private(set) var hasNonASCII = false
  private let finder: StructuralFinder

  init(_ dialect: Dialect) {
    finder = StructuralFinder(dialect)
  }

  /// Replaces the index by that of `bytes` from `start` to `end`. The bytes do not change; they come `inout` so
  /// that a span over them can live beside this mutation.
  mutating func rebuild(_ bytes: inout [UInt8], from start: Int, to end: Int) {
    if offsets.count < end - start { offsets = Array(repeating: 0, count: end - start) }
    let finder = finder
    var output = offsets.mutableSpan
    let (found, isBeyondASCII) = finder.find(
      in: bytes.span.extracting(first: end), from: start, into: &output)
    count = found
    hasNonASCII = isBeyondASCII
  }
}

/// Finds structural bytes, eight at a time.
struct StructuralFinder {
  private let delimiters: UInt64
  private let quotes: UInt64

  init(_ dialect: Dialect) {
    delimiters = UInt64(dialect.delimiter) &* 0x0101_0101_0101_0101
    quotes = UInt64(dialect.quote) &* 0x0101_0101_0101_0101
  }

  /// Writes the offsets of the structural bytes of `bytes` from `start` on. Returns their number
  /// and whether any byte is outside ASCII.
  func find(in bytes: Span<UInt8>, from start: Int, into output: inout MutableSpan<Int32>) -> (Int, Bool) {
    var count = 0
    var union: UInt64 = 0
    var at = start
    while let word = eightBytes(bytes, at: at) {
      union |= word
      note(hits(in: word), at: at, into: &output, count: &count)
      at &+= 8
    }
    while at < bytes.count {
      let word = UInt64(bytes[at])
      union |= word
      note(hits(in: word) & 0x80, at: at, into: &output, count: &count)
      at &+= 1
    }
    return (count, union & 0x8080_8080_8080_8080 != 0)
  }

  /// The top bit of every byte of `word` that is a delimiter, a quote or below a space.
  @inline(__always)
  func hits(in word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let notControl = low &+ 0x6060_6060_6060_6060
    let notDelimiter = (low ^ delimiters) &+ 0x7F7F_7F7F_7F7F_7F7F
    let notQuote = (low ^ quotes) &+ 0x7F7F_7F7F_7F7F_7F7F
    return ~((notControl & notDelimiter & notQuote) | word) & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private func note(_ hits: UInt64, at base: Int, into output: inout MutableSpan<Int32>, count: inout Int) {
    var rest = hits
    while rest != 0 {
      output[count] = Int32(truncatingIfNeeded: base &+ rest.trailingZeroBitCount >> 3)
      count &+= 1
      rest &= rest &- 1
    }
  }
}

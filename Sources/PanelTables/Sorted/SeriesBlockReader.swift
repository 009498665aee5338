import DelimitedText

/// Cuts a table that is sorted by key into blocks of whole series, so that each can be read by itself, on any
/// core, and never more than one block of the file has to be held.
///
/// Add the file piece by piece, cut anywhere, and take the blocks as they become complete. A block ends where the
/// key changes, at the first such place after `blockBytes` bytes: the blocks depend on the file alone. Only the
/// records around that place are read here; whether the keys really ascend shows when the blocks are read.
public struct SeriesBlockReader: ~Copyable {
  /// The bytes that blocks have at least, but for the last one.
  public let blockBytes: Int
  /// How many bytes are held at present.
  public var heldBytes: Int { held.count - 1 }
  /// Reads the header and nothing else.
  private var header: PanelTableReader
  /// Whether the beginning of the file was looked at.
  private var isOpened = false
  private var headerBytes: [UInt8] = []
  /// A line feed and behind it what was added and not cut off: the scanner of records takes a byte order mark for
  /// one at the start of its bytes only, and a record further down may begin with those bytes.
  private var held: [UInt8]
  /// The line of the first byte held.
  private var line = 1
  /// How many bytes of the file were cut off.
  private var offset = 0
  /// The bytes it takes before another search for an end of a block can do better than the last.
  private var wanted: Int
  private var isAtEnd = false

  /// A reader at the start of a file.
  public init(
    _ columns: PanelColumns, file: String, options: PanelTableOptions, blockBytes: Int = 1 << 20
  ) {
    precondition(blockBytes > 0, "blocks are not empty")
    self.blockBytes = blockBytes
    header = PanelTableReader(columns, file: file, options: options)
    held = [lineFeed]
    wanted = blockBytes
  }

  /// Whether the header has been read and serves.
  public var isBound: Bool { header.state.isBound }

  /// Adds the next piece of the file.
  public mutating func append(_ piece: Span<UInt8>) {
    held.append(addingCapacity: piece.count) { output in
      for index in piece.indices { output.append(piece[index]) }
    }
  }

  /// Says that nothing comes any more: what is held is the last block.
  public mutating func end() {
    isAtEnd = true
    wanted = blockBytes
  }

  /// The next block; nil when more of the file is needed or, at its end, when there is none.
  /// - Throws: `badTable` when the header does not serve.
  public mutating func next() throws(PanelTableError) -> SeriesBlock? {
    try readHeader()
    guard header.state.isBound else { return nil }
    if let end = try blockEnd() { return cut(at: end.offset, line: end.line, following: end.key) }
    guard isAtEnd, heldBytes > 0 else { return nil }
    return cut(at: held.count, line: line, following: nil)
  }

  /// Goes on with the file at the start of a block: what comes before `offset` need not be added.
  /// - Precondition: the header has been read.
  public mutating func skip(to offset: Int, line: Int) {
    precondition(isBound, "the header comes first")
    held = [lineFeed]
    (self.offset, self.line, wanted) = (offset, line, blockBytes)
  }

  /// The table of a file without any rows, with a note that says so.
  /// - Throws: `badTable` when the header does not serve.
  public func emptyTable() throws(PanelTableError) -> PanelTable {
    var reader = PanelTableReader(
      header.columns, file: header.file, options: header.options, opening: header.state.opening)
    reader.consume(headerBytes.span)
    return try reader.finish()
  }

  private mutating func cut(at end: Int, line next: Int, following: [UInt8]?) -> SeriesBlock {
    let block = SeriesBlock(
      line: line, nextLine: next, offset: offset, following: following, bytes: Array(held[1..<end]),
      empty: header.state)
    drop(to: end, line: next)
    return block
  }

  private mutating func drop(to end: Int, line next: Int) {
    offset += end - 1
    // The byte before a record is a line feed.
    held.removeSubrange(..<(end - 1))
    line = next
    wanted = blockBytes
  }
}

extension SeriesBlockReader {
  /// Reads the header, record by record until it is found: blank lines may come first.
  private mutating func readHeader() throws(PanelTableError) {
    guard isOpened || heldBytes >= sampleBytes || isAtEnd else { return }
    open()
    while !header.state.isPastHeader {
      var scanner = RecordBoundaries(dialect: header.columns.dialect)
      // A byte order mark counts here.
      let start = scanner.nextStart(in: held.span.extracting(1...), notBefore: 1)
      guard let end = start?.offset ?? (isAtEnd ? heldBytes : nil), end > 0 else { break }
      let record = held[1...end] + (start == nil ? [lineFeed] : [])
      headerBytes += record
      header.consume(record.span)
      drop(to: end + 1, line: line + (start?.line ?? 1) - 1)
    }
    guard !header.state.isBound, header.state.isPastHeader || isAtEnd else { return }
    _ = try emptyTable()
  }

  /// How many bytes show how the file is made: no more than a block.
  private var sampleBytes: Int { min(TableOpening.sampleBytes, blockBytes) }

  /// Looks at the beginning of the file now, as there is no more of it before it is gone on with elsewhere.
  public mutating func openEarly() { open() }

  /// Looks at the beginning of the file, and drops what stands above the header.
  private mutating func open() {
    guard !isOpened else { return }
    isOpened = true
    let (columns, file, options) = (header.columns, header.file, header.options)
    let opening = Self.opening(
      held.span.extracting(1...), of: sampleBytes, isWhole: isAtEnd, columns, options)
    header = PanelTableReader(columns, file: file, options: options, opening: opening)
    if opening.offset > 0 { drop(to: opening.offset + 1, line: opening.line) }
  }

  private static func opening(
    _ text: Span<UInt8>, of size: Int, isWhole: Bool, _ columns: PanelColumns, _ options: PanelTableOptions
  ) -> TableOpening {
    let sample = text.extracting(first: min(text.count, size))
    return TableOpening(
      sample, isWhole: isWhole && sample.count == text.count, columns: columns, options: options)
  }

  /// Where the first key starts that is another than the one before it, after enough bytes for a block.
  private mutating func blockEnd() throws(PanelTableError) -> (offset: Int, line: Int, key: [UInt8]?)? {
    guard heldBytes > wanted else { return nil }
    var scanner = RecordBoundaries(dialect: header.columns.dialect)
    var before: [UInt8]?
    var start = scanner.nextStart(in: held.span, notBefore: blockBytes)
    while let first = start {
      start = scanner.nextStart(in: held.span, notBefore: first.offset + 1)
      guard let end = start?.offset ?? (isAtEnd ? held.count : nil) else { break }
      let key = key(of: first.offset..<end)
      if let key, let before, key != before {
        // The scanner counted the line feed in front.
        return (first.offset, line + first.line - 2, key)
      }
      before = key ?? before
    }
    // Not yet: a series with very many rows, or a quote that nothing closes. Looking again pays when there is
    // twice as much.
    wanted = isAtEnd ? .max : 2 * heldBytes
    return nil
  }

  /// The key of a record; nil for one that is none.
  private func key(of range: Range<Int>) -> [UInt8]? {
    let plan = header.state.collector.plan
    var reader = DelimitedReader(
      file: header.file, dialect: header.columns.dialect, limits: header.options.limits,
      expectedColumns: plan.columnCount, firstLine: 2)
    var key: [UInt8]?
    reader.consume(held.span.extracting(range)) { KeyIndex.write($0, plan.key, toNew: &key) }
    reader.finish { KeyIndex.write($0, plan.key, toNew: &key) }
    return key
  }
}

private let lineFeed = UInt8(ascii: "\n")

extension KeyIndex {
  fileprivate static func write(_ record: borrowing Record, _ columns: [Int], toNew key: inout [UInt8]?) {
    var fields: [UInt8] = []
    write(record, columns, to: &fields)
    key = fields
  }
}

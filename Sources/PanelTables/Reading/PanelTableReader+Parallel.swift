import DelimitedText
import Forecasting
import Synchronization

extension PanelTableReader {
  /// Reads a whole file that is in memory, on several cores.
  ///
  /// - Parameters:
  ///   - bytes: the file, read where it lies.
  ///   - jobs: how many blocks of it are read at a time; the result does not depend on it.
  /// - Throws: `badTable` when the header does not serve or rows that were not to be skipped have errors.
  public static func read(
    _ bytes: Span<UInt8>, file: String, columns: PanelColumns, options: PanelTableOptions, jobs: Int
  ) throws(PanelTableError) -> PanelTable {
    try read(bytes, file: file, columns: columns, options: options, jobs: jobs, blockBytes: 1 << 20)
  }

  /// As above, in blocks of at least `blockBytes` bytes, which changes nothing about the result.
  public static func read(
    _ bytes: Span<UInt8>, file: String, columns: PanelColumns, options: PanelTableOptions, jobs: Int,
    blockBytes: Int
  ) throws(PanelTableError) -> PanelTable {
    let sample = bytes.extracting(first: min(bytes.count, TableOpening.sampleBytes))
    let opening = TableOpening(
      sample, isWhole: sample.count == bytes.count, columns: columns, options: options)
    var reader = PanelTableReader(columns, file: file, options: options, opening: opening)
    let table = bytes.extracting(droppingFirst: opening.offset)
    let blocks = reader.consumeHeader(of: table, line: opening.line, blockBytes: blockBytes)
    if let blocks, reader.state.isBound {
      reader.readBlocks(of: table, blocks, by: reader.state.collector, jobs: jobs)
    }
    let text = WholeText(opening, file: file)
    return try reader.finish { text.complete(&$0, bytes, columns, options) }
  }

  /// Reads the header of `bytes` and returns the blocks after it, if there are any.
  /// - Parameter line: the line on which `bytes` begin.
  private mutating func consumeHeader(
    of bytes: Span<UInt8>, line: Int, blockBytes: Int
  ) -> BlockSource? {
    var scanner = RecordBoundaries(dialect: columns.dialect, firstLine: line)
    var at = 0
    while true {
      let start = scanner.nextStart(in: bytes, notBefore: at + 1)
      let end = start?.offset ?? bytes.count
      consume(bytes.extracting(at..<end))
      guard let start else { return nil }
      if state.isPastHeader { return BlockSource(scanner: scanner, start: start, blockBytes: blockBytes) }
      at = end
    }
  }

  /// Reads all blocks, each by a copy of the present collector, and joins them in their order.
  private mutating func readBlocks(
    of bytes: Span<UInt8>, _ source: BlockSource, by empty: RowCollector, jobs: Int
  ) {
    let (dialect, limits) = (columns.dialect, options.limits)
    var builder = state.builder
    builder.expect(parts: bytes.count / source.blockBytes)
    let blocks = Mutex(source)
    let joined = Mutex(OrderedParts(builder: builder))
    Parallel.drain(jobs: jobs) {
      blocks.withLock { $0.next(in: bytes) }
    } _: { block in
      var part = empty
      part.read(bytes.extracting(block.range), line: block.line, dialect: dialect, limits: limits)
      joined.withLock { $0.accept(part, at: block.index) }
    }
    state.builder = joined.withLock { $0.builder }
  }
}

/// The blocks of a file, found one by one as they are asked for.
private struct BlockSource {
  struct Block {
    var index: Int
    var range: Range<Int>
    /// The line of its first record.
    var line: Int
  }

  private var scanner: RecordBoundaries
  private var start: RecordBoundaries.Start?
  private var index = 0
  let blockBytes: Int

  /// - Parameter start: where the first block starts, as `scanner` found it.
  init(scanner: RecordBoundaries, start: RecordBoundaries.Start, blockBytes: Int) {
    (self.scanner, self.start, self.blockBytes) = (scanner, start, blockBytes)
  }

  /// The next block of at least `blockBytes` bytes; the last one may be smaller.
  mutating func next(in bytes: Span<UInt8>) -> Block? {
    guard let first = start else { return nil }
    start = scanner.nextStart(in: bytes, notBefore: scanner.offset + blockBytes)
    defer { index += 1 }
    return Block(index: index, range: first.offset..<(start?.offset ?? bytes.count), line: first.line)
  }
}

/// Parts that come in any order, joined in theirs.
private struct OrderedParts {
  var builder: PanelBuilder
  private var next = 0
  private var waiting: [Int: RowCollector] = [:]

  init(builder: PanelBuilder) {
    self.builder = builder
  }

  mutating func accept(_ part: RowCollector, at index: Int) {
    waiting[index] = part
    while let part = waiting.removeValue(forKey: next) {
      builder.append(part)
      next += 1
    }
  }
}

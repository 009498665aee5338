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

  /// As above, in blocks of at least `blockBytes` bytes.
  static func read(
    _ bytes: Span<UInt8>, file: String, columns: PanelColumns, options: PanelTableOptions, jobs: Int,
    blockBytes: Int
  ) throws(PanelTableError) -> PanelTable {
    var reader = PanelTableReader(columns, file: file, options: options)
    guard jobs > 1, bytes.count > blockBytes else {
      reader.consume(bytes)
      return try reader.finish()
    }
    let blocks = reader.consumeHeader(of: bytes, blockBytes: blockBytes)
    if reader.state.isBound {
      reader.readBlocks(of: bytes, blocks, by: reader.state.collector, jobs: jobs)
    }
    return try reader.finish()
  }

  /// Reads the header of `bytes` and returns where the blocks after it start.
  private mutating func consumeHeader(of bytes: Span<UInt8>, blockBytes: Int) -> [RecordBoundaries.Start] {
    var scanner = RecordBoundaries(dialect: columns.dialect)
    var starts: [RecordBoundaries.Start] = []
    var at = 0
    while !state.isPastHeader {
      let start = scanner.nextStart(in: bytes, notBefore: at + 1)
      let end = start?.offset ?? bytes.count
      consume(bytes.extracting(at..<end))
      guard let start else { return [] }
      at = end
      starts = [start]
    }
    while let start = scanner.nextStart(in: bytes, notBefore: scanner.offset + blockBytes) {
      starts.append(start)
    }
    return starts
  }

  /// Reads the blocks that start at `starts`, each by a copy of `empty`, and joins them in their order.
  private mutating func readBlocks(
    of bytes: Span<UInt8>, _ starts: [RecordBoundaries.Start], by empty: RowCollector, jobs: Int
  ) {
    let (dialect, limits) = (columns.dialect, options.limits)
    let joined = Mutex(OrderedParts(builder: state.builder))
    _ = Parallel.blocks(of: starts.count, blockSize: 1, jobs: jobs) { range in
      let index = range.lowerBound
      let start = starts[index]
      let end = index + 1 < starts.count ? starts[index + 1].offset : bytes.count
      var part = empty
      part.read(bytes.extracting(start.offset..<end), line: start.line, dialect: dialect, limits: limits)
      joined.withLock { $0.accept(part, at: index) }
    }
    state.builder = joined.withLock { $0.builder }
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

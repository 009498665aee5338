package import Forecasting
import PanelTables
import Synchronization

/// A batch with a prior on a table sorted by key, which is read block by block: the memory it takes does not grow
/// with the table.
package struct SortedBatch: BatchEngine {
  package let choice: ModelChoiceReport?
  package let input: InputIdentity?
  private let rows: BatchRows
  private let prepared: PreparedPrior
  private let table: BatchInput
  private let open: @Sendable () throws -> any ByteSource
  private let maxAge: Int
  private let jobs: Int
  /// Is told how many bytes of the input are done.
  private let report: @Sendable (_ bytes: Int) -> Void
  /// Sees every block of the input, in its order.
  private let watch: SortedWatch

  /// Finished blocks that may wait for their turn, for each thread.
  private static let blocksAhead = 2

  /// - Parameters:
  ///   - open: opens the table when its rows are wanted.
  ///   - input: by what the table is known again; nil for a stream.
  ///   - watch: sees every block of the input, in its order.
  ///   - report: is told how many bytes of the input are done.
  package init(
    _ prepared: PreparedPrior, _ table: BatchInput, open: @escaping @Sendable () throws -> any ByteSource,
    rows: BatchRows, choice: ModelChoiceReport?, input: InputIdentity?, maxAge: Int, jobs: Int,
    watch: SortedWatch,
    report: @escaping @Sendable (Int) -> Void
  ) {
    (self.prepared, self.table, self.open, self.rows) = (prepared, table, open, rows)
    (self.choice, self.input, self.maxAge, self.jobs, self.report) = (choice, input, maxAge, jobs, report)
    self.watch = watch
  }

  package var header: BatchBlock { rows.header }
  package var model: String { prepared.model }
  package var state: BatchState? { nil }
  package var run: BatchRun? { nil }

  package func write(
    after checkpoint: BatchJournal.Checkpoint?, aside: (@Sendable () -> Void)?,
    to sink: @escaping BatchQueue.Sink
  ) throws -> Int {
    let source = try SortedSource(table, open(), after: checkpoint, watch)
    let order = Mutex(SortedOrder(after: checkpoint))
    let (report, watch, name) = (report, watch, table.name)
    let queue = BatchQueue(room: SortedBatch.blocksAhead * jobs) { block in
      var block = block
      try order.withLock { try $0.check(&block, of: name) }
      try sink(block)
      guard let piece = block.piece else { return }
      watch.see(piece)
      report(piece.end.offset)
    }
    // Where the interrupted run knew its place in the input, nothing before it is read again.
    let done = checkpoint?.place == nil ? checkpoint?.key : nil
    _ = Parallel.blocks(of: jobs, blockSize: 1, jobs: jobs) { worker in
      if worker.upperBound == jobs { aside?() }
      while queue.isOpen, let piece = source.next() {
        queue.accept(
          piece.block.flatMap { block in Result { try forecast(block, piece.hash, after: done) } },
          at: piece.index)
      }
    }
    try queue.check()
    let dropped = order.withLock { $0.droppedRows }
    watch.finish(droppedRows: dropped, isWhole: checkpoint == nil)
    return dropped
  }

  private func forecast(
    _ piece: SeriesBlock, _ hash: UInt64?, after key: [String]?
  ) throws(PanelTableError) -> BatchBlock {
    let table = try piece.read()
    let panel = table.panel
    let run = BatchRun(
      panel, groupLabels: table.groupLabels, prepared, floors: table.seriesFloors, maxAge: maxAge, jobs: 1)
    // A block of the file may begin with series that an interrupted run has done.
    let first = key.map { key in
      (0..<panel.seriesCount).first { keyPrecedes(key, panel.keys[$0]) } ?? panel.seriesCount
    }
    var block = rows.block((first ?? 0)..<panel.seriesCount, of: table, run)
    var published = PublishedLinesIdentity()
    if let target = rows.target { published.add(panel, year: target) }
    let end = InputPlace(
      offset: piece.end, line: piece.nextLine, hash: hash, droppedRows: table.droppedRowCount)
    block.piece = BatchPiece(
      line: piece.line, end: end, problems: table.problems, published: published)
    return block
  }
}

/// What runs from one block of a sorted table to the next.
private struct SortedOrder {
  private var last: [String]?
  private(set) var droppedRows: Int

  init(after checkpoint: BatchJournal.Checkpoint?) {
    last = checkpoint?.key
    droppedRows = checkpoint?.place?.droppedRows ?? 0
  }

  /// Checks that a block's keys come after those before it, and adds up the rows left out.
  mutating func check(_ block: inout BatchBlock, of file: String) throws(PanelTableError) {
    if let first = block.first, let last, !keyPrecedes(last, first) {
      throw .unsorted(
        file: file, line: block.piece?.line ?? 1, key: first.joined(separator: ","),
        after: last.joined(separator: ","))
    }
    last = block.last ?? last
    droppedRows += block.piece?.end.droppedRows ?? 0
    block.piece?.end.droppedRows = droppedRows
  }
}

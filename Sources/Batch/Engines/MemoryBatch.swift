package import Forecasting
package import PanelTables
import Synchronization

/// A batch of a table that is in memory.
package struct MemoryBatch: BatchEngine {
  private let rows: BatchRows
  package let model: String
  package let choice: ModelChoiceReport?
  package let input: InputIdentity?
  package let state: BatchState?
  private let table: PanelTable
  /// The fitted batch; nil when no series has a past.
  package let run: BatchRun?
  private let jobs: Int
  /// Is told how many series are done, of how many.
  private let report: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Series are written in blocks of this many.
  private static let block = 1024
  /// Blocks that one thread may be ahead of the output.
  private static let blocksAhead = 8

  /// - Parameters:
  ///   - run: the fitted batch; nil when no series has a past.
  ///   - model: its model, whether named or chosen.
  ///   - input: by what the table is known again.
  ///   - state: what to keep for a run that has to go on with this one.
  ///   - report: is told how many series are done, of how many.
  package init(
    _ table: PanelTable, _ run: BatchRun?, rows: BatchRows, model: String, choice: ModelChoiceReport?,
    input: InputIdentity?, state: BatchState?, jobs: Int,
    report: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) {
    (self.table, self.run, self.rows, self.model, self.choice) = (table, run, rows, model, choice)
    (self.input, self.state, self.jobs, self.report) = (input, state, jobs, report)
  }

  package var header: BatchBlock { rows.header }

  package func write(
    after checkpoint: BatchJournal.Checkpoint?, aside: (@Sendable () -> Void)?,
    to sink: @escaping BatchQueue.Sink
  ) throws -> Int {
    let first = firstSeries(after: checkpoint)
    let total = table.panel.seriesCount
    let done = Atomic(first)
    report(first, total)
    let queue = BatchQueue(room: MemoryBatch.blocksAhead * jobs) { block in
      try sink(block)
      report(done.add(block.series, ordering: .relaxed).newValue, total)
    }
    let next = Atomic(0)
    _ = Parallel.blocks(of: jobs, blockSize: 1, jobs: jobs) { worker in
      if worker.upperBound == jobs { aside?() }
      while queue.isOpen {
        let index = next.add(1, ordering: .relaxed).oldValue
        let start = first + index * MemoryBatch.block
        guard start < total else { return }
        let block = rows.block(start..<min(start + MemoryBatch.block, total), of: table, run)
        queue.accept(.success(block), at: index)
      }
    }
    try queue.check()
    return table.droppedRowCount
  }

  /// The series after the last one that is done.
  private func firstSeries(after checkpoint: BatchJournal.Checkpoint?) -> Int {
    guard let last = checkpoint?.key else { return 0 }
    let (fields, keys) = (last.map { Array($0.utf8) }, table.panel.keys)
    let place = (0..<keys.count).first { key in
      fields.indices.allSatisfy { fields[$0].elementsEqual(keys.field($0, of: key)) }
    }
    return place.map { $0 + 1 } ?? 0
  }
}

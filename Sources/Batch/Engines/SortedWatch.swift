package import Forecasting
import PanelTables
import Synchronization

/// What there is to say about a table that is read block by block: rows that were skipped, and lines that are
/// published but were not when the prior was learned.
package final class SortedWatch: Sendable {
  private let remark: PublishedRemark?
  private let note: @Sendable (BatchNote) -> Void
  private let seen = Mutex((problems: 0, published: PublishedLinesIdentity()))

  /// - Parameters:
  ///   - remark: nil where only a share of the lines is seen.
  ///   - note: takes what there is to say.
  package init(_ remark: PublishedRemark?, _ note: @escaping @Sendable (BatchNote) -> Void) {
    (self.remark, self.note) = (remark, note)
  }

  /// Notes a block.
  func see(_ piece: BatchPiece) {
    seen.withLock { seen in
      note(.problems(piece.problems, after: seen.problems))
      seen.problems += piece.problems.errorCount
      seen.published.add(piece.published)
    }
  }

  /// Notes what is odd about a table without a block.
  func see(_ problems: TableProblems) { note(.problems(problems, after: 0)) }

  /// Says what only the whole shows.
  /// - Parameter isWhole: whether every block has been seen.
  func finish(droppedRows: Int, isWhole: Bool) {
    note(.droppedRows(droppedRows))
    guard isWhole, let note = remark?.note(seen.withLock { $0.published }) else { return }
    self.note(note)
  }
}

/// The remark on lines of the target year that a prior does not know: they have a line, but tell nothing of the
/// others, since that takes all series at once.
package struct PublishedRemark: Sendable {
  package let year: Int
  private let known: PublishedLinesIdentity

  /// A remark on the lines of a year.
  package init(year: Int, known: PublishedLinesIdentity) { (self.year, self.known) = (year, known) }

  /// The remark; nil when the lines are those that the prior knows.
  package func note(_ found: PublishedLinesIdentity) -> BatchNote? {
    found == known ? nil : .otherPublished(year: year, found: found.count, known: known.count)
  }
}

import Forecasting
import PanelTables
import Synchronization

/// What there is to say about a table that is read block by block: rows that were skipped, and lines that are
/// published but were not when the prior was learned.
final class SortedWatch: Sendable {
  private let settings: PanelInputSettings
  private let remark: PublishedRemark?
  private let seen = Mutex((problems: 0, published: PublishedLinesIdentity()))

  /// - Parameter remark: nil where only a share of the lines is seen.
  init(_ settings: PanelInputSettings, _ remark: PublishedRemark?) {
    (self.settings, self.remark) = (settings, remark)
  }

  /// Notes a block.
  func see(_ piece: BatchPiece) {
    seen.withLock { seen in
      settings.report(piece.problems, after: seen.problems)
      seen.problems += piece.problems.errorCount
      seen.published.add(piece.published)
    }
  }

  /// Says what only the whole shows.
  /// - Parameter isWhole: whether every block has been seen.
  func finish(droppedRows: Int, isWhole: Bool) {
    settings.report(droppedRows: droppedRows)
    guard isWhole, !settings.isQuiet else { return }
    remark?.say(seen.withLock { $0.published })
  }
}

/// The remark on lines of the target year that a prior does not know: they have a line, but tell nothing of the
/// others, since that takes all series at once.
struct PublishedRemark: Sendable {
  let year: Int
  let known: PublishedLinesIdentity
  let words: TableLanguage

  /// Says so, unless the lines are those that the prior knows.
  func say(_ found: PublishedLinesIdentity) {
    guard found != known else { return }
    StandardError.write(
      words == .chinese
        ? "cutline: 表中有 \(found.count) 条 \(year) 年的分数线，先验中有 \(known.count) 条：两者不同的不影响其他序列的预测；用 cutline fit 重新学习后才会用上"
        : "cutline: \(found.count) lines of \(year) are in the table and \(known.count) in the prior: where they "
          + "differ they tell nothing of the other series; learn anew with cutline fit to use them")
  }
}

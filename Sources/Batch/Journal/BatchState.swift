package import Forecasting
import Hashing
package import PanelTables

/// What a batch has fitted, kept beside its part file for a run that has to go on with it.
package struct BatchState: Sendable {
  private let run: BatchRun
  private let table: PanelTable

  /// What was fitted to a table.
  package init(_ run: BatchRun, _ table: PanelTable) { (self.run, self.table) = (run, table) }

  /// Writes it.
  /// - Returns: what a journal says of it; nil when it could not be written, or there is nothing to keep.
  func save(to files: some BatchFiles, _ coder: some DocumentCoder) -> BatchJournal.SavedState? {
    guard let prior = run.learned(groupLabels: table.groupLabels),
      let bytes = try? PriorDocument(prior: prior, provenance: nil).bytes(coder),
      (try? files.writeState(bytes)) != nil
    else { return nil }
    return BatchJournal.SavedState(
      stateHash: ContentHash.of(bytes), isSorted: table.isSortedByKey, droppedRows: table.droppedRowCount)
  }

  /// Reads what a journal speaks of; nil when it is not there, or another.
  static func read(
    _ files: some BatchFiles, _ saved: BatchJournal.SavedState, _ coder: some DocumentCoder
  ) -> BatchPrior? {
    guard let bytes = files.readState(), ContentHash.of(bytes) == saved.stateHash else { return nil }
    return try? PriorDocument(bytes: bytes, name: files.path, coder).prior
  }
}

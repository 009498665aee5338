import Forecasting
import Foundation
import PanelTables

/// What a batch has fitted, kept beside its part file for a run that has to go on with it.
struct BatchState: Sendable {
  let run: BatchRun
  let table: PanelTable

  /// Writes the file.
  /// - Returns: what a journal says of it; nil when it could not be written, or there is nothing to keep.
  func save(to path: String) -> BatchJournal.SavedState? {
    guard let prior = run.learned(groupLabels: table.groupLabels),
      let bytes = try? PriorDocument(prior: prior, provenance: nil).bytes(),
      (try? Data(bytes).write(to: URL(fileURLWithPath: path))) != nil
    else { return nil }
    return BatchJournal.SavedState(
      stateHash: ContentHash.of(bytes), isSorted: table.isSortedByKey, droppedRows: table.droppedRowCount)
  }

  /// Reads the file that a journal speaks of; nil when it is not there, or another.
  static func read(_ path: String, _ saved: BatchJournal.SavedState) -> BatchPrior? {
    guard let bytes = try? InputFile.read(path), ContentHash.of(bytes) == saved.stateHash else { return nil }
    return try? PriorDocument(bytes: bytes, name: path).prior
  }
}

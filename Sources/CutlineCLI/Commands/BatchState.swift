import Forecasting
import Foundation

/// What a batch has fitted, kept beside its part file for a run that has to go on with it.
struct BatchState: Sendable {
  let run: BatchRun
  /// For each grouping of the panel the label of each of its levels.
  let groupLabels: [[String]]
  /// Whether the input is sorted by key.
  let isSorted: Bool
  /// How many rows of the input were left out.
  let droppedRows: Int

  /// Writes the file.
  /// - Returns: what a journal says of it; nil when it could not be written, or there is nothing to keep.
  func save(to path: String) -> BatchJournal.SavedState? {
    guard let prior = run.learned(groupLabels: groupLabels),
      let bytes = try? PriorDocument(prior: prior, provenance: nil).bytes(),
      (try? Data(bytes).write(to: URL(fileURLWithPath: path))) != nil
    else { return nil }
    return BatchJournal.SavedState(
      stateHash: ContentHash.of(bytes), isSorted: isSorted, droppedRows: droppedRows)
  }

  /// Reads the file that a journal speaks of; nil when it is not there, or another.
  static func read(_ path: String, _ saved: BatchJournal.SavedState) -> BatchPrior? {
    guard let bytes = try? InputFile.read(path), ContentHash.of(bytes) == saved.stateHash else { return nil }
    return try? PriorDocument(bytes: bytes, name: path).prior
  }
}

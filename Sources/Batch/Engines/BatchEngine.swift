package import Forecasting

/// What makes the rows of a batch, from a table in memory or from one that is read block by block.
package protocol BatchEngine: Sendable {
  /// What stands before the first row.
  var header: BatchBlock { get }
  /// The model, whether named or chosen.
  var model: String { get }
  /// How the model was chosen; nil when it was named.
  var choice: ModelChoiceReport? { get }
  /// By what the input is known again; nil for a stream that was not read yet.
  var input: InputIdentity? { get }
  /// What to keep for a run that has to go on with this one; nil where there is nothing to save by it.
  var state: BatchState? { get }
  /// The fitted batch, where it is of the whole table.
  var run: BatchRun? { get }

  /// Hands the rows to `sink`, block by block in the order in which the series first appear.
  ///
  /// - Parameters:
  ///   - checkpoint: where an interrupted run had come; nil begins at the beginning.
  ///   - aside: work to do on the side.
  /// - Returns: how many rows of the input were left out.
  func write(
    after checkpoint: BatchJournal.Checkpoint?, aside: (@Sendable () -> Void)?,
    to sink: @escaping BatchQueue.Sink
  ) throws -> Int
}

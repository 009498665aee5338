import Forecasting
import PanelTables

/// The rows of a block of series, written out.
struct BatchBlock: Sendable {
  /// How many series.
  var series = 0
  var bytes: [UInt8] = []
  var tally = BatchTally()
  /// The keys of the first and the last series; nil without any.
  var first: [String]?
  var last: [String]?
  /// The block of the input that it was made from, where that is read block by block.
  var piece: BatchPiece?
}

/// A block of an input that is read block by block.
struct BatchPiece: Sendable {
  /// Its first line.
  let line: Int
  /// Where it ends.
  var end: InputPlace
  /// What was wrong with rows that were skipped.
  let problems: TableProblems
  /// The lines of the target year in it.
  let published: PublishedLinesIdentity
}

/// A place in an input: where a block of it ends and the next begins.
struct InputPlace: Sendable, Equatable, Codable {
  /// How many bytes come before it.
  let offset: Int
  /// Its line, from 1.
  let line: Int
  /// The hash of the bytes before it; nil where the input is a file, which is known by its identity.
  let hash: UInt64?
  /// How many rows before it were left out.
  var droppedRows: Int
}

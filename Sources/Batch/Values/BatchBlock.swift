package import Forecasting
package import PanelTables

/// The rows of a block of series, written out.
package struct BatchBlock: Sendable {
  /// How many series.
  package var series = 0
  package var bytes: [UInt8] = []
  package var tally = OutcomeTally()
  /// The keys of the first and the last series; nil without any.
  package var first: [String]?
  package var last: [String]?
  /// The block of the input that it was made from, where that is read block by block.
  package var piece: BatchPiece?

  /// A block of series.
  package init(
    series: Int = 0, bytes: [UInt8] = [], tally: OutcomeTally = OutcomeTally(), first: [String]? = nil,
    last: [String]? = nil, piece: BatchPiece? = nil
  ) {
    (self.series, self.bytes, self.tally) = (series, bytes, tally)
    (self.first, self.last, self.piece) = (first, last, piece)
  }
}

/// A block of an input that is read block by block.
package struct BatchPiece: Sendable {
  /// Its first line.
  package let line: Int
  /// Where it ends.
  package var end: InputPlace
  /// What was wrong with rows that were skipped.
  package let problems: TableProblems
  /// The lines of the target year in it.
  package let published: PublishedLinesIdentity
}

/// A place in an input: where a block of it ends and the next begins.
package struct InputPlace: Sendable, Equatable, Codable {
  /// How many bytes come before it.
  package let offset: Int
  /// Its line, from 1.
  package let line: Int
  /// The hash of the bytes before it; nil where the input is a file, which is known by its identity.
  package let hash: UInt64?
  /// How many rows before it were left out.
  package var droppedRows: Int

  /// A place.
  package init(offset: Int, line: Int, hash: UInt64?, droppedRows: Int) {
    (self.offset, self.line, self.hash, self.droppedRows) = (offset, line, hash, droppedRows)
  }
}

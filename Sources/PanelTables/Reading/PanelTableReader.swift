import DelimitedText

/// Reads a table of observations into a panel: anyone's own CSV, one row for each series and year.
///
/// Give the file to `consume` piece by piece, cut anywhere, then call `finish`; or give it whole to `read`, which
/// takes it apart on several cores. The result is the same for any cutting and any number of cores.
///
/// The first record is the header. Rows may come in any order; series are numbered by first appearance. Every
/// error is located, and the rows with errors stop the reading or are skipped, as the options say. Memory
/// follows the distinct keys and the values, not the text.
public struct PanelTableReader: ~Copyable {
  /// The file's name in problems.
  public let file: String
  let columns: PanelColumns
  let options: PanelTableOptions
  var state: RowState
  private var reader: DelimitedReader

  /// A reader at the start of a file.
  public init(_ columns: PanelColumns, file: String, options: PanelTableOptions) {
    self.file = file
    self.columns = columns
    self.options = options
    reader = DelimitedReader(file: file, dialect: columns.dialect, limits: options.limits)
    state = RowState(columns, file: file, options: options)
  }

  /// Rows so far, good and bad.
  public var rowCount: Int { state.rowCount }

  /// Reads the next piece of the file.
  public mutating func consume(_ chunk: Span<UInt8>) {
    feed(chunk, to: &reader, &state)
  }

  /// Ends the file.
  /// - Throws: `badTable` when the header does not serve or rows that were not to be skipped have errors.
  public consuming func finish() throws(PanelTableError) -> PanelTable {
    endFeeding(&reader, &state)
    return try state.finish()
  }
}

/// Reads `chunk` by `reader` into `state`.
private func feed(_ chunk: Span<UInt8>, to reader: inout DelimitedReader, _ state: inout RowState) {
  var at = 0
  while at < chunk.count {
    let piece = chunk.extracting(at..<min(at + RowCollector.pieceBytes, chunk.count))
    reader.consume(piece) { state.add($0) }
    state.settle(reader.takeProblems())
    at += piece.count
  }
}

private func endFeeding(_ reader: inout DelimitedReader, _ state: inout RowState) {
  reader.finish { state.add($0) }
  state.settle(reader.takeProblems())
}

import DelimitedText

/// Reads a table of observations into a panel: anyone's own CSV, one row for each series and year.
///
/// `read` takes a file apart on several cores; the result is the same for any number of them. `SeriesBlockReader` reads
/// one that is sorted piece by piece.
///
/// The first record is the header. Rows may come in any order; series are numbered by first appearance. Every
/// error is located, and the rows with errors stop the reading or are skipped, as the options say.
public struct PanelTableReader: ~Copyable {
  /// The file's name in problems.
  public let file: String
  let columns: PanelColumns
  let options: PanelTableOptions
  var state: RowState
  private var reader: DelimitedReader

  /// A reader at the start of a file.
  init(_ columns: PanelColumns, file: String, options: PanelTableOptions) {
    self.init(columns, file: file, options: options, opening: TableOpening(plain: columns.dialect))
  }

  /// A reader at the header of a file whose beginning was looked at.
  init(_ columns: PanelColumns, file: String, options: PanelTableOptions, opening: TableOpening) {
    self.file = file
    self.columns = columns.with(opening.dialect)
    self.options = options
    reader = DelimitedReader(
      file: file, dialect: opening.dialect, limits: options.limits, firstLine: opening.line)
    state = RowState(self.columns, file: file, options: options, opening: opening)
  }

  /// Rows so far, good and bad.
  var rowCount: Int { state.rowCount }

  /// Reads the next piece of the file.
  mutating func consume(_ chunk: Span<UInt8>) {
    feed(chunk, to: &reader, &state)
  }

  /// Ends the file.
  /// - Throws: `badTable` when the header does not serve or rows that were not to be skipped have errors.
  consuming func finish() throws(PanelTableError) -> PanelTable {
    endFeeding(&reader, &state)
    return try state.finish()
  }

  /// Ends the file, of which all is at hand.
  consuming func finish(_ known: (inout PanelBuilder) -> Void) throws(PanelTableError) -> PanelTable {
    endFeeding(&reader, &state)
    return try state.finish(known)
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

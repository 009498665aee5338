import DelimitedText

extension RowCollector {
  /// Bytes after which problems are taken from the reader, so that they do not pile up.
  static let pieceBytes = 1 << 18

  /// Reads records, `bytes`, one of which may need care.
  mutating func readCarefully(_ bytes: Span<UInt8>, line: Int, dialect: Dialect, limits: Limits) {
    var reader = DelimitedReader(
      file: file, dialect: dialect, limits: limits, expectedColumns: plan.columnCount, firstLine: line)
    var at = 0
    while at < bytes.count {
      let piece = bytes.extracting(at..<min(at + Self.pieceBytes, bytes.count))
      reader.consume(piece) { add($0) }
      settle(reader.takeProblems())
      at += piece.count
    }
    reader.finish { add($0) }
    settle(reader.takeProblems())
  }
}

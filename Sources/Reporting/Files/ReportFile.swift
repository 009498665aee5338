public import Charts
import DelimitedText

/// A file to be written: where, below the output folder, and what.
public struct ReportFile: Equatable, Sendable {
  /// The path below the output folder, with `/` between its parts; every part is a safe name.
  public let path: String
  /// The content as UTF-8.
  public let bytes: [UInt8]

  /// A file of text.
  public init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }

  /// A file of bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// How a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// GitHub-flavored Markdown with drawings beside it.
  case markdown = "md"
  /// One page with its drawings inside.
  case html
}

extension Document {
  /// The files of the document: itself as `stem` with the format's ending, then the files of its figures, in
  /// reading order.
  ///
  /// Markdown shows its drawings from files, one for light and one for dark grounds; an HTML page has them
  /// inside. The numbers of each figure stand in a CSV file.
  public func files(_ format: ReportFormat, stem: String) -> [ReportFile] {
    let text = format == .markdown ? markdown : html
    return [ReportFile(path: stem + "." + format.rawValue, text: text)] + figures.flatMap { $0.files(format) }
  }
}

extension Figure {
  fileprivate func files(_ format: ReportFormat) -> [ReportFile] {
    let drawings = [
      ReportFile(path: lightPath, text: light.svg), ReportFile(path: darkPath, text: dark.svg),
    ]
    return (format == .markdown ? drawings : []) + [ReportFile(path: numbersPath, bytes: table.csv)]
  }
}

extension ChartTable {
  /// The numbers as CSV, in full precision; for people, so that no name runs as a formula of a spreadsheet.
  public var csv: [UInt8] {
    var writer = DelimitedWriter(protectsSpreadsheets: true)
    writer.record(header)
    for row in rows {
      for cell in row { writer.field(cell) }
      writer.endRecord()
    }
    return writer.takeBytes()
  }
}

extension DelimitedWriter {
  fileprivate mutating func field(_ cell: ChartTable.Cell) {
    switch cell {
    case .text(let words): field(words)
    case .number(let value, _): field(value)
    case .integer(let value): field(value)
    case .empty: emptyField()
    }
  }
}

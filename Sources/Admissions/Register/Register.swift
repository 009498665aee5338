import DelimitedText
import Forecasting
public import Numerals

/// The register of forecasts: an append-only table in which every row carries the hash of itself and the row
/// before, so that a forecast that was recorded cannot be improved afterwards without showing.
public struct Register: Sendable, Equatable {
  /// The rows, in the order in which they were written.
  public private(set) var entries: [RegisterEntry] = []

  /// The levels of the quantiles of every forecast.
  public static let levels = ScoreLevels.all

  /// An empty register.
  public init() {}

  /// The register in a file; an empty file is an empty register.
  /// - Throws: `RegisterError` at the first row that does not read or whose hash does not follow.
  public init(bytes: [UInt8], file: String) throws(RegisterError) {
    guard !bytes.isEmpty else { return }
    let (table, problems) = Table.read(bytes: bytes, file: file)
    if let first = problems.first { throw .malformed(line: first.line, column: first.column) }
    guard table.header.map(\.text) == RegisterRow.columns else { throw .otherColumns }
    for row in table.rows { try add(row) }
  }

  private mutating func add(_ cells: [Table.Cell]) throws(RegisterError) {
    let line = cells[0].line
    let fields = cells.dropLast().map(\.text)
    let hash = cells[cells.count - 1].text
    let refuse = { (index: Int) -> RegisterError in
      .unreadable(line: line, column: cells[index].column, name: RegisterRow.columns[index])
    }
    guard hash == RegisterRow.hash(fields, after: lastHash) else { throw .brokenChain(line: line) }
    guard let day = CalendarDate(iso: fields[1]) else { throw refuse(1) }
    switch RegisterRow.content(fields) {
    case .success(let content): entries.append(RegisterEntry(recordedOn: day, content: content, hash: hash))
    case .failure(let column): throw refuse(column.index)
    }
  }

  private var lastHash: String { entries.last?.hash ?? "" }

  /// Adds rows at the end.
  /// - Returns: the bytes to append to the file, the header first where the register was empty.
  public mutating func append(_ contents: [RegisterEntry.Content], on day: CalendarDate) -> [UInt8] {
    var writer = DelimitedWriter()
    if entries.isEmpty { writer.record(RegisterRow.columns) }
    for content in contents {
      let fields = RegisterRow.fields(day, content)
      let hash = RegisterRow.hash(fields, after: lastHash)
      writer.record(fields + [hash])
      entries.append(RegisterEntry(recordedOn: day, content: content, hash: hash))
    }
    return contents.isEmpty ? [] : writer.takeBytes()
  }

  /// The forecasts with what came of them, in the order in which they were made.
  public var forecasts:
    [(hash: String, recordedOn: CalendarDate, forecast: RecordedForecast, outcome: Double?)]
  {
    var outcomes: [String: Double] = [:]
    for entry in entries {
      if case .outcome(let hash, let value, _) = entry.content { outcomes[hash] = value }
    }
    return entries.compactMap { entry in
      guard case .forecast(let forecast) = entry.content else { return nil }
      return (entry.hash, entry.recordedOn, forecast, outcomes[entry.hash])
    }
  }

  /// Whether the same forecast of the same model is recorded already.
  public func holds(_ forecast: RecordedForecast) -> Bool {
    entries.contains { $0.content == .forecast(forecast) }
  }
}

/// Why a register cannot be used.
public enum RegisterError: Error, Sendable, Equatable {
  /// The text is not a table.
  case malformed(line: Int, column: Int)
  /// The header is not that of a register.
  case otherColumns
  /// A field does not read.
  case unreadable(line: Int, column: Int, name: String)
  /// The hash of a row does not follow from the row and the one before: something was changed or removed.
  case brokenChain(line: Int)
  /// What is written beside the register names a last row that it does not have: rows were taken away.
  case rowsMissing(known: Int, found: Int)
}

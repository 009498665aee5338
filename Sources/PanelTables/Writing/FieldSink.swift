import DelimitedText
import Numerals

/// The fields of one row after the other, as CSV or as JSON objects.
///
/// Numbers have six significant digits; those that are not finite are empty, in JSON null.
struct FieldSink: Sendable {
  private var csv: DelimitedWriter
  private var json: [UInt8] = []
  private let isCSV: Bool
  /// What stands before each value in JSON: `{"school":`, `,"year":`; nothing for CSV.
  private let openings: [[UInt8]]
  private var column = 0

  init(columns: [String], style: OutcomeStyle) {
    // Rows go behind a header, in whatever block they are written.
    csv = DelimitedWriter(protectsSpreadsheets: style.protectsSpreadsheets, startsFile: false)
    isCSV = style.format != .jsonLines
    openings = isCSV ? [] : columns.indices.map { Self.opening(columns[$0], isFirst: $0 == 0) }
  }

  private static func opening(_ name: String, isFirst: Bool) -> [UInt8] {
    var bytes = [UInt8(ascii: isFirst ? "{" : ",")]
    appendJSONString(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    return bytes
  }

  mutating func text(_ content: Span<UInt8>) {
    guard openJSON() else { return csv.field(content) }
    appendJSONString(content, to: &json)
  }

  /// Several texts, each followed by a zero byte.
  mutating func texts(_ content: Span<UInt8>) {
    guard !isCSV else { return csv.fields(endingInZeros: content) }
    var start = 0
    for place in content.indices where content[place] == 0 {
      text(content.extracting(start..<place))
      start = place + 1
    }
  }

  /// A text that, where it is empty, says nothing.
  mutating func remark(_ content: String) {
    if content.isEmpty { missing() } else { text(content.utf8.span) }
  }

  mutating func integer(_ value: Int) {
    guard openJSON() else { return csv.field(value) }
    appendInteger(value, to: &json)
  }

  mutating func number(_ value: Double) {
    guard value.isFinite else { return missing() }
    guard openJSON() else { return csv.field(value, significantDigits: 6) }
    appendSignificant(value, digits: 6, to: &json)
  }

  /// A count to the last person, where six digits would not add up; one that is not whole in its shortest form.
  mutating func people(_ value: Double?) {
    guard let value, value.isFinite else { return missing() }
    if let whole = Int(exactly: value) { return integer(whole) }
    guard openJSON() else { return csv.field(value) }
    appendShortest(value, to: &json)
  }

  mutating func missing() {
    guard openJSON() else { return csv.emptyField() }
    json.append(contentsOf: "null".utf8)
  }

  mutating func endRow() {
    guard !isCSV else { return csv.endRecord() }
    json.append(contentsOf: "}\n".utf8)
    column = 0
  }

  /// Makes room for this many bytes.
  mutating func reserve(_ count: Int) {
    if isCSV { csv.reserve(count) } else { json.reserveCapacity(count) }
  }

  mutating func takeBytes() -> [UInt8] {
    guard !isCSV else { return csv.takeBytes() }
    defer { json = [] }
    return json
  }

  /// In JSON, opens the next value; false for CSV.
  @inline(__always)
  private mutating func openJSON() -> Bool {
    guard !isCSV else { return false }
    json.append(contentsOf: openings[column])
    column += 1
    return true
  }
}

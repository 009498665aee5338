import DelimitedText
import Numerals

extension RowCollector {
  /// Reads a part of the file that starts at a record, `bytes`, to its end: plain rows where they lie, the others
  /// by the reader that knows every rule.
  mutating func read(_ bytes: Span<UInt8>, line: Int, dialect: Dialect, limits: Limits) {
    var record = PlainRecord(
      columns: plan.columnCount, leading: plan.leadingTexts, dialect: dialect, limits: limits)
    var (at, line) = (0, line)
    while at < bytes.count {
      at = readPlain(bytes, from: at, line: &line, by: &record)
      guard at < bytes.count else { return }
      let rest = bytes.extracting(droppingFirst: at)
      var scanner = RecordBoundaries(dialect: dialect)
      let next = scanner.nextStart(in: rest, notBefore: Self.carefulBytes)
      let end = next?.offset ?? rest.count
      readCarefully(rest.extracting(first: end), line: line, dialect: dialect, limits: limits)
      at += end
      line += (next?.line ?? 1) - 1
    }
  }

  /// At least this many bytes go to the careful reader at a time.
  private static let carefulBytes = 4096

  /// Reads rows from `start` on as long as they are plain and right, and returns where it stopped.
  private mutating func readPlain(
    _ bytes: Span<UInt8>, from start: Int, line: inout Int, by record: inout PlainRecord
  ) -> Int {
    guard plan.isPlain else { return start }
    record.forget()
    var at = start
    var series: Int?
    while at < bytes.count, record.scan(bytes, from: at) {
      guard let year = Self.year(bytes.extracting(record.fields[plan.time])), year <= target,
        let value = parseDouble(bytes.extracting(record.fields[plan.value]))
      else { break }
      if !record.isRepeated {
        guard let found = self.series(of: record, in: bytes) else { break }
        series = found < 0 ? nil : found
      }
      if let series {
        if block.count == 0 { block.reserve((bytes.count - at) / (record.next - at) + 1) }
        rowCount &+= 1
        keep(series, year: year, value: value, line: line)
      }
      at = record.next
      line &+= 1
    }
    return at
  }

  /// A year of four digits at once, others by the general way.
  @inline(__always)
  private static func year(_ field: Span<UInt8>) -> Int? {
    guard field.count == 4 else { return parseInteger(field).flatMap { 0...9999 ~= $0 ? $0 : nil } }
    var year = 0
    for place in 0..<4 {
      let digit = field[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return parseInteger(field).flatMap { 0...9999 ~= $0 ? $0 : nil } }
      year = year &* 10 &+ Int(digit)
    }
    return year
  }
}

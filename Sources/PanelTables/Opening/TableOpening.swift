public import DelimitedText
import Forecasting
import Numerals

/// How a table is made, as its beginning shows: what stands between its columns, where its header is, and how its
/// values are written.
public struct TableOpening: Sendable, Equatable {
  /// Delimiter and quote.
  public var dialect: Dialect
  /// How many bytes stand above the header.
  var offset = 0
  /// The line of the header, from 1.
  public var line = 1
  /// Lines above the header that are neither blank nor a comment nor the name of the separator.
  var linesAbove = 0
  /// How many more fields rows have than the header, all empty; -1 where the last name of the header is empty and
  /// no row has its field.
  var extraFields = 0
  /// How the values are written.
  var habits = NumberHabits()
  /// What is wrong with the header, known before it is bound.
  var problem: TableProblem.Kind?

  /// How many bytes of a file are looked at.
  public static let sampleBytes = 1 << 16

  /// The opening of a plain table.
  init(plain dialect: Dialect) { self.dialect = dialect }

  /// Looks at the beginning of a file.
  /// - Parameters:
  ///   - bytes: the first `sampleBytes` bytes, or the whole file.
  ///   - isWhole: whether that is the whole file.
  public init(_ bytes: Span<UInt8>, isWhole: Bool, columns: PanelColumns, options: PanelTableOptions) {
    let start = SampleStart(bytes)
    self.init(plain: columns.dialect)
    var best: Candidate?
    for delimiter in Self.delimiters(columns, start) {
      let sample = SampleRecords(
        bytes, from: start.offset, line: start.line, delimiter: delimiter, isWhole: isWhole)
      let candidate = Candidate(sample.records, columns, delimiter)
      if best.map({ candidate.isBetter(than: $0) }) ?? true { best = candidate }
    }
    guard let best, !best.records.isEmpty else {
      (offset, line) = (start.offset, start.line)
      return
    }
    take(best, start, columns, options)
  }

  private static func delimiters(_ columns: PanelColumns, _ start: SampleStart) -> [UInt8] {
    guard columns.findsDelimiter else { return [columns.dialect.delimiter] }
    return start.separator.map { [$0] } ?? ",\t;|".utf8.map { $0 }
  }

  private mutating func take(
    _ best: Candidate, _ start: SampleStart, _ columns: PanelColumns, _ options: PanelTableOptions
  ) {
    dialect = Dialect(delimiter: best.delimiter, quote: columns.dialect.quote)
    let header = best.records[best.header]
    if best.header == 0 {
      // Nothing above: the reader sees to marks and blank lines.
      (offset, line) = (start.offset, start.line)
    } else {
      (offset, line) = (header.offset, header.line)
      linesAbove = best.records[..<best.header].count { !($0.cells.first ?? "").hasPrefix("#") }
    }
    let rows = best.records[(best.header + 1)...].filter { !$0.isBlank }
    extraFields = Self.extraFields(header, rows)
    habits = Self.habits(header, rows, columns, options, best.delimiter)
    problem = best.problem(columns)
  }

  private static func extraFields(_ header: SampleRecords.Record, _ rows: [SampleRecords.Record]) -> Int {
    guard !rows.isEmpty else { return 0 }
    let wanted = header.cells.count
    if rows.allSatisfy({ $0.cells.count == wanted + 1 && $0.cells.last == "" }) { return 1 }
    if wanted > 1, header.cells.last == "", rows.allSatisfy({ $0.cells.count == wanted - 1 }) { return -1 }
    return 0
  }

  private static func habits(
    _ header: SampleRecords.Record, _ rows: [SampleRecords.Record], _ columns: PanelColumns,
    _ options: PanelTableOptions, _ delimiter: UInt8
  ) -> NumberHabits {
    let isWhole = options.scale.kind == .count || options.scale.kind == .rank
    var cells: [String] = []
    if columns.isWide {
      let places = header.cells.indices.filter { WideColumn(header.cells[$0]) != nil }
      for row in rows { cells += places.filter { $0 < row.cells.count }.map { narrowForm(row.cells[$0]) } }
    } else if let place = header.cells.firstIndex(of: trimmedForm(columns.value)) {
      cells = rows.filter { place < $0.cells.count }.map { narrowForm($0.cells[place]) }
    }
    var habits = NumberHabits(
      commaIsDecimal: delimiter != UInt8(ascii: ",") && !isWhole,
      missingWords: Set(options.cells.missingWords.map { narrowForm($0).lowercased() }))
    habits.learn(cells, isWhole: isWhole, commaDelimits: delimiter == UInt8(ascii: ","))
    return habits
  }
}

extension NumberHabits {
  /// Learns what commas and points mean from cells.
  ///
  /// - Parameters:
  ///   - isWhole: the values are whole numbers: people, places.
  ///   - commaDelimits: commas stand between the columns, so that the table was made where they are no decimal points.
  mutating func learn(_ cells: [String], isWhole: Bool, commaDelimits: Bool) {
    let numbers = cells.filter { $0.contains { "0"..."9" ~= $0 } }
    let commas = numbers.filter { $0.contains(",") }
    if !commas.isEmpty {
      let grouped = commas.count { DigitGroups.mayGroup($0, by: ",") }
      let areCertain = commas.contains { $0.contains(".") || $0.count { $0 == "," } > 1 }
      // One slip among hundreds does not change what commas mean.
      let mostly = 10 * grouped >= 9 * commas.count
      commaIsDecimal = !(mostly && (isWhole || commaDelimits || areCertain))
    }
    let points = numbers.filter { $0.contains(".") }
    let plain = numbers.filter { !$0.contains(".") && !$0.contains(",") }
    dotsGroup =
      isWhole && !points.isEmpty && points.count >= plain.count
      && 10 * points.count { DigitGroups.mayGroup($0, by: ".") } >= 9 * points.count
      && plain.allSatisfy { (parseDouble($0) ?? 0) < 1000 }
  }
}

/// What comes before the first record: a byte order mark, and a line that names the separator.
struct SampleStart {
  var offset = 0
  var line = 1
  var separator: UInt8?

  init(_ bytes: Span<UInt8>) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var at = bytes.count >= 3 && mark.indices.allSatisfy { bytes[$0] == mark[$0] } ? 3 : 0
    var text: [UInt8] = []
    while at < bytes.count, text.count < 8, bytes[at] != 0x0A {
      text.append(bytes[at])
      at += 1
    }
    guard at < bytes.count, bytes[at] == 0x0A else { return }
    var line = String(decoding: text, as: UTF8.self)
    if line.hasSuffix("\r") { line.removeLast() }
    guard line.lowercased().hasPrefix("sep="), let sign = line.dropFirst(4).utf8.first, line.utf8.count == 5,
      sign < 0x80, sign != UInt8(ascii: "\"")
    else { return }
    (offset, self.line, separator) = (at + 1, 2, sign)
  }
}

/// The first records by one delimiter, and how well they fit what is asked for.
private struct Candidate {
  let delimiter: UInt8
  let records: [SampleRecords.Record]
  /// The record that is the header.
  let header: Int
  /// How many of the names asked for the header has.
  let found: Int
  /// How many fields most records have.
  let width: Int
  /// How many names were asked for.
  let asked: Int

  /// A header is looked for in this many records.
  private static let headerRecords = 40

  init(_ records: [SampleRecords.Record], _ columns: PanelColumns, _ delimiter: UInt8) {
    (self.records, self.delimiter) = (records, delimiter)
    let names = columns.askedNames.map { trimmedForm($0) }
    asked = names.count
    var best = (record: 0, found: 0)
    for (place, record) in records.prefix(Self.headerRecords).enumerated() {
      let cells = Set(record.cells)
      var count = names.count { cells.contains($0) }
      if columns.isWide { count += min(record.cells.count { WideColumn($0) != nil }, 2) }
      if count > best.found { best = (place, count) }
    }
    found = best.found
    var header = best.record
    let isWhole = best.found >= names.count || columns.isWide && best.found >= 2
    if !isWhole {
      // No header has all the names: the line that has the most, or the first that is no comment.
      let first = records.firstIndex { !($0.cells.first ?? "").hasPrefix("#") } ?? 0
      header = best.found > 0 ? best.record : first
    }
    self.header = header
    var widths: [Int: Int] = [:]
    for record in records.dropFirst(header) { widths[record.cells.count, default: 0] += 1 }
    width = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  func isBetter(than other: Candidate) -> Bool {
    (found, width) > (other.found, other.width)
  }

  /// What is wrong with the header before it is bound.
  func problem(_ columns: PanelColumns) -> TableProblem.Kind? {
    let cells = records[header].cells
    let years = cells.filter { WideColumn($0) != nil }
    let span = Set(years.compactMap { WideColumn($0)?.year })
    let namesKey = columns.key.contains { cells.contains(trimmedForm($0)) }
    if !columns.isWide, !cells.contains(trimmedForm(columns.time)), span.count >= 2, found < asked,
      namesKey || span.count >= 3
    {
      return .needsWide(years: years)
    }
    guard found == 0, looksLikeData(records[header]) else { return nil }
    return .noHeader(first: cells)
  }

  /// Whether the first line holds a year and another number, as a row does.
  private func looksLikeData(_ record: SampleRecords.Record) -> Bool {
    let numbers = record.cells.filter { parseDouble(narrowForm($0)) != nil }
    let hasYear = record.cells.contains { YearCell($0).map { 1900...2100 ~= $0.year } ?? false }
    let next = records.dropFirst(header + 1).first
    let isAlike =
      next.map { other in
        other.cells.count == record.cells.count
          && zip(other.cells, record.cells).allSatisfy {
            (parseDouble(narrowForm($0)) == nil) == (parseDouble(narrowForm($1)) == nil)
          }
      } ?? false
    return hasYear && numbers.count >= 2 && isAlike && numbers.count < record.cells.count + 1
  }
}

import DelimitedText
public import Forecasting
import Numerals

/// Some whole series of a table that is sorted by key: all their rows, and no other series' rows.
public struct SeriesBlock: Sendable {
  /// The line of its first row, from 1.
  public let line: Int
  /// The line after its last row.
  public let nextLine: Int
  /// How many bytes of the file come before it, the header among them.
  public let offset: Int
  /// The key that comes next in the file, each field followed by a zero byte; nil at the end of the file, or
  /// where the next row names no series.
  let following: [UInt8]?
  let bytes: [UInt8]
  let empty: RowState

  /// Where it ends: how many bytes of the file come before the next.
  public var end: Int { offset + bytes.count }

  /// Lends the bytes of the block to `body`.
  public func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result { body(bytes.span) }

  /// Reads the block by itself.
  ///
  /// - Returns: the panel of its series, with lines as they are in the whole file.
  /// - Throws: `badTable` when rows that were not to be skipped have errors, `unsorted` when the keys do not
  ///   ascend.
  public func read() throws(PanelTableError) -> PanelTable {
    let (columns, file) = (empty.columns, empty.file)
    var options = empty.options
    // Whether bounds are too many is a question about the whole table.
    if options.cells.bounded == .auto { options.cells.bounded = .skip }
    var part = empty.collector
    part.read(bytes.span, line: line, dialect: columns.dialect, limits: options.limits)
    var builder = empty.builder
    builder.append(part)
    let table = builder.table(columns, file: file, options: options)
    let keys = table.panel.keys
    // Keys that had to be looked up may have come again only; then they still ascend.
    if !table.hasKeysAscending, let key = (1..<keys.count).first(where: { !keys.precedes($0 - 1, $0) }) {
      throw unsorted(keys[key], after: keys[key - 1])
    }
    guard table.problems.errorCount == 0 || options.onError == .skip && !table.problems.areFatal else {
      throw .badTable(table.problems)
    }
    return table
  }

  /// The error of a key that should have come before another.
  func unsorted(_ key: [String], after earlier: [String]) -> PanelTableError {
    .unsorted(
      file: empty.file, line: firstLine(of: key) ?? line, key: key.joined(separator: ","),
      after: earlier.joined(separator: ","))
  }

  private func firstLine(of key: [String]) -> Int? {
    let plan = empty.collector.plan
    var reader = DelimitedReader(
      file: empty.file, dialect: empty.columns.dialect, limits: empty.options.limits,
      expectedColumns: plan.columnCount, firstLine: line)
    var found: Int?
    reader.consume(bytes.span) { if found == nil, Self.names($0, key, plan.key) { found = $0.line } }
    reader.finish { if found == nil, Self.names($0, key, plan.key) { found = $0.line } }
    return found
  }

  private static func names(_ record: borrowing Record, _ key: [String], _ columns: [Int]) -> Bool {
    for (place, column) in columns.enumerated() where trimmedForm(record.string(column)) != key[place] {
      return false
    }
    return true
  }

  /// Whether every series of the block comes no later than `key` in the order of a sorted table, as far as can be
  /// told without reading it.
  public func ends(before key: [String]) -> Bool {
    guard let following else { return false }
    var wanted: [UInt8] = []
    for field in key {
      wanted.append(contentsOf: field.utf8)
      wanted.append(0)
    }
    return !wanted.lexicographicallyPrecedes(following)
  }
}

extension KeyTable {
  /// Whether a key comes before another: field by field, by their bytes.
  public func precedes(_ first: Int, _ second: Int) -> Bool {
    for column in 0..<columnCount {
      let (a, b) = (field(column, of: first), field(column, of: second))
      if a != b { return a.lexicographicallyPrecedes(b) }
    }
    return false
  }
}

/// Whether a key comes before another in a table sorted by key: field by field, by their UTF-8.
public func keyPrecedes(_ first: [String], _ second: [String]) -> Bool {
  for (a, b) in zip(first, second) where a != b {
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }
  return first.count < second.count
}

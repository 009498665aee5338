/// The keys of many series in one block of bytes: a key is the UTF-8 of its columns, and an index is enough
/// to name it. No object per key.
public struct KeyTable: Sendable, Equatable {
  /// The number of columns of every key.
  public let columnCount: Int
  /// All fields, each followed by a zero byte.
  private var bytes: [UInt8] = []
  /// Where each field ends, at its zero byte; `columnCount` entries a key.
  private var ends: [Int] = []

  /// An empty table of keys with `columnCount` columns each.
  public init(columnCount: Int) {
    precondition(columnCount > 0, "a key has at least one column")
    self.columnCount = columnCount
  }

  /// A table from fields that stand one after the other already.
  ///
  /// - Parameters:
  ///   - bytes: all fields, key after key, each followed by a zero byte.
  ///   - ends: the offset of the byte after each field.
  /// - Precondition: the last field ends before the last byte, and keys are complete.
  public init(columnCount: Int, bytes: [UInt8], ends: [Int]) {
    precondition(columnCount > 0, "a key has at least one column")
    precondition(ends.count.isMultiple(of: columnCount), "keys are complete")
    precondition((ends.last ?? -1) == bytes.count - 1, "the last field ends with the bytes")
    self.columnCount = columnCount
    self.bytes = bytes
    self.ends = ends
  }

  /// The number of keys.
  public var count: Int { ends.count / columnCount }

  /// Adds one field to the key under construction; a key is complete after `columnCount` fields.
  public mutating func appendField(_ field: Span<UInt8>) {
    bytes.append(addingCapacity: field.count + 1) { output in
      for index in field.indices { output.append(field[index]) }
      output.append(0)
    }
    ends.append(bytes.count - 1)
  }

  /// Adds one complete key and returns its index.
  @discardableResult
  public mutating func append(_ fields: [String]) -> Int {
    precondition(fields.count == columnCount, "a key has \(columnCount) columns")
    for field in fields { appendField(field.utf8.span) }
    return count - 1
  }

  /// The bytes of one column of one key.
  public func field(_ column: Int, of key: Int) -> ArraySlice<UInt8> { bytes[range(column, of: key)] }

  /// Lends the bytes of one column of one key to `body`.
  @inline(__always)
  public func withField<Result>(_ column: Int, of key: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(range(column, of: key)))
  }

  /// Lends the bytes of all columns of one key to `body`, each followed by a zero byte.
  @inline(__always)
  public func withFields<Result>(of key: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let last = ends[(key + 1) * columnCount - 1]
    return body(bytes.span.extracting(range(0, of: key).lowerBound..<last + 1))
  }

  private func range(_ column: Int, of key: Int) -> Range<Int> {
    let entry = key * columnCount + column
    return (entry == 0 ? 0 : ends[entry - 1] + 1)..<ends[entry]
  }

  /// The text of one column of one key.
  public func text(_ column: Int, of key: Int) -> String {
    String(decoding: field(column, of: key), as: UTF8.self)
  }

  /// All columns of one key as text.
  public subscript(key: Int) -> [String] {
    (0..<columnCount).map { text($0, of: key) }
  }

  /// The keys of a range, numbered from 0.
  public subscript(keys: Range<Int>) -> KeyTable {
    guard let last = keys.last else { return KeyTable(columnCount: columnCount) }
    let start = range(0, of: keys.lowerBound).lowerBound
    let places = keys.lowerBound * columnCount..<keys.upperBound * columnCount
    return KeyTable(
      columnCount: columnCount, bytes: Array(bytes[start...ends[(last + 1) * columnCount - 1]]),
      ends: ends[places].map { $0 - start })
  }

  /// Whether the fields of `key` equal `other`'s key `index`, byte for byte.
  public func isEqual(_ key: Int, to other: KeyTable, at index: Int) -> Bool {
    (0..<columnCount).allSatisfy { field($0, of: key) == other.field($0, of: index) }
  }
}

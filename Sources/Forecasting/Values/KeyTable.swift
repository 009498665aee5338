/// The keys of many series in one block of bytes: a key is the UTF-8 of its columns, and an index is enough
/// to name it. No object per key.
public struct KeyTable: Sendable, Equatable {
  /// The number of columns of every key.
  public let columnCount: Int
  private var bytes: [UInt8] = []
  /// Where each field ends in `bytes`; `columnCount` entries a key.
  private var ends: [Int] = []

  /// An empty table of keys with `columnCount` columns each.
  public init(columnCount: Int) {
    precondition(columnCount > 0, "a key has at least one column")
    self.columnCount = columnCount
  }

  /// The number of keys.
  public var count: Int { ends.count / columnCount }

  /// Adds one field to the key under construction; a key is complete after `columnCount` fields.
  public mutating func appendField(_ field: Span<UInt8>) {
    for index in field.indices { bytes.append(field[index]) }
    ends.append(bytes.count)
  }

  /// Adds one complete key and returns its index.
  @discardableResult
  public mutating func append(_ fields: [String]) -> Int {
    precondition(fields.count == columnCount, "a key has \(columnCount) columns")
    for field in fields {
      bytes.append(contentsOf: field.utf8)
      ends.append(bytes.count)
    }
    return count - 1
  }

  /// The bytes of one column of one key.
  public func field(_ column: Int, of key: Int) -> ArraySlice<UInt8> {
    let entry = key * columnCount + column
    return bytes[(entry == 0 ? 0 : ends[entry - 1])..<ends[entry]]
  }

  /// The text of one column of one key.
  public func text(_ column: Int, of key: Int) -> String {
    String(decoding: field(column, of: key), as: UTF8.self)
  }

  /// All columns of one key as text.
  public subscript(key: Int) -> [String] {
    (0..<columnCount).map { text($0, of: key) }
  }

  /// Whether the fields of `key` equal `other`'s key `index`, byte for byte.
  public func isEqual(_ key: Int, to other: KeyTable, at index: Int) -> Bool {
    (0..<columnCount).allSatisfy { field($0, of: key) == other.field($0, of: index) }
  }
}

import Forecasting

extension KeyIndex {
  /// The keys as a table of `columnCount` columns, in their order.
  func table(columnCount: Int) -> KeyTable {
    var table = KeyTable(columnCount: columnCount)
    var start = 0
    for end in bytes.indices where bytes[end] == 0 {
      table.appendField(bytes.span.extracting(start..<end))
      start = end + 1
    }
    return table
  }
}

extension KeyTable {
  /// The stable hash of key `key`, the one that deals keys out to shards.
  func stableHash(of key: Int) -> UInt64 {
    var bytes: [UInt8] = []
    for column in 0..<columnCount {
      bytes.append(contentsOf: field(column, of: key))
      bytes.append(0)
    }
    return KeyHash.of(bytes.span)
  }
}

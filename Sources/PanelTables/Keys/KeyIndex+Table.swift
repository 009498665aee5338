import Forecasting

extension KeyIndex {
  /// The keys as a table, in their order.
  var table: KeyTable { KeyTable(columnCount: columnCount, bytes: bytes, ends: ends) }
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

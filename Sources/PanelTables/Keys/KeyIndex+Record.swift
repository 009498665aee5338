import DelimitedText

extension KeyIndex {
  /// Whether the fields of `record` in `columns` are the key `key`.
  @inline(__always)
  func isEqual(_ key: Int, to record: borrowing Record, _ columns: [Int]) -> Bool {
    var at = range(of: key).lowerBound
    for column in columns {
      guard let next = record.withBytes(column, { end(of: $0, at: at) }) else { return false }
      at = next
    }
    return true
  }

  /// Makes `scratch` the key in `columns` of `record`.
  static func write(_ record: borrowing Record, _ columns: [Int], to scratch: inout [UInt8]) {
    scratch.removeAll(keepingCapacity: true)
    for column in columns {
      record.appendBytes(column, to: &scratch)
      scratch.append(0)
    }
  }
}

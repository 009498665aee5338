extension Record {
  /// Copies the fields with doubled quotes aside, each pair made one.
  mutating func unescape(quote: UInt8) {
    unescaped.removeAll(keepingCapacity: true)
    for i in 0..<count where fields[i].isUnescaped {
      let start = unescaped.count
      copyUnescaped(from: Int(fields[i].start), to: Int(fields[i].end), quote: quote)
      fields[i].start = Int32(truncatingIfNeeded: start)
      fields[i].end = Int32(truncatingIfNeeded: unescaped.count)
    }
  }

  private mutating func copyUnescaped(from start: Int, to end: Int, quote: UInt8) {
    var at = start
    while at < end {
      unescaped.append(bytes[at])
      at += bytes[at] == quote ? 2 : 1
    }
  }
}

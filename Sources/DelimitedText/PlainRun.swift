/// A run of fields without quotes, each ended by a delimiter: the commonest case, kept in registers.
struct PlainRun {
  /// The next entry of the structural index.
  var entry: Int
  /// Fields so far.
  var count: Int
  /// Where the present field starts.
  var start: Int
  /// A record ends here at the latest.
  let recordEnd: Int
  let fieldBytes: Int
  let delimiter: UInt8

  /// Stores fields up to the first byte that is not a plain delimiter, at most until there are `most` of them.
  ///
  /// The arrays come `inout`, though only the fields change, so that spans over all three can live side by side.
  @inline(__always)
  mutating func pass(
    _ index: inout StructuralIndex, _ window: inout [UInt8], _ fields: inout [FieldRange], most: Int
  ) {
    let entries = index.offsets.span.extracting(first: index.count)
    let bytes = window.span
    var output = fields.mutableSpan
    let room = min(output.count, most)
    while entry < entries.count, count < room {
      let end = Int(entries[entry])
      guard bytes[end] == delimiter, end &- start <= fieldBytes, end <= recordEnd else { break }
      output[count] = FieldRange(start..<end, origin: start, isEscaped: false)
      count &+= 1
      entry &+= 1
      start = end &+ 1
    }
  }
}

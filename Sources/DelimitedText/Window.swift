/// The part of the file that the reader holds. Offsets are into the record's bytes.
struct Window {
  /// Bytes read at once.
  static let step = 1 << 15

  /// The bytes from here on are not yet filled.
  var filled = 0
  /// The bytes before this one are dealt with.
  var seen = 0
  /// The next entry of the structural index.
  var entry = 0
  /// The unfinished record, or what follows it, may hold bytes outside ASCII.
  var hasNonASCII = false
  /// At the start of the file, where a byte order mark may stand.
  var mayHaveMark = true
  /// No more bytes will come.
  var isClosed = false
}

extension DelimitedReader {
  /// Moves the unfinished record to the front of the window and copies behind it what fits of `chunk`.
  /// Returns the number of bytes taken.
  @usableFromInline
  mutating func load(_ chunk: Span<UInt8>, from offset: Int) -> Int {
    dropFinished()
    let size = min(Window.step, chunk.count - offset)
    reserve(window.filled + size)
    let source = chunk.extracting(offset..<(offset + size))
    let start = window.filled
    var target = record.bytes.mutableSpan
    for i in 0..<size { target[start &+ i] = source[i] }
    window.filled += size
    reindex()
    return size
  }

  /// Notes that no more bytes will come.
  @usableFromInline
  mutating func closeInput() {
    window.isClosed = true
    reindex()
  }

  private mutating func reserve(_ size: Int) {
    let have = record.bytes.count
    guard have < size else { return }
    record.bytes.append(contentsOf: repeatElement(0, count: max(size, 2 * have) - have))
  }

  private mutating func reindex() {
    let (start, end) = (window.seen, window.filled)
    index.rebuild(&record.bytes, from: start, to: end)
    window.entry = 0
    if index.hasNonASCII { window.hasNonASCII = true }
  }

  /// Drops the bytes before the unfinished record; of a bad record, all that are dealt with.
  private mutating func dropFinished() {
    let cut = progress.isSkipping ? window.seen : record.start
    guard cut > 0 else { return }
    let kept = window.filled - cut
    var bytes = record.bytes.mutableSpan
    for i in 0..<kept { bytes[i] = bytes[cut &+ i] }
    record.shift(by: cut)
    progress.shift(by: cut)
    window.seen -= cut
    window.filled = kept
    window.hasNonASCII = window.hasNonASCII && kept > 0
  }
}

extension Record {
  fileprivate mutating func shift(by distance: Int) {
    start -= distance
    for i in 0..<min(count, fields.count) { fields[i].shift(by: Int32(truncatingIfNeeded: distance)) }
  }
}

extension FieldRange {
  fileprivate mutating func shift(by distance: Int32) {
    start &-= distance
    end &-= distance
    origin &-= distance
  }
}

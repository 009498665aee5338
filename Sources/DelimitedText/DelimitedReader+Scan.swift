extension DelimitedReader {
  /// What a structural byte led to.
  enum Step {
    case next
    /// The byte after it decides, and is not here yet.
    case wait
    /// A good record is complete.
    case record
  }

  /// Reads on to the end of the next good record and makes it `record`; false when the window is used up.
  @usableFromInline
  mutating func advance() -> Bool {
    if progress.isLent { openRecord() }
    guard passMark() else { return false }
    while true {
      passPlainFields()
      guard window.entry < index.count else { return endWindow() }
      let offset = Int(index.offsets[window.entry])
      switch step(at: offset) {
      case .next: window.entry &+= 1
      case .wait:
        window.seen = offset
        return false
      case .record:
        window.entry &+= 1
        return true
      }
    }
  }

  /// The quick path: unquoted fields of a good record that a delimiter ends, but for the last one allowed.
  private mutating func passPlainFields() {
    guard !progress.isQuoted, progress.closingQuote == nil, !progress.isSkipping else { return }
    var run = PlainRun(
      entry: window.entry, count: record.count, start: progress.fieldStart,
      recordEnd: record.start + limits.recordBytes, fieldBytes: limits.fieldBytes,
      delimiter: dialect.delimiter)
    let most = (expectedColumns ?? limits.columns) - 1
    run.pass(&index, &record.bytes, &record.fields, most: most)
    window.entry = run.entry
    record.count = run.count
    progress.fieldStart = run.start
  }

  private mutating func step(at offset: Int) -> Step {
    let byte = record.bytes[offset]
    if progress.isQuoted { return stepInsideQuotes(byte, at: offset) }
    if byte == Byte.lineFeed { return endRecord(at: offset, next: offset + 1) ? .record : .next }
    checkSize(at: offset)
    switch byte {
    case dialect.delimiter: endField(at: offset)
    case dialect.quote: stepOnQuote(at: offset)
    case Byte.carriageReturn: return stepOnCarriageReturn(at: offset)
    case 0: fail(.nulByte, at: offset)
    default: break  // Other control characters are content.
    }
    return .next
  }

  private mutating func stepOnQuote(at offset: Int) {
    if offset == progress.fieldStart {
      progress.isQuoted = true
    } else {
      fail(.bareQuote, at: offset)
    }
  }

  private mutating func stepOnCarriageReturn(at offset: Int) -> Step {
    guard let next = byte(after: offset) else { return .wait }
    if next != Byte.lineFeed { fail(.loneCarriageReturn, at: offset) }
    return .next
  }

  private mutating func stepInsideQuotes(_ byte: UInt8, at offset: Int) -> Step {
    checkSize(at: offset)
    switch byte {
    case Byte.lineFeed: progress.lineEndsInside += 1
    case dialect.quote: return stepOnSecondQuote(at: offset)
    case 0: fail(.nulByte, at: offset)
    default: break
    }
    return .next
  }

  private mutating func stepOnSecondQuote(at offset: Int) -> Step {
    guard let next = byte(after: offset) else { return .wait }
    guard next != dialect.quote else {
      progress.hasDoubledQuote = true
      window.entry += 1  // The second of the two.
      return .next
    }
    progress.isQuoted = false
    progress.closingQuote = offset
    let mayFollow: Bool =
      next == dialect.delimiter || next == Byte.lineFeed || next == Byte.carriageReturn
    if !mayFollow, offset + 1 < window.filled { fail(.textAfterQuote, at: offset + 1) }
    return .next
  }

  /// The byte after `offset`: `nil` while it may still come, NUL at the end of the file.
  private func byte(after offset: Int) -> UInt8? {
    if offset + 1 < window.filled { return record.bytes[offset + 1] }
    return window.isClosed ? 0 : nil
  }

  /// Passes over a byte order mark; false while it is not known whether there is one.
  private mutating func passMark() -> Bool {
    guard window.mayHaveMark else { return true }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let present = min(mark.count, window.filled)
    for i in 0..<present where record.bytes[i] != mark[i] {
      window.mayHaveMark = false
      return true
    }
    guard present == mark.count else { return window.isClosed }
    window.mayHaveMark = false
    (record.start, progress.fieldStart, progress.nextStart) = (mark.count, mark.count, mark.count)
    return true
  }

  /// All of the window is dealt with: checks the size of what is unfinished, and at the end of the file ends it.
  private mutating func endWindow() -> Bool {
    window.seen = window.filled
    checkSize(at: window.filled)
    return window.isClosed && endFile()
  }

  private mutating func endFile() -> Bool {
    if progress.isQuoted { failUnterminated() }
    let isOpen = progress.isSkipping || record.count > 0 || window.filled > record.start
    return isOpen && endRecord(at: window.filled, next: window.filled)
  }
}

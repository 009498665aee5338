extension DelimitedReader {
  /// Starts on the record after the present one.
  mutating func openRecord() {
    record.start = progress.nextStart
    record.line = progress.nextLine
    record.number += 1
    resetRecord()
  }

  private mutating func resetRecord() {
    record.count = 0
    progress.openField(at: record.start)
    progress.isQuoted = false
    progress.needsUnescaping = false
    progress.lineEndsInside = 0
    progress.isSkipping = false
    progress.isLent = false
  }

  /// Ends a field at the delimiter at `offset`.
  mutating func endField(at offset: Int) {
    storeField(end: offset)
    progress.openField(at: offset + 1)
    guard !progress.isSkipping else { return }
    if let expected = expectedColumns {
      if record.count == expected { fail(.longRow(expected: expected, found: 0), at: offset + 1) }
    } else if record.count == limits.columns {
      fail(.tooManyColumns(limit: limits.columns), at: offset + 1)
    }
  }

  /// Adds the present field to the record; of a bad record it is only counted.
  private mutating func storeField(end: Int) {
    defer { record.count += 1 }
    guard !progress.isSkipping else { return }
    if record.count == record.fields.count {
      record.fields.append(contentsOf: repeatElement(FieldRange(), count: record.count))
    }
    let start = progress.fieldStart
    let content = if let quote = progress.closingQuote { (start + 1)..<quote } else { start..<end }
    record.fields[record.count] = FieldRange(content, origin: start, isEscaped: progress.hasDoubledQuote)
    progress.needsUnescaping = progress.needsUnescaping || progress.hasDoubledQuote
  }

  /// Ends the record at the line end at `offset`; true when it is good and ready to lend.
  mutating func endRecord(at offset: Int, next: Int) -> Bool {
    let end = lineEnd(at: offset)
    checkSize(at: end)
    if isBlank(end: end), expectedColumns != 1 {
      passBlankLine(next: next)
      return false
    }
    storeField(end: end)
    progress.nextStart = next
    progress.nextLine = record.line + progress.lineEndsInside + 1
    checkRecord(end: end)
    guard progress.isSkipping else { return lendRecord() }
    keepProblem()
    openRecord()
    return false
  }

  /// Where the record's last field ends, for a line feed at `offset`: before a carriage return, if there is one.
  private func lineEnd(at offset: Int) -> Int {
    guard !progress.isSkipping, offset > progress.fieldStart, offset > 0 else { return offset }
    return record.bytes[offset - 1] == Byte.carriageReturn ? offset - 1 : offset
  }

  private func isBlank(end: Int) -> Bool {
    !progress.isSkipping && record.count == 0 && end == record.start
  }

  private mutating func passBlankLine(next: Int) {
    record.start = next
    record.line += 1
    resetRecord()
  }

  /// Checks what only a complete record shows.
  private mutating func checkRecord(end: Int) {
    guard !progress.isSkipping else { return }
    if window.hasNonASCII, let invalid = firstInvalidUTF8(record.bytes.span, from: record.start, to: end) {
      fail(.invalidUTF8, at: invalid)
    } else if let expected = expectedColumns, record.count < expected {
      fail(.shortRow(expected: expected, found: record.count), at: end)
    }
  }

  private mutating func lendRecord() -> Bool {
    if expectedColumns == nil { expectedColumns = record.count }
    if progress.needsUnescaping { record.unescape(quote: dialect.quote) }
    progress.isLent = true
    return true
  }
}

// MARK: - Problems

extension DelimitedReader {
  /// Makes the record a bad one, unless it is already.
  mutating func fail(_ kind: DelimitedProblem.Kind, at offset: Int) {
    guard !progress.isSkipping else { return }
    let place = record.location(atByte: offset)
    problem = DelimitedProblem(file: file, line: place.line, column: place.column, kind: kind)
    progress.isSkipping = true
    progress.problemField = record.count
  }

  /// Keeps the problem of a record that is now complete, so that all its fields are counted.
  private mutating func keepProblem() {
    guard var complete = problem else { return }
    if case .longRow(let expected, _) = complete.kind {
      complete.kind = .longRow(expected: expected, found: record.count)
    }
    problems.append(complete)
    problem = nil
  }

  /// The quote of the present field was never closed. Where the field was already too large, that is why.
  mutating func failUnterminated() {
    fail(.unterminatedQuote, at: progress.fieldStart)
    if case .fieldTooLarge = problem?.kind, progress.problemField == record.count {
      problem?.kind = .unterminatedQuote
    }
  }

  /// Holds the record and the present field, up to but without the byte at `end`, to the limits. Where both
  /// are passed, the one passed first counts, so that the cutting into chunks makes no difference.
  mutating func checkSize(at end: Int) {
    guard !progress.isSkipping else { return }
    let recordEnd = record.start + limits.recordBytes
    let fieldEnd = progress.closingQuote == nil ? progress.contentStart + limits.fieldBytes : .max
    guard end > min(recordEnd, fieldEnd) else { return }
    if fieldEnd <= recordEnd {
      fail(.fieldTooLarge(limit: limits.fieldBytes), at: progress.fieldStart)
    } else {
      fail(.recordTooLarge(limit: limits.recordBytes), at: record.start)
    }
  }
}

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

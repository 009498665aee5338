import Numerals

/// Writes delimited text (RFC 4180) with LF line ends into a byte buffer, quoting only where a reader needs it.
///
/// Add the fields of a record one by one, then call `endRecord`. What is written reads back as the same fields.
public struct DelimitedWriter: Sendable {
  /// What has been written and not taken.
  public private(set) var bytes: [UInt8] = []
  /// Delimiter and quote.
  public let dialect: Dialect
  /// Whether text that a spreadsheet would run as a formula gets an apostrophe in front.
  public let protectsSpreadsheets: Bool
  private var fieldCount = 0
  private var recordStart = 0
  /// Whether what is written next may be the first of a file, where a mark would be taken for the file's own.
  private var mayStartFile: Bool

  /// - Parameters:
  ///   - protectsSpreadsheets: puts `'` before text that starts with `=`, `+`, `-`, `@`, also full-width, a tab
  ///     or an end of a line, unless it is a number. Such a field no longer reads back as it was.
  ///   - byteOrderMark: starts with the UTF-8 mark, by which some spreadsheets know the encoding.
  ///   - startsFile: whether the first record is that of a file; not where it goes behind others.
  public init(
    dialect: Dialect = .commas, protectsSpreadsheets: Bool = false, byteOrderMark: Bool = false,
    startsFile: Bool = true
  ) {
    self.dialect = dialect
    self.protectsSpreadsheets = protectsSpreadsheets
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    mayStartFile = !byteOrderMark && startsFile
    recordStart = bytes.count
  }

  /// Makes room for this many bytes.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a text field, given as UTF-8.
  public mutating func field(_ content: Span<UInt8>) {
    separate()
    let isProtected = protectsSpreadsheets && looksLikeFormula(content)
    if needsQuotes(content) {
      appendQuoted(content, isProtected: isProtected)
    } else {
      if isProtected { bytes.append(UInt8(ascii: "'")) }
      append(content, to: &bytes)
    }
  }

  /// Adds text fields that lie one after the other, given as UTF-8 and each followed by a zero byte.
  public mutating func fields(endingInZeros content: Span<UInt8>) {
    guard !protectsSpreadsheets, !mayStartFile, !needsQuotes(content) else {
      var start = 0
      for place in content.indices where content[place] == 0 {
        field(content.extracting(start..<place))
        start = place + 1
      }
      return
    }
    guard !content.isEmpty else { return }
    separate()
    let delimiter = dialect.delimiter
    var count = 0
    bytes.append(addingCapacity: content.count) { output in
      for place in 0..<content.count - 1 {
        let byte = content[place]
        output.append(byte == 0 ? delimiter : byte)
        count &+= byte == 0 ? 1 : 0
      }
    }
    fieldCount += count
  }

  /// Adds a text field.
  public mutating func field(_ text: String) {
    let content = Array(text.utf8)
    field(content.span)
  }

  /// Adds an integer.
  public mutating func field(_ value: Int) {
    separate()
    appendInteger(value, to: &bytes)
  }

  /// Adds a number in the shortest form that reads back the same; empty where it is not finite.
  public mutating func field(_ value: Double) {
    separate()
    if value.isFinite { appendShortest(value, to: &bytes) }
  }

  /// Adds a number with so many significant digits; empty where it is not finite.
  public mutating func field(_ value: Double, significantDigits digits: Int) {
    separate()
    if value.isFinite { appendSignificant(value, digits: digits, to: &bytes) }
  }

  /// Adds a number with so many decimals; empty where it is not finite.
  public mutating func field(_ value: Double, decimals: Int) {
    separate()
    if value.isFinite { appendFixed(value, decimals: decimals, to: &bytes) }
  }

  /// Adds an empty field.
  public mutating func emptyField() {
    separate()
  }

  /// Ends the record. A single empty field is written as two quotes, because a blank line is no record.
  public mutating func endRecord() {
    if fieldCount == 1, bytes.count == recordStart {
      bytes.append(contentsOf: [dialect.quote, dialect.quote])
    }
    bytes.append(Byte.lineFeed)
    mayStartFile = false
    fieldCount = 0
    recordStart = bytes.count
  }

  /// Writes a record of text fields.
  public mutating func record(_ fields: [String]) {
    for text in fields { field(text) }
    endRecord()
  }

  /// Hands over what has been written and starts anew behind it. Call it between records.
  public mutating func takeBytes() -> [UInt8] {
    defer { removeAll() }
    return bytes
  }

  /// Forgets what has been written but keeps the memory, for a caller that has copied it out.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    recordStart = 0
  }

  private mutating func separate() {
    if fieldCount > 0 { bytes.append(dialect.delimiter) }
    fieldCount += 1
  }
}

extension DelimitedWriter {
  private func needsQuotes(_ content: Span<UInt8>) -> Bool {
    for i in content.indices {
      let byte = content[i]
      if byte == dialect.delimiter || byte == dialect.quote { return true }
      if byte == Byte.lineFeed || byte == Byte.carriageReturn { return true }
    }
    // At the start of a file the mark would be taken for the file's own.
    return mayStartFile && bytes.isEmpty && content.count > 2 && content[0] == 0xEF && content[1] == 0xBB
      && content[2] == 0xBF
  }

  private mutating func appendQuoted(_ content: Span<UInt8>, isProtected: Bool) {
    bytes.append(dialect.quote)
    if isProtected { bytes.append(UInt8(ascii: "'")) }
    for i in content.indices {
      if content[i] == dialect.quote { bytes.append(dialect.quote) }
      bytes.append(content[i])
    }
    bytes.append(dialect.quote)
  }

  private func looksLikeFormula(_ content: Span<UInt8>) -> Bool {
    guard !content.isEmpty else { return false }
    switch content[0] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), Byte.carriageReturn, Byte.lineFeed:
      return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return parseDouble(content) == nil
    // The full-width signs, ＋－＝＠, which spreadsheets of East Asia take for the others.
    case 0xEF:
      return content.count > 3 && content[1] == 0xBC && [0x8B, 0x8D, 0x9D, 0xA0].contains(content[2])
    default: return false
    }
  }
}

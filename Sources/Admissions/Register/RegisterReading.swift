/// A register's file as it was found: the rows that are whole, and what hangs over.
///
/// A run that is killed while it writes, or a disk that fills up, leaves a last row cut short. The rows before it
/// are what they were.
public struct RegisterReading: Sendable {
  /// The rows that are whole.
  public let register: Register
  /// How many bytes of the file they take; none where there is no row yet, so that the header is written anew.
  public let wholeBytes: Int
  /// Whether the last of them has its line end.
  public let isEnded: Bool
  /// The line on which a row begins that was cut short; nil where there is none.
  public let tornLine: Int?

  /// The register in a file; an empty file is an empty register.
  /// - Throws: `RegisterError` at the first row that does not read or whose hash does not follow, a last row that
  ///   was cut short excepted.
  public init(bytes: [UInt8], file: String) throws(RegisterError) {
    let end = RegisterReading.endOfRows(bytes)
    let found = Result { () throws(RegisterError) in try Register(bytes: bytes, file: file) }
    if case .success(let register) = found {
      (self.register, tornLine, isEnded) = (register, nil, end == bytes.count)
      wholeBytes = register.entries.isEmpty ? 0 : bytes.count
      return
    }
    // Only what lacks its line end can have been cut short.
    guard end < bytes.count, RegisterReading.isOneRow(bytes[end...]) else {
      register = try found.get()
      (wholeBytes, isEnded, tornLine) = (bytes.count, true, nil)
      return
    }
    // A file of another kind is no register with its header cut short.
    guard end > 0 || RegisterReading.header.starts(with: bytes) else { throw .otherColumns }
    register = try Register(bytes: Array(bytes[..<end]), file: file)
    wholeBytes = register.entries.isEmpty ? 0 : end
    (isEnded, tornLine) = (true, RegisterReading.line(at: end, of: bytes))
  }

  private static let header = Array(RegisterRow.columns.joined(separator: ",").utf8)

  /// Where the last row ends that has its line end, outside quotes.
  private static func endOfRows(_ bytes: [UInt8]) -> Int {
    var (end, isQuoted) = (0, false)
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { end = place + 1 }
    }
    return end
  }

  /// Whether bytes may be the beginning of one row: no other row begins in them, as one would after a quote that
  /// a changed byte has opened.
  private static func isOneRow(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).dropFirst()
    return !lines.contains { $0.starts(with: "forecast,".utf8) || $0.starts(with: "outcome,".utf8) }
  }

  private static func line(at offset: Int, of bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
  }
}

/// What is written beside a register: how many rows it has and the hash of the last, so that it shows when the
/// last rows are taken away, which no hash within the rows can show.
public struct RegisterHead: Sendable, Equatable {
  /// How many rows.
  public let count: Int
  /// The hash of the last; empty without any.
  public let hash: String

  /// The head of a register.
  public init(_ register: Register) {
    (count, hash) = (register.entries.count, register.entries.last?.hash ?? "")
  }

  /// The head in a file; nil where it does not read.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), count > 0,
      let hash = words[1].split(separator: "\n").first
    else { return nil }
    (self.count, self.hash) = (count, String(hash))
  }

  /// The text of the file.
  public var text: String { "\(count) \(hash)\n" }

  /// Whether a register goes on from here: it has this row in its place.
  public func isWithin(_ register: Register) -> Bool {
    count <= register.entries.count && register.entries[count - 1].hash == hash
  }
}

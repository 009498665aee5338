import Admissions
import Foundation
import Numerals

/// Messages for people go to standard error.
enum StandardError {
  /// Writes one line; whatever a name in it holds, it stays one and moves no cursor.
  static func write(_ line: String) {
    try? SystemFile.standardError.append(Array((visibleLine(line) + "\n").utf8))
  }

  static func write(_ message: Message, _ language: Language) { write(message.text(in: language)) }

  static var isTerminal: Bool { isatty(2) == 1 }
}

/// Data go to standard output, which may be a terminal: control characters of names are shown as escapes. What
/// goes to a file keeps every byte.
enum StandardOutput {
  /// Writes everything; a closed pipe is success, since the reader has what it wanted.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try put(holdsUnseen(bytes) ? Array(visibleText(String(decoding: bytes, as: UTF8.self)).utf8) : bytes)
  }

  static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Writes lines, each of which stays one.
  static func write(lines: [String]) throws(CommandFailure) {
    try put(Array(lines.map { visibleLine($0) + "\n" }.joined().utf8))
  }

  /// Writes lines with the colors of a terminal; what the roles paint holds no others.
  static func write(painted text: String) throws(CommandFailure) { try put(Array(text.utf8)) }

  private static func put(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try SystemFile.standardOutput.append(bytes)
    } catch {
      if error.code == EPIPE { throw .silent(.success) }
      throw CommandFailure(
        .cannotWrite,
        .cannotWriteTo(.say("standard output", "标准输出"), FileSystem.reason(error.code)))
    }
  }

  static var isTerminal: Bool { isatty(1) == 1 }
}

extension CommandFailure {
  /// Says it in a language.
  func report(in language: Language) {
    for line in lines { StandardError.write(line, language) }
  }
}

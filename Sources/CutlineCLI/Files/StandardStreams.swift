import Admissions
import Foundation

/// Messages for people go to standard error.
enum StandardError {
  static func write(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  static func write(_ message: Message, _ language: Language) { write(message.text(in: language)) }

  static var isTerminal: Bool { isatty(2) == 1 }
}

/// Data go to standard output.
enum StandardOutput {
  /// Writes everything; a closed pipe is success, since the reader has what it wanted.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      let code = errno
      if code == EPIPE { throw .silent(.success) }
      throw CommandFailure(.cannotWrite, .cannotWriteTo("standard output", FileSystem.reason(code)))
    }
  }

  static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  static var isTerminal: Bool { isatty(1) == 1 }
}

extension CommandFailure {
  /// Says it in a language.
  func report(in language: Language) {
    for line in lines { StandardError.write(line, language) }
  }
}

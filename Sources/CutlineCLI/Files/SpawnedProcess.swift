import CSpawn
import Foundation

/// A program that was started beside this one, by the calls of the system.
///
/// The framework's own way waits on threads of its own: where the system refuses one the program neither starts nor
/// ends, and a failing `close` is a trap.
struct SpawnedProcess {
  let number: pid_t
  /// Where what it prints is read, both streams in the order in which a terminal would show them; -1 where nobody
  /// listens.
  let output: Int32

  /// How a program ended.
  enum End: Equatable {
    case status(Int32)
    case signal(Int32)
  }

  /// Starts a program without input.
  ///
  /// - Parameters:
  ///   - folder: where it runs; nil for the folder of this one.
  ///   - isHeard: whether what it prints is read, and not left aside.
  init(_ program: String, _ arguments: [String], in folder: String? = nil, isHeard: Bool)
    throws(SystemFailure)
  {
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    var (started, heard): (pid_t, Int32) = (0, -1)
    let code = unsafe Self.withList([program] + arguments) { words in
      unsafe Self.withList(environment) { values in
        unsafe isHeard
          ? cutline_spawn(program, words, values, folder, &started, &heard)
          : cutline_spawn(program, words, values, folder, &started, nil)
      }
    }
    guard code == 0 else { throw SystemFailure(code: code) }
    (number, output) = (started, heard)
  }

  /// Waits until it ends; nil where the system cannot tell.
  func end() -> End? {
    if output >= 0 { close(output) }
    var state: Int32 = 0
    while unsafe waitpid(number, &state, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    // The low seven bits are the signal, 0 for a program that has ended by itself; its status stands above them.
    return state & 0x7f == 0 ? .status(state >> 8 & 0xff) : .signal(state & 0x7f)
  }

  /// Strings as the system takes lists of them: ended by nothing.
  private static func withList<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { for place in strings.indices { unsafe free(copies[place]) } }
    return unsafe copies.withUnsafeBufferPointer { list in
      guard let first = list.baseAddress else { preconditionFailure("a list has its end") }
      return unsafe body(first)
    }
  }
}

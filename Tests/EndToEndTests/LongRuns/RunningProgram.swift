import Foundation
import TestSupport

/// A run of the program that can be watched and stopped.
final class RunningProgram {
  private let process = Process()
  /// Where to write what the program reads, if that was asked for.
  let input: FileHandle?
  private let errors: URL

  /// Starts the program, or a shell line in which `cutline` is the program.
  ///
  /// - Parameter hasInput: whether standard input stays open until `input` is closed.
  init(
    _ arguments: [String], shell line: String? = nil, in scratch: ScratchFolder, hasInput: Bool = false
  ) throws {
    let program = try RunningProgram.executable().path
    process.executableURL = URL(filePath: line == nil ? program : "/bin/sh")
    process.arguments = line.map { ["-c", $0, program] + arguments } ?? arguments
    process.currentDirectoryURL = scratch.url
    errors = FileManager.default.temporaryDirectory.appending(path: "cutline-errors-\(UUID().uuidString)")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardOutput = FileHandle.nullDevice
    let pipe = hasInput ? Pipe() : nil
    input = pipe?.fileHandleForWriting
    process.standardInput = pipe ?? FileHandle.nullDevice
    // A program that ends before it has read everything is a result and not the end of the tests.
    _ = signal(SIGPIPE, SIG_IGN)
    try process.run()
  }

  deinit { try? FileManager.default.removeItem(at: errors) }

  /// What the program has said so far.
  var said: String { String(decoding: (try? Data(contentsOf: errors)) ?? Data(), as: UTF8.self) }

  /// Waits until something is so, or the program has ended.
  func wait(until isSo: () -> Bool) {
    while process.isRunning, !isSo() { usleep(300) }
  }

  /// Sends a signal.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Sends a signal and waits for the end.
  /// - Returns: the signal that ended the program, or nil when it ended by itself.
  @discardableResult
  func stop(by signal: Int32) -> Int32? {
    send(signal)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil
  }

  /// Waits for the end and returns the status.
  func status() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The program stands beside the bundle of the tests.
  private static func executable() throws -> URL {
    let places: [String?] = [
      Bundle.main.executableURL?.path, CommandLine.arguments.first, Bundle.main.bundlePath,
    ]
    let folders =
      places.compactMap { $0 }.map { URL(filePath: $0).deletingLastPathComponent() }
      + [Repository.root.appending(path: ".build/debug")]
    for folder in folders {
      let candidate = folder.appending(path: "cutline")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}

public import Foundation
import Synchronization

/// What a run of the program left behind.
public struct ProgramResult: Sendable {
  /// The exit status.
  public let status: Int32
  /// The bytes of standard output.
  public let bytes: Data
  /// The text of standard error.
  public let errors: String

  /// Standard output as text.
  public var output: String { String(decoding: bytes, as: UTF8.self) }
}

/// The program as it was built, run in a process of its own.
public enum Program {
  /// Runs the program to its end.
  ///
  /// Both pipes are read while it runs, so that it never waits for a full one.
  ///
  /// - Parameters:
  ///   - arguments: the command line without the program's name.
  ///   - input: what standard input holds.
  ///   - environment: variables set for the run besides those of the tests.
  ///   - folder: the working folder; the repository's root unless named.
  ///   - isOutputClosed: whether the reader of standard output is gone before the start.
  public static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in folder: URL = Repository.root, isOutputClosed: Bool = false
  ) throws -> ProgramResult {
    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = variables(environment)
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    let scratch = try ScratchFolder()
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: try scratch.write("input", input)))
    if isOutputClosed { try output.fileHandleForReading.close() }
    try process.run()
    let group = DispatchGroup()
    let read = isOutputClosed ? Collected() : Collected(output, in: group)
    let said = Collected(errors, in: group)
    process.waitUntilExit()
    group.wait()
    return ProgramResult(
      status: process.terminationStatus, bytes: read.bytes,
      errors: String(decoding: said.bytes, as: UTF8.self)
    )
  }

  /// Where the program is.
  public static func path() throws -> String { try executable().path }

  private static func variables(_ added: [String: String]) -> [String: String] {
    var variables = ProcessInfo.processInfo.environment
    variables["NO_COLOR"] = nil
    variables["SWIFT_BACKTRACE"] = "enable=no"
    return variables.merging(added) { $1 }
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

/// Everything that came through a pipe, collected on a thread of its own.
private final class Collected: Sendable {
  private let data = Mutex(Data())

  init() {}

  init(_ pipe: Pipe, in group: DispatchGroup) {
    let handle = pipe.fileHandleForReading
    DispatchQueue.global().async(group: group) {
      let read = (try? handle.readToEnd()) ?? Data()
      self.data.withLock { $0 = read }
    }
  }

  var bytes: Data { data.withLock { $0 } }
}

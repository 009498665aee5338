import Batch
import Foundation

/// Where the rows of a batch go.
enum BatchDestination: Sendable {
  /// To standard output, or to a device named as the output: what is written is gone.
  case stream(BatchStream)
  /// To a file that is replaced when all is well.
  case file(PartFile)

  /// The destination named on the command line, opened before anything is read.
  init(_ output: String?, resumes: Bool) throws(CommandFailure) {
    guard let output else {
      self = .stream(BatchStream(file: nil, name: "standard output"))
      return
    }
    guard FileSystem.isDevice(output) else {
      self = .file(try PartFile(output, resumes: resumes))
      return
    }
    guard !resumes else {
      throw CommandFailure(.usage, .noFileToGoOnWith(output))
    }
    self = .stream(BatchStream(file: try StreamedOutput.device(output), name: output))
  }
}

/// An output that takes rows as they come.
struct BatchStream: Sendable {
  /// Where the rows go; nil for standard output.
  let file: SystemFile?
  let name: String

  /// Writes a block; a closed pipe is success, since the reader has what it wanted.
  func write(_ block: BatchBlock) throws(CommandFailure) {
    guard let file else { return try StandardOutput.write(block.bytes) }
    do {
      try file.append(block.bytes)
    } catch {
      if error.code == EPIPE { throw .silent(.success) }
      throw CommandFailure(.cannotWrite, .cannotWriteTo(.plain(name), FileSystem.reason(error.code)))
    }
  }
}

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
      self = .stream(BatchStream(handle: .standardOutput, name: "standard output"))
      return
    }
    guard FileSystem.isDevice(output) else {
      self = .file(try PartFile(output))
      return
    }
    guard !resumes else {
      throw CommandFailure(.usage, .noFileToGoOnWith(output))
    }
    guard let handle = FileHandle(forWritingAtPath: output) else {
      throw CommandFailure(.cannotCreate, .cannotBeOpened(output, FileSystem.reason(errno)))
    }
    self = .stream(BatchStream(handle: handle, name: output))
  }
}

/// An output that takes rows as they come.
struct BatchStream: Sendable {
  let handle: FileHandle
  let name: String

  /// Writes a block; a closed pipe is success, since the reader has what it wanted.
  func write(_ block: BatchBlock) throws(CommandFailure) {
    do {
      try handle.write(contentsOf: block.bytes)
    } catch {
      let code = errno
      if code == EPIPE { throw .silent(.success) }
      throw CommandFailure(.cannotWrite, .cannotWriteTo(name, FileSystem.reason(code)))
    }
  }
}

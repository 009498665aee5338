import Foundation

/// Output that is made piece by piece: to standard output, to a file that replaces the old one when it is whole,
/// or straight to a device.
enum StreamedOutput {
  typealias Sink = (_ piece: [UInt8]) throws(CommandFailure) -> Void

  /// Writes everything `pieces` hands over; on a failure the old file stays and nothing else is left.
  /// - Parameter path: the file or device; nil for standard output.
  static func write(to path: String?, _ pieces: (Sink) throws(CommandFailure) -> Void) throws(CommandFailure)
  {
    guard let path else {
      return try pieces { bytes throws(CommandFailure) in try StandardOutput.write(bytes) }
    }
    if FileSystem.isDevice(path) {
      try write(toDevice: path, pieces)
    } else {
      try write(toFile: PartFile(path), pieces)
    }
  }

  private static func write(toFile file: PartFile, _ pieces: (Sink) throws(CommandFailure) -> Void)
    throws(CommandFailure)
  {
    let stop = StopSignals { file.discard() }
    defer { stop.cancel() }
    do {
      try file.keep(first: 0)
      try pieces { bytes throws(CommandFailure) in try file.write(bytes) }
      try file.commit()
    } catch {
      file.discard()
      throw error
    }
  }

  private static func write(toDevice path: String, _ pieces: (Sink) throws(CommandFailure) -> Void)
    throws(CommandFailure)
  {
    let file = try device(path)
    try pieces { bytes throws(CommandFailure) in
      do throws(SystemFailure) {
        try file.append(bytes)
      } catch {
        throw CommandFailure(.cannotWrite, .cannotBeWritten(path, FileSystem.reason(error.code)))
      }
    }
  }

  /// A device or a pipe, open for writing.
  static func device(_ path: String) throws(CommandFailure) -> SystemFile {
    do {
      return try SystemFile(path, O_WRONLY)
    } catch {
      throw CommandFailure(.cannotCreate, .cannotBeOpened(path, FileSystem.reason(error.code)))
    }
  }
}

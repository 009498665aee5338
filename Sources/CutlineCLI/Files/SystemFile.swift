import Foundation
import Synchronization

/// A call of the system that failed.
struct SystemFailure: Error, Equatable {
  /// Its error number.
  let code: Int32

  /// The failure of the last call.
  static var last: SystemFailure { SystemFailure(code: errno) }
}

/// A file that is open for writing, through the calls of the system: every byte is accounted for, and every
/// failure keeps its number.
///
/// The framework's own writing begins at the first byte again after a write that was cut short, as each of more
/// than 2,147,479,552 bytes is: the file is then wrong, and nothing says so.
final class SystemFile: Sendable {
  let descriptor: Int32
  private let isOpen = Atomic(true)

  /// Opens a file.
  /// - Parameters:
  ///   - flags: as those of `open`; no child process inherits the file.
  ///   - mode: the permissions of a file that is made.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemFailure) {
    descriptor = unsafe open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last }
  }

  /// A file that is open already and stays so.
  private init(borrowing descriptor: Int32) {
    self.descriptor = descriptor
    isOpen.store(false, ordering: .relaxed)
  }

  static let standardOutput = SystemFile(borrowing: 1)
  static let standardError = SystemFile(borrowing: 2)

  deinit { try? shut() }

  /// Adds bytes where the file stands, all of them.
  func append(_ bytes: Span<UInt8>) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      let rest = bytes.extracting(droppingFirst: done)
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        done += count
      } else if count == 0 || errno == EAGAIN {
        try wait()
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Adds bytes where the file stands, all of them.
  func append(_ bytes: [UInt8]) throws(SystemFailure) { try append(bytes.span) }

  /// Waits until a pipe or terminal that does not block takes more.
  private func wait() throws(SystemFailure) {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    guard unsafe poll(&wanted, 1, 60_000) > 0 || errno == EINTR else { throw SystemFailure(code: EIO) }
  }

  /// Cuts the file to its first `count` bytes and goes on from there.
  func cut(to count: Int) throws(SystemFailure) {
    guard ftruncate(descriptor, off_t(count)) == 0, lseek(descriptor, off_t(count), SEEK_SET) >= 0 else {
      throw .last
    }
  }

  /// Has what was written put on the disk.
  func sync() throws(SystemFailure) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw .last }
  }

  /// Closes the file; a system that writes late says here what went wrong.
  func shut() throws(SystemFailure) {
    guard isOpen.exchange(false, ordering: .relaxed) else { return }
    guard close(descriptor) == 0 || errno == EINTR else { throw .last }
  }

  /// Takes the lock that the file carries, if nobody else has it; it ends with the file or the process. Where the
  /// system has no locks, as on some network drives, nobody else has one.
  func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// What the system says of the file.
  var status: stat? {
    var found = stat()
    return unsafe fstat(descriptor, &found) == 0 ? found : nil
  }

  /// Whether the file still stands at a path, and no other in its place.
  func stands(at path: String) -> Bool {
    guard let own = status, let there = FileSystem.ownStatus(path) else { return false }
    return own.st_dev == there.st_dev && own.st_ino == there.st_ino
  }
}

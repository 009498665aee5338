import Foundation

/// Opening a file that stands beside the one it will replace, so that nothing else is ever written to: no file of
/// somebody else that has its name, nothing that a link leads to, no file that another run is writing.
enum PartOpening {
  /// What marks a part as made by this program, so that one that a killed run has left is known: the sticky bit,
  /// which means nothing on a file and which nothing else sets there.
  private static let mark: mode_t = S_ISVTX

  /// Opens the part file `part` of `output`, made anew or left behind, and locks it.
  /// - Parameter adopts: whether a part without the mark is taken as well, as when it was copied.
  /// - Returns: the file, and whether it was left behind by an earlier run.
  static func begin(
    _ part: String, of output: String, adopts: Bool = false
  ) throws(CommandFailure) -> (file: SystemFile, wasThere: Bool) {
    // Another run may end between two of the steps; one try more then finds its file gone.
    for _ in 0..<16 {
      if let file = try make(part) {
        guard file.lock(), file.stands(at: part) else { throw isBeingWritten(output) }
        return (file, false)
      }
      guard let file = try reopen(part) else { continue }
      guard file.lock() else { throw isBeingWritten(output) }
      guard file.stands(at: part) else { continue }
      guard let status = file.status, isFile(status), adopts || isOwn(status) else { throw inTheWay(part) }
      return (file, true)
    }
    throw isBeingWritten(output)
  }

  /// Puts a part that is whole in the place of its output, with the permissions of the file that stood there or
  /// those of a new file.
  ///
  /// The mark goes last: a run that is killed on the way leaves a part that is known, or the new file whole.
  /// - Parameters:
  ///   - target: the file that is replaced, links followed.
  ///   - isDurable: whether the file is on the disk, under its name, when this returns.
  static func put(
    _ file: SystemFile, _ part: String, inPlaceOf target: String, isDurable: Bool
  ) throws(SystemFailure) {
    let mode = try takeOver(file, from: target)
    if isDurable { try file.sync() }
    try FileSystem.replace(target, with: part, isDurable: isDurable)
    // The file stands whole in its place, and a mark that stays on it means nothing there.
    _ = fchmod(file.descriptor, mode)
  }

  /// Gives a part, still marked, the owner and the permissions that its output will have.
  /// - Returns: the permissions without the mark.
  static func takeOver(_ file: SystemFile, from output: String) throws(SystemFailure) -> mode_t {
    let old = FileSystem.ownStatus(output)
    if let old, let own = file.status, old.st_uid != own.st_uid || old.st_gid != own.st_gid {
      // Only the superuser can; anybody else has written the file anew.
      _ = fchown(file.descriptor, old.st_uid, old.st_gid)
    }
    let mode = old.map { $0.st_mode & 0o777 } ?? (0o666 & ~FileSystem.creationMask)
    // Some systems of files know no such mark.
    guard fchmod(file.descriptor, mode | mark) == 0 || fchmod(file.descriptor, mode) == 0 else { throw .last }
    return mode
  }

  private static func make(_ part: String) throws(CommandFailure) -> SystemFile? {
    do {
      return try SystemFile(part, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600 | mark)
    } catch {
      guard error.code != EEXIST else { return nil }
      throw CommandFailure(.cannotCreate, .cannotBegin(part, FileSystem.reason(error.code)))
    }
  }

  private static func reopen(_ part: String) throws(CommandFailure) -> SystemFile? {
    do {
      return try SystemFile(part, O_RDWR | O_NOFOLLOW | O_NONBLOCK)
    } catch {
      switch error.code {
      case ENOENT: return nil
      case ELOOP, EISDIR, ENXIO: throw inTheWay(part)
      default: throw CommandFailure(.cannotCreate, .cannotBeOpened(part, FileSystem.reason(error.code)))
      }
    }
  }

  /// Whether a file that stands at a path was made here.
  static func isOwn(_ part: String) -> Bool {
    FileSystem.ownStatus(part).map { isFile($0) && isOwn($0) } ?? false
  }

  private static func isFile(_ status: stat) -> Bool {
    status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }

  private static func isOwn(_ status: stat) -> Bool {
    status.st_mode & mark != 0 && status.st_uid == geteuid()
  }

  private static func inTheWay(_ part: String) -> CommandFailure {
    CommandFailure(.cannotCreate, .isInTheWay(part))
  }

  private static func isBeingWritten(_ output: String) -> CommandFailure {
    CommandFailure(.cannotCreate, .isBeingWritten(output))
  }
}

import Foundation

/// A file's bytes where the system keeps them: no copy, and nothing is read but what is looked at.
///
/// Foundation's own mapping copies the whole file on Linux. A file that another program cuts short while it is
/// being read ends this one, as it does every program that maps files.
enum MappedFile {
  /// The bytes of a regular file; nil where there is nothing to map or the system cannot.
  static func bytes(of path: String) -> Data? {
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isRegularFileKey])
    guard values?.isRegularFile == true, let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    guard let size = try? handle.seekToEnd(), size > 0, let count = Int(exactly: size) else { return nil }
    return map(handle.fileDescriptor, count: count)
  }

  private static func map(_ descriptor: Int32, count: Int) -> Data? {
    let region = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let region = unsafe region, unsafe region != MAP_FAILED else { return nil }
    return unsafe Data(bytesNoCopy: region, count: count, deallocator: .unmap)
  }
}

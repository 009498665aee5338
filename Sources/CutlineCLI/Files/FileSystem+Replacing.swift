import Foundation

extension FileSystem {
  /// When a file was last changed, in seconds from 2001; nil where there is none.
  static func changed(_ path: String) -> Double? {
    let values = try? FileManager.default.attributesOfItem(atPath: path)
    return (values?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate
  }

  /// The size of a file in bytes; nil where there is none.
  static func size(_ path: String) -> Int? {
    let values = try? FileManager.default.attributesOfItem(atPath: followed(path))
    return (values?[.size] as? NSNumber)?.intValue
  }

  /// The path with symbolic links followed, so that a link stays one when its file is replaced.
  static func followed(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// Puts one file in the place of another in a single step, in the same folder.
  ///
  /// Foundation has no such step: it removes the old file first, or exchanges the two.
  /// - Returns: whether it was done; `errno` tells why not.
  static func replace(_ path: String, with new: String) -> Bool {
    unsafe rename(new, path) == 0
  }
}

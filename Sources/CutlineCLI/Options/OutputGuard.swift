import Admissions

/// Refuses to write onto what is read, before anything is read: by whatever names and links the two are called.
enum OutputGuard {
  /// - Parameter inputs: the options or arguments that name inputs, and their paths.
  static func check(
    _ output: String?, option: String = "--output", against inputs: [(name: String, path: String?)],
    language: Language
  ) throws(CommandFailure) {
    guard let output, output != "-", !FileSystem.isDevice(output) else { return }
    for (name, path) in inputs {
      guard let path, path != "-", FileSystem.isSame(output, path) else { continue }
      let file = shownPath(output)
      throw CommandFailure(
        .usage,
        language == .chinese
          ? "cutline: \(option) \(file)：这正是要读取的文件（\(name)），写入会覆盖它；请换一个文件名"
          : "cutline: \(option) \(file): this is the file that is read (\(name)), and it would be overwritten; name "
            + "another file")
    }
  }
}

extension PanelOptions {
  /// The table, as an input that must not be overwritten.
  var input: (name: String, path: String?) { ("the table", file) }
}

extension ConversionOptions {
  /// The tables of the methods, as inputs that must not be overwritten.
  var inputs: [(name: String, path: String?)] {
    [("--reference-table", referenceTable), ("--rank-table", rankTable)]
  }
}

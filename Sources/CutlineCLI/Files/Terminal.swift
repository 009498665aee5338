import Foundation

/// The terminal that standard output goes to.
enum Terminal {
  struct Size: Equatable {
    let columns, rows: Int
  }

  /// Its size, by COLUMNS and LINES where they are set; nil where output goes elsewhere or nothing is known.
  static var size: Size? {
    guard StandardOutput.isTerminal else { return nil }
    var found = winsize()
    let isKnown = unsafe ioctl(1, UInt(TIOCGWINSZ), &found) == 0
    let columns = variable("COLUMNS") ?? (isKnown ? Int(found.ws_col) : 0)
    let rows = variable("LINES") ?? (isKnown ? Int(found.ws_row) : 0)
    return columns > 0 && rows > 0 ? Size(columns: columns, rows: rows) : nil
  }

  private static func variable(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}

/// Shows text page by page.
enum Pager {
  /// The command: that of PAGER, else less where there is one; nil where PAGER is empty or `cat`.
  private static var command: String? {
    let variables = ProcessInfo.processInfo.environment
    if let named = variables["PAGER"] { return ["", "cat"].contains(named) ? nil : named }
    let folders = (variables["PATH"] ?? "").split(separator: ":")
    guard folders.contains(where: { FileManager.default.isExecutableFile(atPath: $0 + "/less") }) else {
      return nil
    }
    // Colors as they are, and nothing to page where the text fits after all.
    return "LESS=${LESS-FRX} less"
  }

  /// Hands text to the pager and waits until the reader is done.
  /// - Returns: whether it was shown; false where there is no pager or it could not be started.
  static func show(_ text: String) -> Bool {
    guard let command, let pipe = unsafe popen(command, "w") else { return false }
    // The pager answers to Ctrl-C; this program waits for it.
    _ = signal(SIGINT, SIG_IGN)
    _ = unsafe fputs(text, pipe)
    let status = unsafe pclose(pipe)
    // The shell's statuses for a command that it cannot find or start.
    return ![126, 127].contains(status >> 8 & 0xFF)
  }
}

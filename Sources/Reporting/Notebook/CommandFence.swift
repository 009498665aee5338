/// What a command of a notebook may do: a notebook may come from anywhere, and is run to see what it says.
enum CommandFence {
  /// The commands that may be run: they read and write files that they name, and nothing else.
  static let commands = [
    "forecast", "chance", "reach", "plan", "batch", "fit", "backtest", "check", "exam", "report", "site",
    "list",
    "lint", "new", "add", "score", "convert", "simulate", "train", "help",
  ]

  /// What is wrong with the words of a command, the program's name left out; nil for one that may be run.
  static func problem(_ words: [String]) -> NotebookProblem.Kind? {
    let command = words.first ?? ""
    if command == "notebook" { return .nested }
    guard command.hasPrefix("-") || command.isEmpty || commands.contains(command) else {
      return .otherCommand(command)
    }
    if let outside = words.lazy.compactMap(pathOutside).first { return .pathOutside(outside) }
    return writesSharedRegister(words) ? .sharedRegister(command == "score" ? "score" : "--record") : nil
  }

  /// A word, or the value within it, that is a path which leaves the folder: absolute, of a home, or by `..`.
  /// A number or a division sign is no path.
  private static func pathOutside(_ word: String) -> String? {
    let value = word.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init)
    return (word.hasPrefix("-") ? [value] : [word, value]).compactMap { $0 }.first { part in
      part.hasPrefix("/") && part.count > 1 || part.hasPrefix("~")
        || part.split(separator: "/").contains("..") || part.hasPrefix("file:")
    }
  }

  private static func writesSharedRegister(_ words: [String]) -> Bool {
    let isNamed = words.contains { $0 == "--register" || $0.hasPrefix("--register=") }
    guard !isNamed else { return false }
    return words.contains("--record")
      || words.first == "score" && !words.contains("--dry-run") && !words.contains("--help")
  }
}

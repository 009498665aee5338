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
    if let outside = words.first(where: leadsOut) { return .pathOutside(outside) }
    return writesSharedRegister(words) ? .sharedRegister(command == "score" ? "score" : "--record") : nil
  }

  /// Whether a word, or the value within it, is a path that leaves the folder: absolute, of a home, or by `..`.
  /// A number or a division sign is no path.
  private static func leadsOut(_ word: String) -> Bool {
    let value =
      word.hasPrefix("-") ? word.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init) : word
    return [value, word.split(separator: "=", maxSplits: 1).last.map(String.init)].contains { part in
      guard let part else { return false }
      return part.hasPrefix("/") && part.count > 1 || part.hasPrefix("~")
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

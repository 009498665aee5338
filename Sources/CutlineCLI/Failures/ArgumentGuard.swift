/// Refuses what no command can follow, before the command line is parsed.
enum ArgumentGuard {
  /// The options that name files and folders.
  static let paths = [
    "--output", "--register", "--draws", "--data", "--prior", "--weights", "--known", "--students", "--diff",
    "--reference-table", "--rank-table", "--table", "--systems",
  ]

  /// The longest word that is looked at: far beyond every name and list, and short of what looking for a similar
  /// word in it would cost.
  static let longest = 1 << 16

  /// What numbers of options lie between, whatever the command: bounds on time and memory that nobody asks for in
  /// earnest. A command may ask for less, and says itself what is too small for it.
  private static let ranges: [String: ClosedRange<Int>] = [
    "--year": 0...9999, "--cycle": 0...9999, "--from": 0...9999, "--to": 0...9999, "--horizon": 1...1000,
    "--lists": 2...10_000, "--k": 1...10_000, "--max-age": 1...10_000,
    "--networks": 0...100, "--limit": 1...1_000_000,
  ]

  /// - Throws: for an option of a file whose path is empty, a word that is too long, and a number out of range.
  static func check(_ arguments: [String]) throws(CommandFailure) {
    for (place, word) in arguments.enumerated() {
      let (name, value) = option(word, next: place + 1 < arguments.count ? arguments[place + 1] : nil)
      if paths.contains(name), value == "" { throw CommandFailure(.usage, .emptyPath(name)) }
      if let range = ranges[name], let value, let number = Int(value),
        number > range.upperBound || number < min(0, range.lowerBound)
      {
        throw CommandFailure(.usage, .outOfRange(name, value, range))
      }
      guard word.utf8.count <= longest else {
        throw CommandFailure(.usage, .tooLong(String(word.prefix(24)), longest))
      }
    }
  }

  /// The name of an option and its value, in the same word or the next one.
  static func option(_ word: String, next: String?) -> (name: String, value: String?) {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return (word, next) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }
}

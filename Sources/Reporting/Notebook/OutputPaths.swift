/// Where a command writes, and every other word it is given.
public struct OutputPaths: Equatable, Sendable {
  /// The paths that follow `--output`.
  public private(set) var paths: [String] = []
  /// All other words.
  public private(set) var others: [String] = []

  private static let option = "--output"

  /// Sorts the words of a command.
  public init(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == Self.option {
        paths += rest.popFirst().map { [$0] } ?? []
      } else if word.hasPrefix(Self.option + "=") {
        paths.append(String(word.dropFirst(Self.option.count + 1)))
      } else {
        others.append(word)
      }
    }
  }
}

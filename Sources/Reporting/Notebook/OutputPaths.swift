/// The words of a command, the paths of what it writes apart from all others.
public struct OutputPaths: Equatable, Sendable {
  /// The paths that follow an option of an output.
  public private(set) var paths: [String] = []
  /// All other words.
  public private(set) var others: [String] = []

  private static let options = ["--output", "--draws", "--register"]

  /// Sorts the words of a command.
  public init(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if Self.options.contains(word) {
        paths += rest.popFirst().map { [$0] } ?? []
      } else if let option = Self.options.first(where: { word.hasPrefix($0 + "=") }) {
        paths.append(String(word.dropFirst(option.count + 1)))
      } else {
        others.append(word)
      }
    }
  }
}

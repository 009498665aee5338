/// A closed list of words that a column of the data package may hold; the raw value is the word in the file.
public protocol Vocabulary: RawRepresentable<String>, CaseIterable, Sendable, Hashable, Codable {}

extension Vocabulary {
  /// The words, in the order of declaration.
  public static var words: [String] { allCases.map(\.rawValue) }
}

/// Names of places within a document.
enum Anchor {
  /// A name of letters, digits and hyphens: what else stands in the text becomes a hyphen.
  static func name(_ text: String) -> String { FileName.safe(text).lowercased() }
}

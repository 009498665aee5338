/// A text as it is searched by: letters without case, digits and ideographs; spaces and punctuation dropped;
/// full-width letters and digits as their plain forms.
struct SearchText: Hashable, Sendable {
  let characters: [Character]

  init(_ text: String) {
    characters = text.unicodeScalars.flatMap { scalar -> [Character] in
      let plain = SearchText.plain(scalar)
      guard plain.properties.isAlphabetic || plain.properties.numericType != nil else { return [] }
      return Array(plain.properties.lowercaseMapping)
    }
  }

  private init(characters: [Character]) { self.characters = characters }

  /// The first characters.
  func beginning(_ count: Int) -> SearchText { SearchText(characters: Array(characters.prefix(count))) }

  var isEmpty: Bool { characters.isEmpty }

  /// How many edits still let a text be what was meant: one in three characters, at least one.
  var reach: Int { max(1, characters.count / 3) }

  func hasPrefix(_ other: SearchText) -> Bool { characters.starts(with: other.characters) }

  func contains(_ other: SearchText) -> Bool {
    guard other.characters.count <= characters.count else { return false }
    return (0...(characters.count - other.characters.count)).contains { start in
      characters[start...].starts(with: other.characters)
    }
  }

  /// The plain form of a full-width Latin letter, digit or sign.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}

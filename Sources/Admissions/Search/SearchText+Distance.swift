import Numerals

extension SearchText {
  /// The number of insertions, deletions, substitutions and swaps of neighbors that turn one text into the
  /// other (optimal string alignment). One ideograph counts as one character, like one letter.
  func distance(to other: SearchText) -> Int { editDistance(characters, other.characters) }

  /// The distance to a name, or to its beginning when that is nearer: who types "Tsinghau" has not got to
  /// "University" yet. Short texts and codes are near the beginning of too many names.
  func distanceAsName(_ name: SearchText) -> Int {
    let whole = distance(to: name)
    guard characters.count >= 5, name.characters.count > characters.count else { return whole }
    return min(whole, distance(to: name.beginning(characters.count)))
  }
}

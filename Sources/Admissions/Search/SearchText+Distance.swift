import Numerals

extension SearchText {
  /// The number of insertions, deletions, substitutions and swaps of neighbors that turn one text into the
  /// other (optimal string alignment). One ideograph counts as one character, like one letter.
  ///
  /// It takes time in the product of the lengths: a text longer than every name is as far as it is long.
  func distance(to other: SearchText) -> Int {
    let longer = max(characters.count, other.characters.count)
    guard longer <= Self.longest || characters == other.characters else { return longer }
    return characters == other.characters ? 0 : editDistance(characters, other.characters)
  }

  /// Characters that no name has more of.
  private static let longest = 200

  /// The distance to a name, or to its beginning when that is nearer: who types "Tsinghau" has not got to
  /// "University" yet. Short texts and codes are near the beginning of too many names.
  func distanceAsName(_ name: SearchText) -> Int {
    let whole = distance(to: name)
    guard characters.count >= 5, name.characters.count > characters.count else { return whole }
    return min(whole, distance(to: name.beginning(characters.count)))
  }
}

/// The word nearest to `text`, or nil when none is near enough to be meant; ties go to the first word.
func nearestWord(to text: String, in words: [String]) -> String? {
  let typed = SearchText(text)
  var best: (word: String, distance: Int)?
  for word in words {
    let distance = typed.distance(to: SearchText(word))
    guard distance <= typed.reach, distance < best?.distance ?? .max else { continue }
    best = (word, distance)
  }
  return best?.word
}

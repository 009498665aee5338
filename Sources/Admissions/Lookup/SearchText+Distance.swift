extension SearchText {
  /// The number of insertions, deletions, substitutions and swaps of neighbors that turn one text into the
  /// other (optimal string alignment). One ideograph counts as one character, like one letter.
  func distance(to other: SearchText) -> Int {
    let width = other.characters.count + 1
    var before = [Int](repeating: 0, count: width)
    var above = Array(0..<width)
    for i in characters.indices {
      var row = [i + 1]
      row.reserveCapacity(width)
      for j in other.characters.indices {
        let substitution = above[j] + (characters[i] == other.characters[j] ? 0 : 1)
        var cost = min(above[j + 1] + 1, row[j] + 1, substitution)
        if isSwap(i, j, other) { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, above) = (above, row)
    }
    return above[width - 1]
  }

  /// The distance to a name, or to its beginning when that is nearer: who types "Tsinghau" has not got to
  /// "University" yet. Short texts and codes are near the beginning of too many names.
  func distanceAsName(_ name: SearchText) -> Int {
    let whole = distance(to: name)
    guard characters.count >= 5, name.characters.count > characters.count else { return whole }
    return min(whole, distance(to: name.beginning(characters.count)))
  }

  private func isSwap(_ i: Int, _ j: Int, _ other: SearchText) -> Bool {
    i > 0 && j > 0 && characters[i] == other.characters[j - 1] && characters[i - 1] == other.characters[j]
  }
}

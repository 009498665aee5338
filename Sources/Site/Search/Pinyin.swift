/// How a Chinese name is typed in Latin letters.
struct Pinyin: Sendable {
  private let readings: [String: [String]]
  private let longest: Int

  init(_ tables: SearchTables) {
    readings = tables.readings
    longest = readings.keys.map(\.count).max() ?? 1
  }

  /// The full reading and the initials, each without spaces: `beiyou`, `by`; nil for a name without a known reading.
  ///
  /// The longest known phrase is read first, so that 会计 is kuaiji. Letters and digits stand for themselves; a character
  /// that is not known is left out.
  func forms(_ name: String) -> (full: String, initials: String)? {
    let characters = Array(name.lowercased())
    var (full, initials, place, isRead) = ("", "", 0, false)
    while place < characters.count {
      if let (syllables, length) = reading(characters[place...]) {
        full += syllables.joined()
        initials += syllables.map { String($0.prefix(1)) }.joined()
        (place, isRead) = (place + length, true)
      } else {
        let character = characters[place]
        if character.isASCII, character.isLetter || character.isNumber {
          full.append(character)
          initials.append(character)
        }
        place += 1
      }
    }
    return isRead ? (full, initials) : nil
  }

  private func reading(_ rest: ArraySlice<Character>) -> (syllables: [String], length: Int)? {
    for length in stride(from: min(longest, rest.count), through: 1, by: -1) {
      if let syllables = readings[String(rest.prefix(length))] { return (syllables, length) }
    }
    return nil
  }
}

/// Finds things by name: the whole name first, then its beginning, then a part of it, then what is near.
struct NameIndex<Item: Sendable>: Sendable {
  let entries: [Named<Item>]

  /// How many suggestions a miss gives.
  static var suggestionCount: Int { 5 }

  func match(_ text: String) -> Match<Item> {
    let typed = SearchText(text)
    guard !typed.isEmpty else { return .notFound(suggestions: []) }
    let tests: [(SearchText) -> Bool] = [
      { $0 == typed }, { $0.hasPrefix(typed) }, { typed.isSpecific && $0.contains(typed) },
    ]
    for test in tests {
      let hits = entries.filter { $0.names.contains(where: test) }.map(\.item)
      if let only = hits.first { return hits.count == 1 ? .found(only) : .ambiguous(hits) }
    }
    return .notFound(suggestions: suggestions(for: typed))
  }

  /// The nearest entries: by edits, then in the order of the register.
  private func suggestions(for typed: SearchText) -> [Item] {
    let near = entries.enumerated().compactMap { place, entry -> (distance: Int, place: Int)? in
      guard let distance = entry.names.map(typed.distanceAsName).min() else { return nil }
      return distance <= typed.reach ? (distance, place) : nil
    }
    return near.sorted { $0 < $1 }.prefix(Self.suggestionCount).map { entries[$0.place].item }
  }
}

extension SearchText {
  /// Whether the text is long enough to be looked for inside names: two ideographs, or three letters.
  fileprivate var isSpecific: Bool {
    characters.count >= 3 || characters.count == 2 && characters.allSatisfy { !$0.isASCII }
  }
}

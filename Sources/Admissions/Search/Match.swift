/// What looking something up by what a person typed led to.
public enum Match<Item: Sendable>: Sendable {
  /// Exactly one.
  case found(Item)
  /// Several, in the order of the register.
  case ambiguous([Item])
  /// None; what may have been meant, the nearest first, at most five.
  case notFound(suggestions: [Item])

  /// The one that was found, or nil.
  public var item: Item? {
    if case .found(let item) = self { item } else { nil }
  }

  /// The one or the several that were found, without mere suggestions.
  public var items: [Item] {
    switch self {
    case .found(let item): [item]
    case .ambiguous(let items): items
    case .notFound: []
    }
  }

  /// What to offer when nothing single was found; empty when something was.
  public var candidates: [Item] {
    switch self {
    case .found: []
    case .ambiguous(let items), .notFound(let items): items
    }
  }
}

extension Match: Equatable where Item: Equatable {}

/// Something with names that it can be found by.
struct Named<Item: Sendable>: Sendable {
  let item: Item
  /// What names it and nothing else: codes, full names, aliases.
  let names: [SearchText]

  init(_ item: Item, names: [String]) {
    self.item = item
    self.names = names.map(SearchText.init).filter { !$0.isEmpty }
  }
}

extension Block {
  /// A section's heading.
  static func section(_ title: String) -> Block { .heading(.section, Prose(title)) }

  /// The heading of a part of a section.
  static func part(_ title: String) -> Block { .heading(.subsection, Prose(title)) }

  /// Running text.
  static func text(_ text: String) -> Block { .paragraph(Prose(text)) }

  /// A statement of weight and what explains it.
  static func lead(_ strong: String, _ rest: String, gap: String) -> Block {
    .paragraph([.strong(Prose(strong)), .text(gap + rest)])
  }

  /// Sentences one below the other; empty ones are left out.
  static func bullets(_ sentences: [String]) -> Block {
    .list(ItemList(sentences.filter { !$0.isEmpty }.map { Prose($0) }))
  }

  /// A table of plain texts; a title that starts with `>` is a column of numbers, set to the right.
  static func table(_ label: String, _ titles: [String], _ rows: [[String]]) -> Block {
    .table(
      DocumentTable(
        label: label,
        columns: titles.map { title in
          title.hasPrefix(">")
            ? .init(Prose(String(title.dropFirst())), .right) : .init(Prose(title), .left)
        }, rows: rows.map { $0.map { Prose($0) } }))
  }
}

extension Document {
  /// The figures of the document, folded ones included, in reading order.
  public var figures: [Figure] { blocks.flatMap(\.figures) }
}

extension Block {
  fileprivate var figures: [Figure] {
    switch self {
    case .figure(let figure): [figure]
    case .details(_, let blocks): blocks.flatMap(\.figures)
    default: []
    }
  }
}

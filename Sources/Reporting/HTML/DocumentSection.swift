/// A part of a document under one heading, with the place that a list of contents leads to.
package struct DocumentSection {
  /// The name of its place, different from that of every other section and anchor.
  package let id: String
  /// The heading; empty for what stands before the first.
  package let title: String
  /// What stands under it.
  package let blocks: [Block]

  /// The sections of some blocks, one for each heading, without those that are empty.
  ///
  /// - Parameter opening: the name of the place of what stands before the first heading.
  package static func all(_ blocks: [Block], opening: String) -> [DocumentSection] {
    var taken = blocks.flatMap(\.anchors)
    var sections: [DocumentSection] = []
    var (id, title, content) = (opening, "", [Block]())
    for block in blocks {
      guard case .heading(.section, let prose) = block, !prose.isEmpty else {
        content.append(block)
        continue
      }
      sections.append(DocumentSection(id: id, title: title, blocks: content))
      taken.append(Anchor.name(prose.plainText))
      (id, title, content) = (FileName.distinct(taken).last ?? "", prose.plainText, [])
    }
    sections.append(DocumentSection(id: id, title: title, blocks: content))
    return sections.filter { !$0.blocks.isEmpty }
  }
}

extension Block {
  /// The places that the block names, folded ones included.
  fileprivate var anchors: [String] {
    switch self {
    case .anchor(let name): [Anchor.name(name)]
    case .details(_, let blocks): blocks.flatMap(\.anchors)
    default: []
    }
  }
}

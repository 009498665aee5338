import Admissions

/// The sources of a report as a section: few in sight, many behind a fold.
struct SourceList {
  let sources: [Source]
  let wording: Wording

  init(_ sources: [Source], wording: Wording) {
    self.sources = sources
    self.wording = wording
  }

  /// More sources than this are folded.
  private static let inSight = 12

  var blocks: [Block] {
    guard !sources.isEmpty else { return [] }
    let list = Block.list(ItemList(sources.map(item)))
    let isLong = sources.count > Self.inSight
    let summary = Prose(wording.sentence(wording.counted(sources.count, .source), ended: false))
    return [.section(wording.sourcesSection), isLong ? .details(summary: summary, [list]) : list]
  }

  private func item(_ source: Source) -> Prose {
    let title = source.title.isEmpty ? source.id : source.title
    let name: Inline = source.address.isEmpty ? .text(title) : .link(Prose(title), to: source.address)
    return [name, .text(wording.source(source) + " "), .code(source.id)]
  }
}

import Admissions

/// The sources of a report as a section: few in sight, many behind a fold.
struct SourceList {
  let sources: [Source]
  let schools: [School]
  let wording: Wording

  /// - Parameter schools: schools among which publishers are looked up for their names.
  init(_ sources: [Source], schools: [School], wording: Wording) {
    self.sources = sources
    self.schools = schools
    self.wording = wording
  }

  /// More sources than this are folded.
  private static let inSight = 12

  var blocks: [Block] {
    guard !sources.isEmpty else { return [] }
    let list = Block.list(ItemList(sources.map(item)))
    let isLong = sources.count > Self.inSight
    let summary = Prose(wording.sentence(wording.counted(sources.count, .source), ended: false))
    let all = wording.isTitled(sources) ? [list] : [list, Block.text(wording.asInData)]
    return [.section(wording.sourcesSection)] + (isLong ? [.details(summary: summary, all)] : all)
  }

  /// All of them behind a line of text; nothing where there are none.
  func folded(_ summary: String) -> [Block] {
    guard !sources.isEmpty else { return [] }
    return [.details(summary: Prose(summary), [.list(ItemList(sources.map(item)))])]
  }

  private func item(_ source: Source) -> Prose {
    let title = wording.title(of: source)
    let name: Inline = source.address.isEmpty ? .text(title) : .link(Prose(title), to: source.address)
    return [name, .text(wording.source(source, schools) + " "), .code(source.id)]
  }
}

extension Wording {
  /// The lines that the user laid over the package as a note of a page; nothing without any.
  func knownNote(_ lines: [Line], schools: [School]) -> [Block] {
    lines.isEmpty ? [] : [.note(Note(label: noteLabel, Prose(known(lines, schools: schools))))]
  }
}

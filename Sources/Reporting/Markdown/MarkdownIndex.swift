/// An index as Markdown: a heading and a list for each group.
struct MarkdownIndex {
  let index: SearchIndex

  init(_ index: SearchIndex) {
    self.index = index
  }

  var lines: [String] {
    let inline = MarkdownInline()
    let groups = index.groups.map { group in
      ["## " + inline.text(Prose(group.title)), ""] + group.entries.map { "- " + inline.line(item($0)) }
    }
    return Array(groups.joined(separator: [""]))
  }

  private func item(_ entry: SearchIndex.Entry) -> Prose {
    let link = Inline.link(Prose(entry.title), to: entry.target)
    return entry.remark.isEmpty ? [link] : [link, .text(" " + entry.remark)]
  }
}

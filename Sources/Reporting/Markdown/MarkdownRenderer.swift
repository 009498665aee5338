extension Document {
  /// The document as GitHub-flavored Markdown: UTF-8, LF, one blank line between blocks, a newline at the end.
  ///
  /// Figures are drawn from files beside the document (`files(_:)` has them), with a variant for dark grounds.
  public var markdown: String {
    let renderer = MarkdownRenderer(wording: Wording(language))
    let title = ["# " + MarkdownInline().text(Prose(CleanText.line(title)))]
    return ([title] + blocks.map(renderer.lines)).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}

/// Blocks as lines of Markdown.
struct MarkdownRenderer {
  let wording: Wording
  private let inline = MarkdownInline()

  init(wording: Wording) {
    self.wording = wording
  }

  /// The lines of a block; none for one without content.
  func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let depth, let prose):
      heading(depth, prose)
    case .paragraph(let prose): prose.isEmpty ? [] : [inline.line(prose)]
    case .list(let list): items(list)
    case .table(let table): MarkdownTable(table).lines
    case .figure(let figure): lines(figure)
    case .note(let note): lines(note)
    case .details(let summary, let blocks): details(summary, blocks)
    case .verbatim(let text): fenced(CleanText.lines(text))
    case .anchor(let name): ["<a id=\"\(HTMLEscape.attribute(Anchor.name(name)))\"></a>"]
    case .index(let index): MarkdownIndex(index).lines
    }
  }

  private func heading(_ depth: Block.Depth, _ prose: Prose) -> [String] {
    guard !prose.isEmpty else { return [] }
    return [String(repeating: "#", count: depth.rawValue) + " " + inline.text(prose)]
  }

  private func items(_ list: ItemList) -> [String] {
    list.items.filter { !$0.isEmpty }.enumerated().map { index, item in
      (list.isNumbered ? "\(index + 1). " : "- ") + inline.line(item)
    }
  }

  private func lines(_ note: Note) -> [String] {
    let label: Prose = note.label.isEmpty ? [] : [.strong(Prose(note.label)), .text(wording.afterLabel)]
    let prose = Prose(label.runs + note.text.runs)
    return prose.isEmpty ? [] : ["> " + inline.line(prose)]
  }

  private func details(_ summary: Prose, _ blocks: [Block]) -> [String] {
    let inner = blocks.map(lines).filter { !$0.isEmpty }.flatMap { $0 + [""] }
    // The line of the summary is an HTML block, inside which Markdown is not read.
    return ["<details>", "<summary>" + HTMLInline.text(summary) + "</summary>", ""] + inner + ["</details>"]
  }

  private func fenced(_ lines: [String]) -> [String] {
    let longest = lines.flatMap { $0.split(whereSeparator: { $0 != "`" }).map(\.count) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + "text"] + lines + [fence]
  }

  private func lines(_ figure: Figure) -> [String] {
    let folded = Block.details(
      summary: Prose(wording.numbersOfFigure),
      [.table(DocumentTable(figure.table)), .paragraph([numbersLink(figure)])])
    let caption = figure.caption.isEmpty ? [] : [inline.line(figure.caption), ""]
    return picture(figure) + [""] + caption + lines(folded)
  }

  /// A page's switch between light and dark is not the system's; `picture` follows either.
  private func picture(_ figure: Figure) -> [String] {
    let dark = HTMLEscape.attribute(LinkTarget.path(figure.darkPath))
    let light = HTMLEscape.attribute(LinkTarget.path(figure.lightPath))
    return [
      "<picture>",
      "  <source media=\"(prefers-color-scheme: dark)\" srcset=\"\(dark)\">",
      "  <img alt=\"\(HTMLEscape.attribute(figure.alternative))\" src=\"\(light)\" width=\"720\">",
      "</picture>",
    ]
  }

  private func numbersLink(_ figure: Figure) -> Inline {
    .link(Prose(wording.numbersAsFile), to: LinkTarget.path(figure.numbersPath))
  }
}

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

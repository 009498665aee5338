/// Blocks as lines of HTML.
struct HTMLRenderer {
  let wording: Wording

  /// The lines of a block; none for one without content.
  func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let depth, let prose): element("h\(depth.rawValue)", prose)
    case .paragraph(let prose): element("p", prose)
    case .list(let list): items(list)
    case .table(let table): HTMLTable(table).lines
    case .figure(let figure): lines(figure)
    case .note(let note): lines(note)
    case .details(let summary, let blocks):
      ["<details>", "<summary>" + HTMLInline.text(summary) + "</summary>"] + blocks.flatMap(lines)
        + ["</details>"]
    case .verbatim(let text):
      ["<pre>" + CleanText.lines(text).map(HTMLEscape.preformatted).joined(separator: "\n") + "</pre>"]
    case .anchor(let name): ["<a id=\"\(HTMLEscape.attribute(Anchor.name(name)))\"></a>"]
    case .index(let index): HTMLIndex(index, wording: wording).lines
    }
  }

  private func element(_ tag: String, _ prose: Prose) -> [String] {
    prose.isEmpty ? [] : ["<\(tag)>" + HTMLInline.text(prose) + "</\(tag)>"]
  }

  private func items(_ list: ItemList) -> [String] {
    let items = list.items.filter { !$0.isEmpty }.flatMap { element("li", $0) }
    let tag = list.isNumbered ? "ol" : "ul"
    return items.isEmpty ? [] : ["<\(tag)>"] + items + ["</\(tag)>"]
  }

  private func lines(_ note: Note) -> [String] {
    let label: Prose = note.label.isEmpty ? [] : [.strong(Prose(note.label)), .text(wording.afterLabel)]
    let prose = Prose(label.runs + note.text.runs)
    return prose.isEmpty ? [] : ["<aside class=\"note\">"] + element("p", prose) + ["</aside>"]
  }

  private func lines(_ figure: Figure) -> [String] {
    let name = figure.stem.split(separator: "/").last.map(String.init) ?? "figure"
    return HTMLFigure(figure, name: name, file: figure.numbersPath, wording: wording).drawn.lines
  }
}

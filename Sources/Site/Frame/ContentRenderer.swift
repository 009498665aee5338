import Admissions
import Charts
import Reporting

/// Turns a page's content into HTML and the files of its figures.
struct ContentRenderer {
  let language: Language
  let words: SiteWords
  /// The numbers of the figures so far, by the name of their file.
  private(set) var files: [ReportFile] = []
  private var taken: [String] = []

  init(_ language: Language) {
    self.language = language
    words = SiteWords(language)
  }

  mutating func lines(_ section: PageSection) -> [String] {
    let id = HTMLFragment.attribute(section.id)
    let heading =
      section.title.isEmpty ? [] : ["<h2 id=\"\(id)\">" + HTMLFragment.text(section.title) + "</h2>"]
    let open = section.title.isEmpty ? "<section>" : "<section aria-labelledby=\"\(id)\">"
    return [open] + heading + section.content.flatMap { lines($0) } + ["</section>"]
  }

  private mutating func lines(_ content: PageContent) -> [String] {
    switch content {
    case .html(let lines): lines
    case .block(let block): lines(block)
    }
  }

  private mutating func lines(_ block: Block) -> [String] {
    switch block {
    case .figure(let figure): return lines(figure)
    case .details(let summary, let blocks):
      return ["<details>", "<summary>" + HTMLFragment.inline(summary) + "</summary>"]
        + blocks.flatMap { lines($0) } + ["</details>"]
    default: return HTMLFragment.lines([block], language: language)
    }
  }

  /// A narrow and a wide drawing, of which the page shows one, with the numbers folded below and as a file beside.
  private mutating func lines(_ figure: Figure) -> [String] {
    let name = name(figure)
    let (narrow, wide) = (figure.drawing(.auto, width: .narrow), figure.drawing(.auto, width: .wide))
    files.append(ReportFile(path: name + ".csv", bytes: narrow.table.csv))
    let numbers = HTMLFragment.lines([.table(DocumentTable(narrow.table))], language: language)
    let caption =
      figure.caption.isEmpty ? [] : ["<figcaption>" + HTMLFragment.inline(figure.caption) + "</figcaption>"]
    let file = HTMLFragment.path(name + ".csv")
    return ["<figure data-name=\"\(HTMLFragment.attribute(name))\">"] + box(narrow, "narrow")
      + box(wide, "wide")
      + caption + ["<details>", "<summary>" + HTMLFragment.text(words.numbersOfFigure) + "</summary>"]
      + numbers
      + [
        "<p><a href=\"\(file)\" download>" + HTMLFragment.text(words.csvFile) + "</a></p>", "</details>",
        "</figure>",
      ]
  }

  private func box(_ drawing: ChartDocument, _ width: String) -> [String] {
    ["<div class=\"\(width)\">" + drawing.svg + "</div>"]
  }

  /// The last part of the figure's place, numbered where the page has it already.
  private mutating func name(_ figure: Figure) -> String {
    taken.append(FileName.safe(String(figure.stem.split(separator: "-").last ?? "figure")))
    return FileName.distinct(taken).last ?? "figure"
  }
}

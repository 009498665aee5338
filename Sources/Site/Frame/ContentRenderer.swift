import Admissions
import Charts
import Reporting

/// Turns a page's content into HTML and the files of its figures.
struct ContentRenderer {
  let language: Language
  /// The numbers of the figures so far, by the name of their file.
  private(set) var files: [ReportFile] = []
  private var taken: [String] = []

  init(_ language: Language) {
    self.language = language
  }

  mutating func lines(_ section: PageSection) -> [String] {
    let content = section.content.flatMap { lines($0) }
    return HTMLFrame.section(id: section.id, title: section.title, content)
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

  /// The drawings, and the numbers as a file.
  private mutating func lines(_ figure: Figure) -> [String] {
    let name = name(figure)
    let drawn = HTMLFragment.figure(figure, name: name, wording: Wording(language))
    files.append(ReportFile(path: name + ".csv", bytes: drawn.numbers.csv))
    return drawn.lines
  }

  /// The last part of the figure's place, numbered where the page has it already.
  private mutating func name(_ figure: Figure) -> String {
    taken.append(FileName.safe(String(figure.stem.split(separator: "-").last ?? "figure")))
    return FileName.distinct(taken).last ?? "figure"
  }
}

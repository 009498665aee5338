import Admissions
import Testing

@testable import Reporting

@Suite("Documents")
struct DocumentTests {
  @Test("render to Markdown as recorded")
  func markdownGolden() {
    expectGolden(SampleDocument.make("Computer science", language: .english).markdown, "sample.en.md")
    expectGolden(SampleDocument.make("<i>计算机</i>|科学", language: .chinese).markdown, "sample.zh.md")
  }

  @Test("render to HTML as recorded")
  func htmlGolden() {
    let page = SampleDocument.make("<i>计算机</i>|科学", language: .chinese).html
    expectGolden(withoutWide(Self.main(of: page)), "sample.zh.html")
  }

  /// What is the document's own: not the style and the scripts of every page.
  private static func main(of page: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let from = lines.firstIndex { $0.hasPrefix("<main") } ?? 0
    let to = lines.firstIndex { $0.hasPrefix("</main>") } ?? lines.count - 1
    return lines[from...to].joined(separator: "\n") + "\n"
  }

  /// The page without its wide drawings, which show the same as the narrow ones.
  private func withoutWide(_ page: String) -> String {
    let parts = page.split(separator: "<div class=\"wide\">", omittingEmptySubsequences: false)
    let rest = parts.dropFirst().map { part in
      part.split(separator: "</svg>\n</div>\n", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
    }
    return ([parts[0]] + rest).joined()
  }

  @Test("give the same bytes twice")
  func repeatable() {
    for language in Language.allCases {
      let (first, second) = (
        SampleDocument.make("x", language: language), SampleDocument.make("x", language: language)
      )
      #expect(first.files(.markdown, stem: "x") == second.files(.markdown, stem: "x"))
      #expect(first.files(.html, stem: "x") == second.files(.html, stem: "x"))
    }
  }

  @Test("come with the files of their figures, folded ones included")
  func files() {
    var document = SampleDocument.make("x", language: .english)
    let markdown = ["x.md", "figures/sample-light.svg", "figures/sample-dark.svg", "figures/sample.csv"]
    #expect(document.files(.markdown, stem: "x").map(\.path) == markdown)
    #expect(document.files(.html, stem: "x").map(\.path) == ["x.html", "figures/sample.csv"])
    document.blocks = [.details(summary: "more", document.blocks)]
    #expect(document.files(.markdown, stem: "x").map(\.path) == markdown)
  }

  @Test("keep full precision in the numbers beside a figure")
  func numbers() {
    let csv = SampleDocument.figure("a,\"b\"", .english).table.csv
    #expect(String(decoding: csv, as: UTF8.self).hasSuffix("2023,340\n2025,352.5\n"))
    #expect(String(decoding: csv, as: UTF8.self).contains("\"a,\"\"b\"\"\""))
  }

  @Test("without content leave nothing behind")
  func empty() {
    let blocks: [Block] = [
      .paragraph(""), .heading(.section, ""), .list(ItemList([])), .list(ItemList(["", " "])),
      .table(DocumentTable(columns: [], rows: [[]])), .note(Note(label: "", "")),
    ]
    let document = Document(title: "T", language: .english, blocks: blocks)
    #expect(document.markdown == "# T\n")
    #expect(document.html.contains("<h1>T</h1>\n<div class=\"content\">\n</div>\n</main>"))
  }

  @Test("stand in the frame of the site: contents that lead to sections, both drawings, theme, citation")
  func frame() throws {
    let parts = ["One", "Two", "One"].flatMap { [Block.heading(.section, Prose($0)), .text("t")] }
    let blocks = [.text("first"), .anchor("two")] + parts + [.figure(SampleDocument.figure("x", .english))]
    let page = Document(title: "A · B", language: .english, blocks: blocks).html
    let places = page.matches(of: /<li><a href="#([^"]+)">/).map { String($0.output.1) }
    #expect(places == ["one", "two-2", "one-2"])
    for place in places { #expect(page.contains("<h2 id=\"\(place)\">"), "\(place)") }
    #expect(
      page.contains("<main id=\"main\" class=\"with-contents\">")
        && page.contains("<span class=\"part\">A&#160;·</span> <span class=\"part\">B</span></h1>"))
    #expect(page.contains("<div class=\"narrow\"><svg") && page.contains("<div class=\"wide\"><svg"))
    #expect(page.contains(HTMLFrame.themeSwitch) && page.contains("Cite this page"))
    #expect(
      !Document(title: "t", language: .english, blocks: [.text("a")]).html.contains("class=\"contents\""))
  }

  @Test("have no band of empty titles above their rows in HTML")
  func untitled() {
    let facts = DocumentTable(columns: [.init(""), .init("")], rows: [["label", "value"]])
    let html = Document(title: "t", language: .english, blocks: [.table(facts)]).html
    #expect(!html.contains("<thead>") && html.contains("<td>label</td>"))
    let named = DocumentTable(columns: [.init(""), .init("Value")], rows: [["label", "value"]])
    #expect(Document(title: "t", language: .english, blocks: [.table(named)]).html.contains("<thead>"))
  }

  @Test("take short rows and cut long ones")
  func raggedRows() {
    let table = DocumentTable(columns: [.init("a"), .init("b")], rows: [["1"], ["1", "2", "3"]])
    #expect(table.rows == [["1", ""], ["1", "2"]])
  }

  /// At 360 pixels a row of many columns showed its name and one number.
  @Test("a table of names with several columns carries its titles for cards, one of years does not")
  func cards() {
    let columns: [DocumentTable.Column] = [
      .init("College"), .init("Applicants", .right), .init("80 %", .right), .init("", .right),
    ]
    let named = HTMLTable(DocumentTable(columns: columns, rows: [["a\"b", "1", "", "x"]])).lines.joined()
    #expect(named.contains("<table class=\"cards\">"))
    #expect(named.contains("data-label=\"Applicants\"") && !named.contains("data-label=\"College\""))
    // An empty cell and a column without a title have nothing to say.
    #expect(!named.contains("data-label=\"80 %\"") && !named.contains("data-label=\"\""))
    let years = HTMLTable(DocumentTable(columns: columns, rows: [["2024", "1", "2", "3"]])).lines.joined()
    let few = HTMLTable(DocumentTable(columns: Array(columns.prefix(3)), rows: [["a", "1", "2"]])).lines
      .joined()
    #expect(!years.contains("cards") && !few.contains("cards"))
    let listed: [[Prose]] = [["2", "BUPT", "86 %", "safe", "x"], ["1", "HDU", "98 %", "safe", "x"]]
    let list = HTMLTable(
      DocumentTable(columns: [.init("#", .right), .init("Choice")] + columns.dropFirst(), rows: listed)
    ).lines.joined()
    #expect(list.contains("cards") && list.contains("<td>BUPT</td>") && !list.contains("data-label=\"#\""))
    // Three columns that do not fit beside each other.
    let long: [[Prose]] = [["公布国家线", "2027-02-24–02-28", "估计（依据 2025、2026 年）"]]
    #expect(
      HTMLTable(DocumentTable(columns: Array(columns.prefix(3)), rows: long)).lines.joined().contains("cards")
    )
  }
}

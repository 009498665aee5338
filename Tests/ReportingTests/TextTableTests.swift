import Numerals
import Testing

@testable import Reporting

@Suite("Tables for a terminal and for the eye")
struct TextTableTests {
  private let table = TextTable(
    columns: [.init("school"), .init("line", .right), .init("", .center)],
    rows: [["北京邮电大学", "352", "院线"], ["BUPT", "1,234", "c"], ["x"]], indent: 2)

  @Test("align columns by display width")
  func aligned() {
    #expect(
      table.text == """
          school         line
          北京邮电大学    352  院线
          BUPT          1,234   c
          x

        """)
  }

  @Test("show no heading line where every heading is empty")
  func noHeadings() {
    let plain = TextTable(columns: [.init(""), .init("")], rows: [["a", "b"]])
    #expect(plain.text == "a  b\n")
    #expect(TextTable(columns: [], rows: [["a"]]).text == "\n")
  }

  @Test("keep roles apart from padding")
  func roles() {
    let colored = TextTable(
      columns: [.init(""), .init("")], rows: [[.init("a", .good), "b"], ["long", "c"]])
    let painted = colored.lines.map { line in
      line.painted { text, role in role == .good ? "<" + text + ">" : text }
    }
    #expect(painted == ["<a>     b", "long  c"])
  }

  @Test("let no control character through", arguments: hostileTexts)
  func controls(_ text: String) {
    let one = TextTable(columns: [.init("a"), .init("b")], rows: [[.init(text), "b"]])
    #expect(one.lines.count == 2)
    #expect(one.lines.allSatisfy { line in !line.plain.unicodeScalars.contains { $0.value < 0x20 } })
  }

  @Test("line up in raw Markdown whatever the script")
  func markdownWidths() {
    let names = ["北京邮电大学", "A|B", "café", "한국어", "e\u{301}", ""] + hostileTexts
    let table = DocumentTable(
      columns: [.init("name"), .init("数", .right), .init("c", .center)],
      rows: names.map { [Prose($0), Prose($0), Prose($0)] })
    let widths = Set(MarkdownTable(table).lines.map { DisplayWidth.of($0) })
    #expect(widths.count == 1)
  }
}

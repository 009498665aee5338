import Admissions
import Testing

@testable import Reporting

@Suite("Text from the data")
struct EscapingTests {
  @Test("is escaped in Markdown so that it reads as itself", arguments: hostileTexts)
  func markdownReadsBack(_ text: String) {
    let escaped = MarkdownInline().line(Prose(text))
    let withoutBreaks = escaped.replacing("<!-- -->@", with: "@")
    #expect(unescaped(withoutBreaks) == CleanText.line(text))
    #expect(!withoutBreaks.contains("<") && !withoutBreaks.contains(">"))
    #expect(bareMarks(in: escaped).isEmpty)
    #expect(!escaped.lowercased().contains("www.") && !escaped.contains("://"))
  }

  @Test("never adds a cell or a line to a Markdown table", arguments: hostileTexts)
  func markdownTable(_ text: String) {
    let table = DocumentTable(
      columns: [.init(Prose(text)), .init("b")],
      rows: [[Prose(text), [.code(text)]], [[.strong(Prose(text))], ""]])
    let lines = MarkdownTable(table).lines
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { bars(in: $0) == 3 && !$0.contains(where: \.isNewline) })
  }

  @Test("is text in HTML, in tags and in attributes", arguments: hostileTexts)
  func html(_ text: String) {
    let page = SampleDocument.make(text, language: .english).html
    let plain = SampleDocument.make("x", language: .english).html
    #expect(tags(in: page) == tags(in: plain))
    #expect(!withoutFrame(page).contains("<script") && !page.contains("\u{1B}"))
  }

  @Test("cannot leave the fold or the picture in Markdown", arguments: hostileTexts)
  func markdownTags(_ text: String) {
    let page = SampleDocument.make(text, language: .english).markdown
    let plain = SampleDocument.make("x", language: .english).markdown
    let optional = ["<strong>", "</strong>"]
    #expect(
      tags(in: withoutCode(page)).filter { !optional.contains($0) }
        == tags(in: withoutCode(plain)).filter { !optional.contains($0) })
  }

  @Test("may hold backticks within code")
  func code() {
    #expect(MarkdownInline().text([.code("a`b``c")]) == "```a`b``c```")
    #expect(MarkdownInline().text([.code("`a`")]) == "`` `a` ``")
    #expect(MarkdownInline().text([.code(" ")]) == "")
  }

  @Test("is only followed as a link where that is safe")
  func links() {
    #expect(LinkTarget.safe("javascript:alert(1)") == nil)
    #expect(LinkTarget.safe(" JavaScript:alert(1)") == nil)
    #expect(LinkTarget.safe("java\nscript:alert(1)") != "javascript:alert(1)")
    #expect(LinkTarget.safe("data:text/html,x") == nil)
    #expect(LinkTarget.safe("//example.org") == nil)
    #expect(LinkTarget.safe("") == nil)
    #expect(LinkTarget.safe("https://example.org/a(b)|c\"d") == "https://example.org/a%28b%29%7Cc%22d")
    #expect(LinkTarget.safe("figures/线.svg#a") == "figures/%E7%BA%BF.svg#a")
    #expect(MarkdownInline().text([.link("t", to: "javascript:x")]) == "t")
  }

  @Test("gets stars beside letters and tags beside punctuation")
  func strong() {
    #expect(MarkdownInline().text([.strong("线 352")]) == "**线 352**")
    #expect(MarkdownInline().text([.strong("“线”")]) == "<strong>“线”</strong>")
    #expect(MarkdownInline().text([.emphasis("")]) == "")
  }
}

/// What Markdown's own rules make of escapes and entities.
private func unescaped(_ text: String) -> String {
  let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&#58;", ":"), ("&#46;", "."), ("&amp;", "&"),
  ]
  var plain = ""
  var rest = text[...]
  while let character = rest.first {
    if let (entity, value) = entities.first(where: { rest.hasPrefix($0.0) }) {
      plain += value
      rest = rest.dropFirst(entity.count)
    } else if character == "\\", let next = rest.dropFirst().first {
      plain.append(next)
      rest = rest.dropFirst(2)
    } else {
      plain.append(character)
      rest = rest.dropFirst()
    }
  }
  return plain
}

/// Characters that would open markup and have no backslash before them.
private func bareMarks(in text: String) -> [Character] {
  var isEscaped = false
  var bare: [Character] = []
  for character in text {
    if isEscaped {
      isEscaped = false
    } else if character == "\\" {
      isEscaped = true
    } else if "`*_[]|~$".contains(character) {
      bare.append(character)
    }
  }
  return bare + (text.first.map { "-+=#".contains($0) ? [$0] : [] } ?? [])
}

/// Bars that GitHub's tables take for the end of a cell: those without a backslash right before them.
private func bars(in line: String) -> Int {
  let characters = Array(line)
  return characters.indices.count { characters[$0] == "|" && ($0 == 0 || characters[$0 - 1] != "\\") }
}

/// The names of all tags, in order.
private func tags(in page: String) -> [String] {
  page.replacing("<!-- -->", with: "").split(separator: "<").dropFirst().map {
    "<" + $0.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" } + ">"
  }
  .filter {
    $0 != "<text>" && $0 != "</text>" && $0 != "<tspan>" && $0 != "</tspan>" && !drawing.contains($0)
  }
}

/// What a drawing is made of varies with the length of its labels.
private let drawing: Set<String> = [
  "<title>", "</title>", "<g>", "</g>", "<path>", "<rect>", "<circle>", "<line>",
]

/// Without code spans and fences, inside which Markdown reads no tags.
private func withoutCode(_ text: String) -> String {
  var lines: [Substring] = []
  var isFenced = false
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("````") { isFenced.toggle() } else if !isFenced { lines.append(line) }
  }
  return lines.filter { !$0.hasPrefix("Plain ") }.joined(separator: "\n")
}

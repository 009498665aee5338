import Testing

@testable import Admissions
@testable import Reporting

@Suite("The index of reports")
struct IndexTests {
  private func document(_ name: String, language: Language = .english) -> Document {
    Document(
      title: "Index", language: language,
      blocks: [
        .anchor(name),
        .index(
          SearchIndex([
            .init(
              title: name,
              entries: [
                .init(title: name, keywords: [name], target: "school-a-en.html#m-0812", remark: name),
                .init(title: "B", target: "school-b-en.html"),
              ]), .init(title: "Empty", entries: []),
          ])),
      ])
  }

  @Test("lists every link under its heading, and leaves empty groups out")
  func markdown() {
    let text = document("Schools").markdown
    #expect(
      text.contains("## Schools\n\n- [Schools](school-a-en.html#m-0812) Schools\n- [B](school-b-en.html)"))
    #expect(!text.contains("Empty"))
  }

  @Test("holds what is searched by in lower case, and shows all without a script")
  func html() {
    let text = document("Schools").html
    #expect(
      text.contains("<li data-words=\"schools schools\"><a href=\"school-a-en.html#m-0812\">Schools</a>"))
    #expect(text.contains("<form id=\"find\" role=\"search\" hidden>"))
    #expect(withoutFrame(text).split(separator: "<script>").count == 2 && !text.contains("src="))
  }

  @Test("leads into a fold, which the script of the page opens; other pages have no other script")
  func folds() {
    let fold = Block.details(summary: "0812", [.text("Near 344")])
    let page = { (blocks: [Block]) in Document(title: "Dossier", language: .english, blocks: blocks).html }
    #expect(page([.anchor("m-0812"), fold]).contains("<a id=\"m-0812\"></a>\n<details>"))
    #expect(PageScript.source.contains("next.tagName === \"DETAILS\""))
    #expect(!withoutFrame(page([.anchor("m-0812"), .text("Near 344"), fold])).contains("<script"))
    #expect(!withoutFrame(page([fold])).contains("<script"))
  }

  @Test("keeps hostile names text", arguments: hostileTexts)
  func hostile(_ name: String) {
    #expect(tags(in: document(name).html) == tags(in: document("x").html))
    #expect(!document(name).markdown.contains("<script"))
    #expect(Anchor.name(name).allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) || !$0.isASCII })
  }

  /// The names of the tags in a page, its style and script left out.
  private func tags(in page: String) -> [Substring] {
    page.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" && $0 != " " } }
      .filter { $0 != "strong" && $0 != "/strong" }
  }
}

@Suite("Publishers")
struct PublisherTests {
  private let schools = [
    School(
      id: "1", nameZH: "北京邮电大学", nameEN: "Beijing University of Posts and Telecommunications", aliases: [],
      city: "",
      region: .a, setsOwnLine: false, sourceID: "", origin: RowOrigin(row: 0, line: 1))
  ]

  @Test(
    "have their Chinese names on Chinese pages, and their own elsewhere",
    arguments: [
      ("Beijing University of Posts and Telecommunications", "北京邮电大学"),
      (
        "Beijing University of Posts and Telecommunications, graduate admission office",
        "北京邮电大学，graduate admission office"
      ),
      ("Ministry of Education of China", "教育部"), ("Nobody known", "Nobody known"), ("", ""),
    ])
  func names(_ name: String, _ chinese: String) {
    #expect(Wording(.chinese).publisher(name, schools) == chinese)
    #expect(Wording(.english).publisher(name, schools) == name)
  }

  @Test("that are not known have no comma that would read as one between two", arguments: Language.allCases)
  func unknown(_ language: Language) {
    let name = Wording(language).publisher("Secondary page, publisher not recorded", schools)
    #expect(name.last == (language == .english ? ")" : "）") && !name.contains(",") && !name.contains("，"))
  }

  @Test("that have no Chinese name are explained, under the list of sources")
  func note() {
    let note = Wording(.chinese).asInData
    #expect(!note.isEmpty && Wording(.english).asInData.isEmpty)
    let report = MajorReport(SampleForecast().forecast, language: .chinese)
    #expect(report.document.markdown.contains(note))
  }
}

@Suite("Names of schools in file names")
struct SchoolNamesTests {
  private func school(_ id: String, _ names: String...) -> School {
    School(
      id: id, nameZH: names.first ?? "", nameEN: "", aliases: names, city: "", region: .a, setsOwnLine: false,
      sourceID: "", origin: RowOrigin(row: 0, line: 1))
  }

  @Test("are different where schools share a name, and stay inside a folder")
  func distinct() {
    let schools = [
      school("1", "CU"), school("2", "cu"), school("3", "../../etc/passwd"), school("4", "<b>|x"),
      school("5", ""),
    ]
    let names = SchoolNames(schools)
    let all = schools.map { names[$0] }
    #expect(all[0] == "cu" && all[1] == "cu-2")
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { !$0.contains("/") && !$0.contains("<") && !$0.hasPrefix(".") && !$0.isEmpty })
    #expect(!names[school("../x", "Elsewhere")].contains("/"))
  }
}

import Charts
import Testing

@testable import Admissions
@testable import Reporting

@Suite("The report of a major")
struct MajorReportTests {
  @Test("reads as recorded in both languages", arguments: Language.allCases)
  func goldens(_ language: Language) {
    let report = MajorReport(SampleForecast().forecast, language: language)
    expectGolden(report.document.markdown, "major.\(language.rawValue).md")
  }

  @Test("is the same twice, as Markdown, HTML and drawings", arguments: Language.allCases)
  func repeatable(_ language: Language) {
    for format in ReportFormat.allCases {
      let runs = (0..<2).map { _ in
        let report = MajorReport(SampleForecast().forecast, language: language)
        return report.document.files(format, stem: report.stem)
      }
      #expect(runs[0] == runs[1])
    }
  }

  @Test("keeps its files in its folder", arguments: hostileTexts)
  func paths(_ name: String) {
    let report = MajorReport(SampleForecast(name: name, college: name).forecast, language: .english)
    let paths = report.document.files(.markdown, stem: report.stem).map(\.path)
    #expect(paths.first == "su-0812-academic-en.md")
    #expect(paths.dropFirst().allSatisfy { $0.hasPrefix("figures/su-0812-academic-en-") })
    let outside = report.document.markdown.split(separator: "```", omittingEmptySubsequences: false)[0]
    #expect(!outside.contains("<script"))
    #expect(!withoutFrame(report.document.html).contains("<script"))
  }

  @Test("leaves out what it does not know")
  func sparse() {
    let sample = SampleForecast(grade: .d, hasNational: false, hasRecord: false, cycles: [2016])
    let page = MajorReport(sample.forecast, language: .english).document.markdown
    #expect(page.contains("No national line applies."))
    #expect(!page.contains("No line is known for"))
    #expect(!page.contains("| Held"))
  }

  @Test("names missing, disputed, uniform and secondary values")
  func quality() {
    let page = MajorReport(SampleForecast().forecast, language: .english).document.markdown
    #expect(page.contains("No line is known for 2017."))
    #expect(page.contains("Disputed: 2019 (another transcription has"))
    #expect(page.contains("In 2020 the college printed one line for all its majors of the degree."))
    #expect(page.contains("From secondary sources, not verified: 2018."))
  }

  @Test("gives a change only from one cycle to the next")
  func changes() {
    let page = MajorReport(SampleForecast().forecast, language: .english).document.markdown
    let rows = page.split(separator: "\n").filter {
      $0.hasPrefix("| 20") && $0.split(separator: "|").count == 6
    }
    .map { $0.split(separator: "|").map { $0.drop { $0 == " " } } }
    #expect(rows.first { $0[0].hasPrefix("2018") }?[2].isEmpty == true)
    #expect(rows.first { $0[0].hasPrefix("2019") }?[2].hasPrefix("+32") == true)
  }

  @Test("shows who rose and who fell elsewhere, its own school among them", arguments: Language.allCases)
  func slope(_ language: Language) throws {
    let peers = [("1", "AU", -30.0), ("2", "BU", 5), ("3", "CU", -21)].map { id, alias, raise in
      SampleForecast(id: id, alias: alias, raise: raise).forecast
    }
    let report = MajorReport(SampleForecast().forecast, elsewhere: peers, language: language)
    let figures = report.document.figures
    let slope = try #require(figures.first { $0.stem.hasSuffix("-slope") })
    #expect(slope.table.header.dropFirst().prefix(2) == ["2020", "2021"])
    #expect(slope.table.rows.map { $0[2] } == [346, 341, 320, 311].map { .number($0, decimals: 0) })
    #expect(
      slope.light.title.contains("4") && slope.light.title.contains(language == .english ? "2 of" : "2 条"))
    let ranked = try #require(figures.first { $0.stem.hasSuffix("-elsewhere") })
    #expect(ranked.light.description.contains(language == .english ? "the school of this page" : "本页院校"))
    let few = MajorReport(SampleForecast().forecast, elsewhere: [peers[0]], language: language)
    #expect(!few.document.figures.contains { $0.stem.hasSuffix("-slope") })
  }

  @Test("a merger that a rule change tells is not flagged twice")
  func told() throws {
    let origin = RowOrigin(row: 0, line: 2)
    let from = try #require(ProgramPattern("10013/软件学院/*/*"))
    let to = try #require(ProgramPattern("10013/计算机学院/*/*"))
    let link = ProgramLink(
      cycle: 2021, from: from, to: to, kind: .merge, effect: .keep, sourceID: "s", origin: origin)
    let change = { (cycle: Int, text: String) in
      RuleChange(
        cycle: cycle, scope: .nationalTable, kind: "merge", effect: .widen, textEN: "", textZH: text,
        sourceID: "s", origin: origin)
    }
    #expect(change(2021, "软件学院并入计算机学院").tells(link))
    #expect(!change(2020, "软件学院并入计算机学院").tells(link))
    #expect(!change(2021, "计算机学院扩招").tells(link))
  }
}

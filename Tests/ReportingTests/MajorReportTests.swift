import Admissions
import Testing

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
    #expect(!report.document.html.contains("<script"))
  }

  @Test("leaves out what it does not know")
  func sparse() {
    let sample = SampleForecast(grade: .d, hasNational: false, hasRecord: false, cycles: [2016])
    let page = MajorReport(sample.forecast, language: .english).document.markdown
    #expect(page.contains("No national line applies."))
    #expect(!page.contains("No line is known for"))
    #expect(!page.contains("| Interval"))
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
}

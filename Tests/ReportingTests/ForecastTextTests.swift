import Testing

@testable import Admissions
@testable import Reporting

@Suite("The forecast on a terminal")
struct ForecastTextTests {
  @Test("reads as recorded in both languages")
  func goldens() {
    let forecast = SampleForecast().forecast
    expectGolden(ForecastText(forecast, language: .english).text, "forecast.en.txt")
    expectGolden(ForecastText(forecast, language: .chinese).text, "forecast.zh.txt")
    expectGolden(ForecastText(forecast, language: .english).document.markdown, "forecast.en.md")
  }

  @Test("says how the national line is known")
  func nationalStatus() {
    var sample = SampleForecast()
    #expect(text(sample).contains("national line 2023: not yet published, forecast 271 (262–280)"))
    sample.status = .published
    #expect(text(sample).contains("national line 2023: 271, published"))
    sample.status = .given
    #expect(text(sample).contains("national line 2023: 271, as given"))
    sample.hasNational = false
    #expect(!text(sample).contains("national line 2023") && !text(sample).contains("at the national line"))
  }

  @Test("says in words that evidence is thin, and only then")
  func thinEvidence() {
    var sample = SampleForecast()
    #expect(
      text(sample).contains("Thin evidence: expected to miss by about 8 points and some values are disputed"))
    sample.cycles = [2016]
    sample.grade = .d
    #expect(text(sample).contains("it is 7 cycles old, only 1 cycle with a line and some values"))
    sample = SampleForecast(grade: .a)
    #expect(!text(sample).contains("Thin evidence"))
  }

  @Test("never calls evidence thin beside a grade of A or B, and names what is weak about it all the same")
  func weakValues() {
    for grade in Evidence.Grade.allCases {
      let evidence = Evidence(
        observations: 6, firstCycle: 2018, lastCycle: 2023, age: 1, expectedError: 9, grade: grade,
        hasWeakValues: true)
      for language in Language.allCases {
        let words = Wording(language).thinEvidence(evidence, basis: .own)
        let isThin = words.contains("Thin") || words.contains("依据薄弱")
        #expect(isThin == (grade >= .c), "\(words)")
        #expect(words.contains("disputed or secondary") || words.contains("有争议"))
        #expect((words.contains("wide") || words.contains("较宽")) == isThin)
        #expect(!Wording(language).gradeReason(evidence).contains("many"))
      }
    }
  }

  @Test("says that there is no track record")
  func noRecord() {
    #expect(
      text(SampleForecast(hasRecord: false)).contains("none: no past forecast of this kind could be scored"))
  }

  @Test(
    "counts lines and schools behind a record, says how far ahead, to which side it missed, and what it is held to"
  )
  func record() {
    let plain = text(SampleForecast()).split(separator: "\n").joined(separator: " ")
      .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    #expect(plain.contains("96 of 120 past 80 % intervals held (60 lines of 9 schools, 2 cycles ahead)"))
    #expect(plain.contains("error 19 % below the last known line"))
    #expect(plain.contains("in 78 of 120 the line came above the median, the mean miss being 4 points"))
    #expect(!plain.contains("last year's line") && !plain.contains("in 100 years"))
    #expect(plain.contains("80 % interval"))
  }

  @Test("tells the skill of this horizon beside that of the choice")
  func skill() {
    let forecast = SampleForecast().forecast
    let reason = Wording(.english).modelReason(forecast.model, forecast.trackRecord)
    #expect(reason.contains("one cycle ahead: CRPS 18 % below last year's line"))
    #expect(reason.contains("2 cycles ahead: CRPS 18 % below the last known line"))
  }

  @Test("says what the data lack and where it was read last")
  func lacking() {
    let sample = SampleForecast(laterLines: LaterLines(cycle: 2022, address: "https://example.org/n"))
    #expect(
      ForecastFacts(forecast: sample.forecast, wording: Wording(.english)).cautions.contains(
        "The data have no line of this program of 2022; they have other lines of the school to 2022, last read at https://example.org/n."
      ))
  }

  @Test("names a higher floor than the national line")
  func schoolFloor() {
    let floor = Floor(value: 300, level: .school, code: "08", sourceID: "s")
    #expect(text(SampleForecast(schoolFloor: floor)).contains("at the school line, 300"))
  }

  @Test("says when the line is out already")
  func published() {
    let text = text(SampleForecast(published: 352))
    #expect(text.contains("already published     352; the forecast was made without it"))
  }

  @Test("stays on its lines whatever the names hold", arguments: hostileTexts)
  func hostile(_ name: String) {
    let plain = ForecastText(SampleForecast().forecast, language: .english).lines.count
    let hostile = ForecastText(SampleForecast(name: name, college: name).forecast, language: .english)
    #expect(hostile.lines.count == plain)
    #expect(hostile.text.split(separator: "\n", omittingEmptySubsequences: false).count == plain + 1)
    #expect(!hostile.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  private func text(_ sample: SampleForecast) -> String {
    ForecastText(sample.forecast, language: .english).text
  }
}

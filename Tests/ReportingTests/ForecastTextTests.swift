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
      text(sample).contains("Thin evidence: few or old cycles and some values are disputed or secondary"))
    sample.cycles = [2016]
    sample.grade = .d
    #expect(text(sample).contains("it is 7 cycles old, only 1 cycle with a line and some values"))
    sample = SampleForecast(grade: .a)
    #expect(!text(sample).contains("Thin evidence"))
  }

  @Test("says that there is no track record")
  func noRecord() {
    #expect(
      text(SampleForecast(hasRecord: false)).contains("none: no past forecast of this kind could be scored"))
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

import Testing

@testable import Charts

@Suite struct FanChartTests {
  @Test func `one year ahead, in English and light`() {
    expectGolden(Samples.fan.document(theme: .light, words: .english).svg, "fan.en.light.svg")
  }

  @Test func `breaks, gaps and doubtful values, dark`() {
    expectGolden(Samples.brokenFan.document(theme: .dark, words: .english).svg, "fan-broken.en.dark.svg")
  }

  @Test func `several years ahead, in Chinese, by the reader's system`() {
    expectGolden(Samples.chineseFan.document(theme: .auto, words: .chinese).svg, "fan.zh.auto.svg")
  }

  @Test func `the table holds every number drawn`() {
    let table = Samples.fan.document(theme: .light, words: .english).table
    #expect(
      table.header == [
        "Year", "School line", "National line", "Median", "50% lower", "50% upper", "80% lower", "80% upper",
        "95% lower", "95% upper", "Remark",
      ])
    #expect(table.rows.count == 12)
    #expect(table.rows.last?[3] == .number(352, decimals: 0))
    #expect(table.rows.last?[10] == .text("National line: forecast"))
    #expect(table.rows.first?[3] == .empty)
  }

  @Test func `the description says the last value, the forecast, its intervals and the number of years`() {
    let description = Samples.fan.document(theme: .light, words: .english).description
    for part in [
      "Number of values: 11 (2016 to 2026)", "350 in 2026", "median 352", "80% interval 337 to 369",
    ] {
      #expect(description.contains(part))
    }
  }

  @Test func `a gap in the years is a gap in the line`() {
    var chart = Samples.fan
    let whole = lines(of: chart)
    chart.history.removeAll { $0.year == 2020 }
    #expect(whole == 1)
    #expect(lines(of: chart) == 2)
  }

  @Test func `a break of rules is a break of the line, a splice is not`() {
    var chart = Samples.fan
    chart.ruleChanges = [RuleFlag(year: 2021, label: "new rules", breaksLine: false)]
    #expect(lines(of: chart) == 1)
    chart.ruleChanges[0].breaksLine = true
    #expect(lines(of: chart) == 2)
  }

  @Test func `the fan grows out of the last value only when it follows at once`() {
    var chart = Samples.fan
    #expect(FanData(chart).root?.year == 2026)
    chart.history.removeLast()
    #expect(FanData(chart).root == nil)
    #expect(FanData(chart).unobserved == 2026...2026)
    #expect(chart.document(theme: .light, words: .english).description.contains("Not observed: 2026."))
  }

  @Test func `every second year joins where that is the rhythm`() {
    var chart = Samples.fan
    chart.history.removeAll { !$0.year.isMultiple(of: 2) }
    #expect(lines(of: chart) == 1)
  }

  @Test func `values that cannot be drawn are told`() {
    var chart = Samples.fan
    chart.history[3].value = .nan
    chart.history.append(YearValue(year: 2016, value: 331))
    let document = chart.document(theme: .light, words: .english)
    #expect(document.warnings.contains(.valueLeftOut(series: "School line", position: "2019")))
    #expect(document.warnings.contains(.duplicatePosition(series: "School line", position: "2016")))
    expectSound(chart)
  }

  @Test func `nothing to draw is said, not drawn`() {
    var chart = Samples.fan
    (chart.history, chart.step, chart.fan) = ([], nil, [])
    let document = chart.document(theme: .light, words: .english)
    #expect(document.warnings == [.nothingToDraw])
    #expect(document.svg.contains("No values to draw"))
    expectSound(chart)
  }

  private func lines(of chart: FanChart) -> Int {
    let svg = chart.document(theme: .light, words: .english).svg
    return svg.split(separator: "\n").count { $0.contains("s-m0") && $0.contains("stroke-width=\"3.00\"") }
  }
}

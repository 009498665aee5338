import TestSupport
import Testing

@testable import Charts

@Suite struct FanChartPropertyTests {
  @Test(arguments: 0..<60) func `random charts are sound`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    expectSound(Samples.randomFan(&generator), seed.isMultiple(of: 2) ? .english : .chinese)
  }

  @Test(arguments: awkwardNames) func `awkward names are set whole, cut with a warning, or told`(name: String)
  {
    var chart = Samples.fan
    chart.caption = ChartCaption(title: name, subtitle: name, source: name)
    (chart.unit, chart.seriesName, chart.thinEvidence) = (name, name, name)
    chart.step?.name = name
    chart.ruleChanges = [RuleFlag(year: 2021, label: name, breaksLine: false)]
    expectSound(chart)
    expectSound(chart, .chinese)
  }

  @Test(arguments: [0, 1, -1, 1e-12, -3.5e-7, 99_999, 1e15, -1e15, 1e200, -1e300])
  func `one value, a constant, and extreme values are sound`(value: Double) {
    var chart = Samples.fan
    (chart.step, chart.fan) = (nil, [])
    chart.history = [YearValue(year: 2026, value: value)]
    expectSound(chart)
    chart.history = (2020...2026).map { YearValue(year: $0, value: value) }
    expectSound(chart)
    chart.history.append(YearValue(year: 2027, value: value * 3 + 1))
    expectSound(chart)
  }

  @Test func `years far apart or close do not trap`() {
    var chart = Samples.fan
    chart.history = [Int.min, -99_999, 0, 2026, 99_999, Int.max].map { YearValue(year: $0, value: 1) }
    chart.ruleChanges = (2000...2040).map { RuleFlag(year: $0, label: "change \($0)", breaksLine: true) }
    expectSound(chart)
  }
}

import TestSupport

@testable import Charts

/// Charts that tests share.
enum Samples {
  static let caption = ChartCaption(
    title: "The line is expected to hold near 352", subtitle: "Retest line, points of 500, as of March 2026",
    source: "Source: notices 2016–2026")

  static let fan = FanChart(
    caption: caption, unit: "points", seriesName: "School line", history: history, step: national,
    fan: [FanYear(year: 2027, median: 352, bands: bands(around: 352, width: 1))])

  private static let history = zip(2016..., [330, 325, 330, 345, 340, 350, 365, 360, 355, 345, 350])
    .map { YearValue(year: $0, value: $1) }

  private static let national = StepLine(
    name: "National line",
    treads: zip(2016..., [265, 265, 260, 270, 264, 263, 273, 273, 273, 260, 260])
      .map { StepLine.Tread(year: $0, value: $1) } + [
        StepLine.Tread(year: 2027, value: 263, isForecast: true)
      ])

  static func bands(around median: Double, width: Double) -> [FanYear.Band] {
    [(50, 7.0, 8.0), (80, 15, 17), (95, 26, 30)].map { level, below, above in
      FanYear.Band(level: level, lower: median - below * width, upper: median + above * width)
    }
  }

  static var brokenFan: FanChart {
    var chart = fan
    chart.history.removeAll { $0.year == 2019 || $0.year == 2026 }
    chart.history[2].isAtFloor = true
    chart.history[6].isDisputed = true
    chart.ruleChanges = [
      RuleFlag(year: 2021, label: "software college joined the computer college", breaksLine: false),
      RuleFlag(year: 2024, label: "subjects <switched> to the \"unified\" paper & more", breaksLine: true),
    ]
    chart.thinEvidence = "Only two values under the new rules: the fan is drawn wider."
    return chart
  }

  static var chineseFan: FanChart {
    var chart = fan
    chart.caption = ChartCaption(
      title: "计算机科学与技术复试线预计稳定在352分左右", subtitle: "复试分数线，满分500分，截至2026年3月", source: "来源：历年公告")
    (chart.unit, chart.seriesName) = ("分", "校线")
    chart.step = StepLine(name: "国家线（A区工学）", treads: Array(national.treads.dropLast()))
    chart.fan = zip(2027..., [352.0, 354, 356]).map { year, median in
      FanYear(
        year: year, median: median, bands: bands(around: median, width: Double(year - 2026).squareRoot()))
    }
    chart.ruleChanges = [RuleFlag(year: 2024, label: "初试科目改为统考", breaksLine: false)]
    return chart
  }

  static func randomFan(_ generator: inout SplitMix) -> FanChart {
    var chart = fan
    let scales: [Double] = [1e-3, 1, 400, 1e6, 1e12]
    let scale = scales.randomElement(using: &generator) ?? 1
    let first = Int.random(in: 1950...2020, using: &generator)
    chart.history = (0..<Int.random(in: 0...40, using: &generator)).map {
      YearValue(
        year: first + $0 + Int.random(in: 0...1, using: &generator),
        value: scale * .random(in: -1...1, using: &generator),
        isAtFloor: .random(using: &generator), isDisputed: .random(using: &generator))
    }
    let years = 0..<Int.random(in: 0...6, using: &generator)
    chart.fan = years.map {
      let median = scale * .random(in: -1...1, using: &generator)
      let width = scale / 30 * .random(in: 0...1, using: &generator)
      return FanYear(year: first + 20 + $0, median: median, bands: bands(around: median, width: width))
    }
    chart.step?.name = awkwardNames.randomElement(using: &generator) ?? ""
    chart.step?.treads = years.map {
      StepLine.Tread(year: first + 10 + $0 * 2, value: scale * .random(in: -1...1, using: &generator))
    }
    chart.seriesName = awkwardNames.randomElement(using: &generator) ?? ""
    chart.ruleChanges = (0..<Int.random(in: 0...5, using: &generator)).map {
      RuleFlag(
        year: first + Int.random(in: -5...30, using: &generator), label: awkwardNames[$0],
        breaksLine: .random(using: &generator))
    }
    return chart
  }
}

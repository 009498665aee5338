import Testing

@testable import Charts

@Suite struct KindsTests {
  @Test(arguments: Samples.kinds.map(\.name)) func `every kind is drawn as its golden`(name: String) throws {
    let chart = try #require(Samples.kinds.first { $0.name == name }?.chart)
    expectGolden(chart.document(theme: .auto, words: .english).svg, "\(name).svg")
    expectSound(chart)
    expectSound(chart, .chinese)
  }

  @Test(arguments: 0..<50) func `random charts of every kind are sound`(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    for chart in Samples.randomKinds(&generator) {
      expectSound(chart, seed.isMultiple(of: 2) ? .english : .chinese)
    }
  }

  @Test func `without data every kind says so`() {
    let none = ChartCaption(title: "", subtitle: "", source: "")
    let charts: [any Chart] = [
      LineChart(caption: none, unit: "", series: []), SmallMultiples(caption: none, unit: "", panels: []),
      DumbbellChart(caption: none, fromLabel: "", toLabel: "", rows: []),
      SlopeChart(caption: none, fromLabel: "", toLabel: "", rows: []),
      RankedDots(caption: none, rows: [], level: 80),
      ReliabilityDiagram(caption: none, bins: []), CalendarStrip(caption: none, events: []),
      QuantileDots(caption: none, unit: "", values: []),
      IconArray(caption: none, count: 1, total: 0, label: ""),
    ]
    for chart in charts {
      let document = chart.document(theme: .light, words: .chinese)
      #expect(document.warnings == [.nothingToDraw])
      #expect(document.description == ChartWords.chinese.nothingToDraw)
      expectSound(chart)
    }
  }

  @Test func `values that cannot be drawn are told in every kind that has values`() {
    let axis = ValueAxis(form: .logarithmic)
    let series = [
      LineChart.Series(
        name: "s", values: [YearValue(year: 2020, value: -1), YearValue(year: 2021, value: 4)])
    ]
    let rows = [DumbbellChart.Row(name: "r", from: .nan, to: 3)]
    let told: [(any Chart, ChartWarning)] = [
      (
        LineChart(caption: Samples.words, unit: "", series: series, axis: axis),
        .valueLeftOut(series: "s", position: "2020")
      ),
      (
        DumbbellChart(caption: Samples.words, fromLabel: "a", toLabel: "b", rows: rows),
        .valueLeftOut(series: "r", position: "a")
      ),
      (
        RankedDots(
          caption: Samples.words, rows: [.init(name: "x", value: .infinity), .init(name: "y", value: 1)],
          level: 80),
        .valueLeftOut(series: "x", position: "Value")
      ),
    ]
    for (chart, warning) in told {
      #expect(chart.document(theme: .light, words: .english).warnings.contains(warning))
      expectSound(chart)
    }
  }

  @Test func `dots are counted on the side asked for`() {
    let chart = QuantileDots(
      caption: Samples.words, unit: "points", values: Samples.dots,
      threshold: .init(value: 365, label: "my score", side: .atOrBelow))
    let document = chart.document(theme: .light, words: .english)
    #expect(document.description == "16 of 20: my score 365.")
    #expect(document.svg.split(separator: "\n").count { $0.hasPrefix("<circle") } == 20)
    #expect(document.svg.split(separator: "\n").count { $0.hasPrefix("<circle class=\"f-surface") } == 4)
  }

  @Test(arguments: 0..<60) func `stacked dots never overlap and keep near their value`(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    let places = (0..<Int.random(in: 1...50, using: &generator)).map { _ in
      Double.random(in: 0...400, using: &generator)
    }.sorted()
    let stacks = DotStacks(places, height: 150, largest: 17)
    #expect(stacks.columns.flatMap(\.dots) == Array(places.indices))
    for column in stacks.columns {
      #expect(Double(column.dots.count) * stacks.radius * 2 <= 150)
      #expect(column.dots.allSatisfy { (places[$0] - column.x).magnitude <= stacks.radius })
    }
  }

  @Test func `dates are real days in order`() {
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2024, month: 2, day: 29)?.text == "2024-02-29")
    #expect(CalendarDate(year: 2024, month: 13, day: 1) == nil)
    let days = (2023...2025).flatMap { year in
      (1...12).flatMap { month in (1...31).compactMap { CalendarDate(year: year, month: month, day: $0) } }
    }
    #expect(days.count == 365 + 366 + 365)
    #expect(zip(days.dropFirst(), days).allSatisfy { $0.number - $1.number == 1 })
  }

  @Test func `labels at a side keep the order of their values`() {
    let chart = SlopeChart(
      caption: Samples.words, fromLabel: "a", toLabel: "b",
      rows: [
        .init(name: "first with a name so long that it must wrap", from: 1, to: 341),
        .init(name: "second", from: 2, to: 340), .init(name: "third", from: 3, to: 100),
      ])
    let texts = chart.document(theme: .light, words: .english).texts
    let first = texts.first { $0.text.hasPrefix("341") }?.box.y ?? .infinity
    let second = texts.first { $0.text.hasPrefix("340") }?.box.y ?? -.infinity
    #expect(first < second)
  }

  @Test func `a line without a right end is named at its left`() {
    let chart = SlopeChart(caption: Samples.words, fromLabel: "2025", toLabel: "2026", rows: Samples.rows)
    let texts = chart.document(theme: .light, words: .english).texts.map(\.text)
    #expect(texts.contains("Arts 341") && texts.contains("340 Law"))
  }
}

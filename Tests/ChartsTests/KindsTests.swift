import Numerals
import TestSupport
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
    var generator = SplitMix(state: UInt64(seed))
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
      IconArray(caption: none, count: 1, total: 0, label: ""), FunnelChart(caption: none, stages: []),
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
      (
        FunnelChart(
          caption: Samples.words, stages: [.init(name: "x", value: -1), .init(name: "y", value: 3)]),
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
    #expect(document.description == "16 of 20 are at or below 365 (my score).")
    #expect(document.svg.split(separator: "\n").count { $0.hasPrefix("<circle") } == 20)
    #expect(document.svg.split(separator: "\n").count { $0.hasPrefix("<circle class=\"f-surface") } == 4)
  }

  @Test(arguments: 0..<60) func `stacked dots never overlap and keep near their value`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let places = (0..<Int.random(in: 1...50, using: &generator)).map { _ in
      Double.random(in: 0...400, using: &generator)
    }.sorted()
    let stacks = DotStacks(places, height: 150, largest: 17)
    #expect(stacks.columns.flatMap(\.dots) == Array(places.indices))
    for column in stacks.columns {
      #expect(Double(column.dots.count) * stacks.radius * 2 <= 150)
      #expect(column.dots.allSatisfy { (places[$0] - column.x).magnitude <= 2 * stacks.radius })
    }
    expectApart(stacks)
  }

  @Test(arguments: 0..<60) func `no dot stands on the other side of what it is counted against`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let places = (0..<Int.random(in: 1...50, using: &generator)).map { _ in
      Double(Int.random(in: 0...400, using: &generator))
    }.sorted()
    let x = seed.isMultiple(of: 3) ? places[places.count / 2] : Double.random(in: 0...400, using: &generator)
    // What lies at the boundary belongs to the one side or to the other, as a threshold is meant.
    let count = places.count { seed.isMultiple(of: 2) ? $0 <= x : $0 < x }
    let stacks = DotStacks(
      places, height: 150, largest: 17, range: -24...424, boundary: .init(x: x, count: count))
    #expect(stacks.columns.flatMap(\.dots) == Array(places.indices))
    for column in stacks.columns {
      let isBefore = column.dots.allSatisfy { $0 < count }
      #expect(isBefore || column.dots.allSatisfy { $0 >= count })
      #expect(isBefore ? column.x <= x + 1e-9 : column.x >= x - 1e-9)
      #expect((-24...424).contains(column.x))
    }
    expectApart(stacks)
  }

  private func expectApart(_ stacks: DotStacks) {
    let centers = stacks.columns.map(\.x)
    #expect(zip(centers, centers.dropFirst()).allSatisfy { $1 - $0 >= 2 * stacks.radius - 1e-9 })
  }

  @Test func `dates are real days in order`() {
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2024, month: 2, day: 29)?.description == "2024-02-29")
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

  @Test func `a value that many lines begin at is written once`() {
    let rows = ["a", "b", "c"].enumerated().map {
      DumbbellChart.Row(name: $0.element, from: 300, to: 310 + Double($0.offset))
    }
    let chart = SlopeChart(caption: Samples.words, fromLabel: "2025", toLabel: "2026", rows: rows)
    let texts = chart.document(theme: .light, words: .english).texts.map(\.text)
    #expect(texts.count { $0 == "300" } == 1)
    #expect(texts.contains("310 a") && texts.contains("311 b") && texts.contains("312 c"))
  }

  @Test func `names and values at the ends of six lines are whole`() {
    let names = [
      "Literature", "Management", "Philosophy", "Economics", "Science", "Engineering and technology",
    ]
    let series = names.enumerated().map {
      LineChart.Series(name: $0.element, values: [YearValue(year: 2025, value: 330 + Double($0.offset))])
    }
    let document = LineChart(caption: Samples.words, unit: "points", series: series)
      .document(theme: .light, words: .english)
    #expect(document.warnings.isEmpty)
    for word in names.flatMap({ $0.split(separator: " ") }) {
      #expect(document.texts.contains { $0.text.split(separator: " ").contains(word) }, "\(word)")
    }
  }

  @Test func `a row is as high as its name, and the rows keep their order`() {
    let names = [
      "A", "University of Electronic Science and Technology of China", "B", "Harbin Institute of Technology",
    ]
    let rows = names.map { RankedDots.Row(name: $0, value: 300) }
    let document = RankedDots(caption: Samples.words, rows: rows, level: 80)
      .document(theme: .light, words: .english)
    #expect(document.warnings.isEmpty)
    let tops = names.map { name in
      document.texts.first { $0.text.hasPrefix(name.prefix(10)) }?.box.y ?? .nan
    }
    #expect(tops == tops.sorted())
    #expect(tops[2] - tops[1] > 2 * TextStyle.body.lineHeight)
  }

  @Test func `a panel without values says so`() {
    let panels = [LineChart.Series(name: "none", values: []), Samples.series[0]]
    let chart = SmallMultiples(caption: Samples.words, unit: "points", panels: panels)
    let texts = chart.document(theme: .light, words: .english).texts.map(\.text)
    #expect(texts.contains("No values to draw") || texts.contains("–"))
    expectSound(chart)
  }

  @Test func `of a date whose day is not known only the month is written`() throws {
    let date = try #require(CalendarDate(year: 2025, month: 12, day: 1))
    let chart = CalendarStrip(
      caption: Samples.words, events: [.init(date: date, label: "Examination", isMonthOnly: true)])
    let document = chart.document(theme: .light, words: .english)
    #expect(document.texts.map(\.text).contains("2025-12 Examination"))
    #expect(document.description == "2025-12: Examination.")
    #expect(document.table.rows.first?.first == .text("2025-12"))
  }

  @Test func `a line without a right end is named at its left`() {
    let chart = SlopeChart(caption: Samples.words, fromLabel: "2025", toLabel: "2026", rows: Samples.rows)
    let texts = chart.document(theme: .light, words: .english).texts.map(\.text)
    #expect(texts.contains("Arts 341") && texts.contains("340 Law"))
  }
}

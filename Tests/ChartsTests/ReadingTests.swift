import Numerals
import TestSupport
import Testing

@testable import Charts

/// What made charts hard to read once, and must not again.
@Suite struct ReadingTests {
  @Test(arguments: 0..<60) func `letters of rule changes stand in their order, apart`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    var chart = Samples.fan
    chart.ruleChanges = (0..<Int.random(in: 2...6, using: &generator)).map { index in
      let year = seed == 0 ? 2021 : Int.random(in: 2016...2027, using: &generator)
      return RuleFlag(year: year, label: "change \(index)", breaksLine: false)
    }
    let document = chart.document(theme: .light, words: .english)
    // The first letter of each is that of the axis, the second that of its note.
    let letters = ["A", "B", "C", "D", "E", "F"].prefix(chart.ruleChanges.count)
    let boxes = letters.compactMap { letter in
      document.texts.filter { $0.text == letter }.map(\.box).min { $0.y < $1.y }
    }
    #expect(boxes.count == letters.count)
    #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.maxX <= $1.x })
    expectSound(chart)
  }

  @Test func `a month is written once, its bar still drawn`() throws {
    let first = try #require(CalendarDate(year: 2025, month: 10, day: 1))
    let last = try #require(CalendarDate(year: 2025, month: 10, day: 31))
    let event = CalendarStrip.Event(date: first, end: last, label: "Registration", isMonthOnly: true)
    let later = try #require(CalendarDate(year: 2026, month: 4, day: 8))
    let events = [event, CalendarStrip.Event(date: later, label: "Adjustment")]
    let document = CalendarStrip(caption: Samples.words, events: events).document(
      theme: .light, words: .english)
    #expect(document.texts.map(\.text).contains("2025-10 Registration"))
    #expect(document.description == "2025-10: Registration. 2026-04-08: Adjustment.")
    #expect(document.table.rows.first?.first == .text("2025-10"))
    #expect(document.svg.contains("stroke-width=\"6.00\""))
  }

  @Test func `without intervals none are spoken of`() {
    let rows = [RankedDots.Row(name: "Law", value: 4), RankedDots.Row(name: "Arts", value: 3, lower: 2)]
    let alone = RankedDots(caption: Samples.words, rows: rows, level: 80).document(
      theme: .light, words: .english)
    #expect(alone.description == "Law: 4. Arts: 3.")
    #expect(alone.table.header == ["Name", "Value"] && alone.table.rows.allSatisfy { $0.count == 2 })
    let one = rows + [RankedDots.Row(name: "Art", value: 3, lower: 2, upper: 5)]
    let mixed = RankedDots(caption: Samples.words, rows: one, level: 80).document(
      theme: .light, words: .chinese)
    #expect(mixed.description == "Law：4。Arts：3。Art：3，区间 2 至 5。")
    #expect(mixed.table.rows.allSatisfy { $0.count == mixed.table.header.count })
  }

  @Test(arguments: [
    ("0812 计算机科学与技术 · 计算机学院", 270.0, ["0812 计算机科学与技术 ·", "计算机学院"]),
    ("085405 软件工程 · 专业学位", 270, ["085405 软件工程 ·", "专业学位"]),
    ("2018 年 0503 新闻传播学：每个名额 26.3 名考生", 400, ["2018 年 0503 新闻传播学：", "每个名额 26.3 名考生"]),
    ("网络空间安全学院 学术学位", 200, ["网络空间安全学院", "学术学位"]),
  ]) func `names are broken between their parts where that costs no line`(
    text: String, width: Double, lines: [String]
  ) {
    #expect(TextWrap.balanced(text, width: width, style: .body) == lines)
  }

  @Test(arguments: [
    "全国报考人数从 2023 年的 474 万降至 2025 年的 388 万", "共12个序列、106条线，2026年",
    "80 % of the 80 % intervals held", "It fell from 4.74 million in 2023 to 3.88 million in 2025",
  ])
  func `a number is not parted from what it counts`(text: String) {
    for width in stride(from: 180.0, to: 600, by: 7) {
      for line in TextWrap.lines(text, width: width, style: .body).dropFirst() {
        let begins = ["年", "万", "个", "条", "%", "million"].contains { line.hasPrefix($0) }
        #expect(!begins, "\(line) at \(width)")
      }
    }
  }

  @Test func `a run too long for a line is still broken`() {
    let name = "马克思主义教学与研究中心马克思主义学院"
    let lines = TextWrap.balanced(name, width: 200, style: .body)
    #expect(lines.joined() == name && lines.allSatisfy { TextStyle.body.width($0) <= 200 })
  }

  @Test(arguments: ["Totals of 500; the 12 highest of 17 series by line", "总分线，满分五百分，按最近的线从高到低，十七个"])
  func `no last word stands alone under a chart`(text: String) {
    let whole = TextStyle.body.width(text)
    for width in stride(from: whole / 2.5, to: whole, by: 9) {
      let lines = TextWrap.settled(text, width: width, style: .body)
      #expect(lines.allSatisfy { TextStyle.body.width($0) <= width })
      #expect(lines.count == TextWrap.lines(text, width: width, style: .body).count)
      if lines.count == 2 { #expect(TextStyle.body.width(lines[1]) > width * 0.16, "\(width)") }
    }
  }

  @Test func `the name of a single line stands in one line`() {
    let series = [
      LineChart.Series(
        name: "Mean movement", values: [YearValue(year: 2025, value: -10), YearValue(year: 2026, value: 2)])
    ]
    let chart = LineChart(
      caption: Samples.words, unit: "points", series: series, axis: ValueAxis(decimals: 1))
    let texts = chart.document(theme: .light, words: .english).texts.map(\.text)
    #expect(texts.contains("Mean movement 2.0"))
    expectSound(chart)
  }

  @Test func `a value at a steep end stands beside it, off the line`() throws {
    let point = Point(x: 100, y: 30)
    let line = Segment(from: Point(x: 90, y: 110), to: point)
    var canvas = Canvas()
    canvas.place(
      ["337"], among: LabelPosition.around(point, gap: 8, size: 22), avoiding: [line],
      in: Box(x: 0, y: 12, width: 220, height: 110), TextSetting(style: .strong))
    let text = try #require(canvas.texts.first)
    #expect(!text.box.inset(-5).isCrossed(by: line))
  }

  @Test(arguments: [
    "085208 Electronic and communication engineering · professional",
    "085401 New-generation electronic information technology · professional",
    "0810 Information and communication engineering · 网络技术研究院",
  ]) func `the longest names of majors are whole`(name: String) {
    let chart = RankedDots(caption: Samples.words, rows: [.init(name: name, value: 300)], level: 80)
    #expect(chart.document(theme: .light, words: .english).warnings.isEmpty)
    expectSound(chart)
  }

  @Test(arguments: [
    ("20 个模拟年份中有 12 个不高于 2021 年的 352 分", "12 个"), ("至少一个志愿过线：每 20 个模拟年份中约有 16 年", "每 20 个"),
    ("杭州电子科技大学 0812：2026 年高出国家线 61 分", "2026 年"), ("43 所中列第 1 位（从高到低）", "第 1 位"),
  ]) func `a number stays with its measure word`(text: String, phrase: String) {
    for width in stride(from: 160.0, to: 700, by: 10) {
      for lines in [
        TextWrap.lines(text, width: width, style: .title),
        TextWrap.balanced(text, width: width, style: .title),
      ] { #expect(lines.contains { $0.contains(phrase) }, "\(width) \(lines)") }
    }
  }

  @Test(arguments: [1, 10, 20, 30, 31, 50, 100]) func `icons fill the width and leave no empty ground below`(
    total: Int
  ) {
    let chart = IconArray(caption: Samples.words, count: total, total: total, label: "years")
    let document = chart.document(theme: .light, words: .english)
    let corners = DrawnTree(document.svg).all("circle").flatMap(\.corners)
    let lowest = corners.map(\.y).max() ?? 0
    if total >= 20 { #expect((corners.map(\.x).max() ?? 0) > Page.width - 2 * Page.margin) }
    let source = document.texts.last { $0.text == Samples.words.source }?.box
    #expect((source?.y ?? .infinity) - lowest < 40)
    #expect(document.frame.height - (source?.maxY ?? 0) < 40)
    expectSound(chart)
  }

  @Test func `icons that count beside others that are named are named too`() {
    let chart = IconArray(
      caption: Samples.words, count: 46, total: 100, label: "cleared",
      misses: [.init(count: 41, label: "only the total"), .init(count: 13, label: "several")])
    let svg = chart.document(theme: .light, words: .english).svg
    #expect(svg.split(separator: "\n").count { $0.hasPrefix("<circle") } == 47)
    expectSound(chart)
  }

  @Test func `the row brought forward stands out and is named`() {
    let rows = ["A", "B", "C"].map { RankedDots.Row(name: $0, value: 300, lower: 290, upper: 310) }
    let lost = RankedDots.Row(name: "lost", value: .nan)
    let chart = RankedDots(
      caption: Samples.words, rows: [lost] + rows, level: 80,
      highlight: .init(row: 2, label: "B, this school"))
    let document = chart.document(theme: .light, words: .english)
    #expect(document.description.hasSuffix("C: 300, interval 290 to 310. B, this school."))
    #expect(document.texts.contains { $0.text == "B, this school" })
    let lines = document.svg.split(separator: "\n")
    #expect(lines.contains { $0.contains("font-weight=\"700\"") && $0.hasSuffix(">B</text>") })
    #expect(!lines.contains { $0.contains("font-weight=\"700\"") && $0.hasSuffix(">C</text>") })
    expectSound(chart)
    for row in [0, -1, 9] {
      let none = RankedDots(
        caption: Samples.words, rows: [lost] + rows, level: 80, highlight: .init(row: row, label: "none"))
      #expect(!none.document(theme: .light, words: .english).description.contains("none"))
    }
  }

  @Test func `a median without a line is not spoken of as dashed`() {
    var chart = Samples.fan
    #expect(chart.document(theme: .light, words: .english).texts.contains { $0.text.contains("dashed") })
    chart.history = chart.history.filter { $0.year < 2020 }
    let texts = chart.document(theme: .light, words: .english).texts.map(\.text)
    #expect(texts.contains { $0.contains("ring: the median") })
    #expect(!texts.contains { $0.contains("dashed") })
  }

  @Test func `the last value of a fan says its year, since it may stand above a higher one`() {
    var chart = Samples.fan
    let last = chart.history.map(\.year).max() ?? 0
    chart.history = chart.history.map { YearValue(year: $0.year, value: $0.year == last ? 300 : 340) }
    let texts = chart.document(theme: .light, words: .english).texts.map(\.text)
    #expect(texts.contains { $0.hasSuffix("300 in \(last)") })
    expectSound(chart)
  }

  @Test func `an axis of differences holds zero`() {
    for values in [[34.0, 85], [-80, -20], [5, 5]] {
      let scale = ValueScale(values, axis: ValueAxis(holdsZero: true), low: 100, high: 0)
      #expect(scale.ticks.values.contains(0))
      #expect((0...100).contains(scale(0)))
    }
    #expect(!ValueScale([34, 85], axis: ValueAxis(), low: 100, high: 0).ticks.values.contains(0))
  }

  @Test func `a label that was moved away from its line is led to`() {
    let rows = (0..<4).map { DumbbellChart.Row(name: "r\($0)", from: 300, to: 330 + Double($0)) }
    let spread = rows + [DumbbellChart.Row(name: "far", from: 100, to: 100)]
    let chart = SlopeChart(caption: Samples.words, fromLabel: "a", toLabel: "b", rows: spread)
    let thin = { (chart: SlopeChart) in
      chart.document(theme: .light, words: .english).svg.split(separator: "\n")
        .count { $0.hasPrefix("<line") && $0.contains("stroke-width=\"1.00\"") }
    }
    #expect(thin(chart) >= 3)
    #expect(thin(SlopeChart(caption: Samples.words, fromLabel: "a", toLabel: "b", rows: [rows[0]])) == 0)
    expectSound(chart)
  }

  @Test func `every power of ten of a funnel has its label`() {
    let counts = [13_068, 4702, 2669, 2059, 535, 52.0]
    let rows = counts.map {
      RankedDots.Row(name: "Admitted by adjustment", value: $0, lower: $0 * 0.3, upper: $0 * 1.4)
    }
    let chart = RankedDots(
      caption: Samples.words, rows: rows, level: 80, axis: ValueAxis(form: .logarithmic))
    let texts = chart.document(theme: .light, words: .english).texts.map(\.text)
    for label in ["10", "100", "1,000", "10,000"] { #expect(texts.contains(label), "\(label)") }
    expectSound(chart)
  }

  @Test(arguments: 0..<200) func `tick labels that stand are evenly spaced, the last among them`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let form: ValueAxis.Form = seed.isMultiple(of: 2) ? .logarithmic : .linear
    let values = (0..<3).map { _ in Double.random(in: 1...2, using: &generator) }
      .enumerated().map {
        $0.element * [1, 100, 1e7][seed % 3] * (form == .linear ? 1 : Double(1 + $0.offset * 400))
      }
    let width = Double.random(in: 90...500, using: &generator)
    let scale = ValueScale(values, axis: ValueAxis(form: form), low: 150, high: 150 + width)
    var canvas = Canvas()
    canvas.drawValueAxisAcross(
      scale, plot: Box(x: 150, y: 0, width: width, height: 100),
      text: ValueText(decimals: 0, groupSeparator: ","))
    let centers = canvas.texts.map(\.box.midX)
    let ticks = scale.ticks.values.map { scale($0) }
    let places = centers.compactMap { center in ticks.firstIndex { ($0 - center).magnitude < 0.01 } }
    #expect(places.count == centers.count && places.last == ticks.count - 1)
    let steps = zip(places.dropFirst(), places).map { $0 - $1 }
    #expect(Set(steps).count <= 1)
    let boxes = canvas.texts.map(\.box)
    #expect(zip(boxes, boxes.dropFirst()).allSatisfy { !$0.overlaps($1) })
  }

  @Test func `zero stands out between gains and losses, and only there`() {
    let lines = { (values: [Double]) in
      let series = values.enumerated().map { YearValue(year: 2020 + $0.offset, value: $0.element) }
      let chart = LineChart(
        caption: Samples.words, unit: "points", series: [.init(name: "Mean", values: series)])
      let svg = chart.document(theme: .light, words: .english).svg.split(separator: "\n")
      return svg.count { $0.hasPrefix("<line class=\"s-soft\" x1") && $0.contains("stroke-width=\"1.50\"") }
    }
    // The other soft lines of this width are the ticks of the years.
    #expect(lines([-10, 3, 2]) == lines([10, 3, 2]) + 1)
    #expect(lines([-10, -3, -2]) == lines([10, 3, 2]))
  }

  @Test func `a panel whose line ends before the others says when`() {
    let panels = [
      LineChart.Series(name: "A", values: [.init(year: 2016, value: 300), .init(year: 2025, value: 310)]),
      LineChart.Series(name: "B", values: [.init(year: 2016, value: 265), .init(year: 2021, value: 337)]),
    ]
    let chart = SmallMultiples(caption: Samples.words, unit: "points", panels: panels)
    let english = chart.document(theme: .light, words: .english).texts.map(\.text)
    #expect(english.contains("in 2021") && english.contains("337") && !english.contains("in 2025"))
    #expect(chart.document(theme: .light, words: .chinese).texts.map(\.text).contains("2021 年"))
    expectSound(chart)
  }

  @Test func `a line that ends before the others says when`() {
    let series = [
      LineChart.Series(name: "A", values: [.init(year: 2016, value: 300), .init(year: 2025, value: 310)]),
      LineChart.Series(name: "B", values: [.init(year: 2016, value: 265), .init(year: 2021, value: 337)]),
    ]
    let chart = LineChart(caption: Samples.words, unit: "points", series: series)
    let texts = chart.document(theme: .light, words: .english).texts.map(\.text)
    #expect(texts.contains("in 2021") && !texts.contains("in 2025"))
    expectSound(chart)
  }

  @Test func `panels of a row stand level under whole names`() {
    let names = [
      "0810 Information and communication engineering", "0812 Computer science and technology 计算机学院", "0839",
      "A",
      "B", "C",
    ]
    let panels = names.map { LineChart.Series(name: $0, values: [YearValue(year: 2020, value: 300)]) }
    let document = SmallMultiples(caption: Samples.words, unit: "points", panels: panels)
      .document(theme: .light, words: .english)
    #expect(document.warnings.isEmpty)
    let tops = ["A", "B", "C"].map { name in document.texts.first { $0.text == name }?.box.y ?? .nan }
    #expect(Set(tops).count == 1)
    let first = document.texts.first { $0.text == "0839" }?.box.y ?? .nan
    // The second row has short names and takes no more room than they need.
    #expect(tops[0] - first < 2 * MultiplesGrid.plotHeight)
    expectSound(SmallMultiples(caption: Samples.words, unit: "points", panels: panels))
  }

  @Test(arguments: [
    (
      "总分线，满分 500 分，按最近的线从高到低；17 个序列中最高的 12 个", 520.0,
      ["总分线，满分 500 分，按最近的线从高到低；", "17 个序列中最高的 12 个"]
    ),
    (
      "Registered for the examination, by admission year; unit: 10,000 people", 700,
      ["Registered for the examination, by admission year;", "unit: 10,000 people"]
    ),
    ("points; of a word, a", 120, ["points; of", "a word, a"]),
  ]) func `a subtitle breaks after its clauses where that costs no line`(
    text: String, width: Double, lines: [String]
  ) {
    #expect(TextWrap.settled(text, width: width, style: .body) == lines)
  }
}

import Testing

@testable import Charts

/// The form of a fan chart, read from the drawing.
@Suite struct FanFormTests {
  private func tree(_ chart: FanChart) -> DrawnTree {
    DrawnTree(chart.document(theme: .light, words: .english).svg)
  }

  private func paths(_ tree: DrawnTree, _ style: String) -> [DrawnTree.Element] {
    tree.all("path").filter { $0.attributes["class"] == style && $0.attributes["fill"] == "none" }
  }

  @Test func `the national line is a step: every piece runs straight across or straight up`() {
    let steps = paths(tree(Samples.fan), "s-m1").map(\.corners)
    #expect(steps.count == 2)
    for corners in steps {
      #expect(zip(corners, corners.dropFirst()).allSatisfy { $0.x == $1.x || $0.y == $1.y })
    }
  }

  @Test func `a forecast of the national line is dashed, as the median is`() {
    let tree = tree(Samples.fan)
    #expect(paths(tree, "s-m1").map { $0.attributes["stroke-dasharray"] } == [nil, "7 5"])
    let own = paths(tree, "s-m0").map { $0.attributes["stroke-dasharray"] }
    #expect(own.contains("7 5") && own.contains(nil))
  }

  @Test func `the zone of the forecast is shaded, named, and begins at the last value`() throws {
    let tree = tree(Samples.fan)
    let zone = try #require(tree.all("rect").first { $0.attributes["class"] == "f-zone" })
    let name = try #require(tree.all("text").first { $0.text == ChartWords.english.forecastZone })
    let start = try #require(zone.number("x"))
    #expect(try #require(name.number("x")) >= start)
    let points = tree.all("circle").filter { $0.attributes["class"] == "f-m0 s-surface" }.compactMap {
      $0.number("cx")
    }
    #expect(points.max().map { ($0 - start).magnitude < 0.01 } == true)
    var past = Samples.fan
    past.fan = []
    #expect(!self.tree(past).all("rect").contains { $0.attributes["class"] == "f-zone" })
  }

  @Test func `bands are nested, the widest the faintest`() {
    let bands = tree(Samples.fan).all("path").filter { $0.attributes["fill-opacity"] != nil }
    #expect(bands.map { $0.attributes["fill-opacity"] } == [".14", ".22", ".34"])
    let heights = bands.map { band in
      let ys = band.corners.map(\.y)
      return (ys.max() ?? 0) - (ys.min() ?? 0)
    }
    #expect(heights == heights.sorted(by: >) && Set(heights).count == 3)
  }

  @Test func `every rule change has its letter at its line and in the notes`() {
    let tree = tree(Samples.brokenFan)
    let texts = tree.all("text").map(\.text)
    #expect(texts.count { $0 == "A" } == 2 && texts.count { $0 == "B" } == 2)
    #expect(tree.all("g").contains { $0.attributes["aria-label"] == "Rule changes" })
    #expect(tree.all("line").count { $0.attributes["stroke-dasharray"] == "2 4" } == 2)
    #expect(texts.contains { $0.hasPrefix("2021: software college joined") })
  }

  /// A gap used to set the rhythm: two values years apart were joined, and the years before a late forecast were shaded
  /// as if they were part of it.
  @Test func `years without a value are missing, and no part of the forecast`() throws {
    let value = { YearValue(year: $0, value: 300) }
    #expect(Cadence.of([2016, 2019]) == 1 && Cadence.of([2010, 2012, 2014]) == 2 && Cadence.of([]) == 1)
    #expect(SeriesData.runs([value(2016), value(2019)]).count == 2)
    var late = FanChart(
      caption: Samples.words, unit: "", seriesName: "s", history: [value(2019), value(2020), value(2021)],
      fan: [FanYear(year: 2027, median: 310, bands: [.init(level: 80, lower: 280, upper: 340)])])
    let data = FanData(late)
    let drawing = FanDrawing(chart: late, data: data, words: .english)
    let layout = FanLayout(
      body: Box(x: 16, y: 60, width: 680, height: 300), data: data, axis: late.axis, years: 2019...2027,
      endLabels: [], text: drawing.text)
    let zone = try #require(drawing.zone(layout))
    #expect(zone.x > layout.x(2026) && data.unobserved == 2022...2026)
    var partial = late
    partial.history[1].isPartial = true
    let document = partial.document(theme: .light, words: .english)
    #expect(document.description.contains(ChartWords.english.partialNote))
    #expect(document.table.rows[1].contains(.text("in part")))
    late.isMedian = false
    let expected = late.document(theme: .light, words: .english)
    #expect(expected.description.contains("Expected in 2027: 310."))
    #expect(!(expected.svg + expected.table.header.joined()).lowercased().contains("median"))
  }
}

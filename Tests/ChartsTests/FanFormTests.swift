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
}

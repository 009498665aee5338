import TestSupport
import Testing

@testable import Charts

/// Wide drawings: the same marks and words with more room.
struct WideDrawingTests {
  private func wide(_ chart: any Chart) -> ChartDocument {
    PageWidth.wide.drawing(chart, theme: .auto, words: .english)
  }

  @Test(arguments: 0..<Samples.kinds.count)
  func `a wide drawing holds the same numbers on a wider page`(_ place: Int) {
    let chart = Samples.kinds[place].chart
    let (narrow, wide) = (chart.document(theme: .auto, words: .english), wide(chart))
    #expect(
      wide.table == narrow.table && wide.description == narrow.description && wide.title == narrow.title)
    #expect(wide.svg.contains("viewBox=\"0 0 1240 ") && narrow.svg.contains("viewBox=\"0 0 720 "))
    #expect(chart.document(theme: .auto, words: .english).svg == narrow.svg)
  }

  @Test(arguments: 0..<Samples.kinds.count)
  func `no text of a wide drawing leaves the page`(_ place: Int) {
    let document = wide(Samples.kinds[place].chart)
    for text in document.texts {
      #expect(text.box.x >= -1 && text.box.maxX <= document.frame.width + 1, "\(text.text)")
    }
  }

  @Test func `a page can turn every color of a chart`() {
    let svg = wide(Samples.fan).svg
    let dark = ThemeVariables.css(.dark)
    for match in svg.matches(of: /var\((--[a-z0-9]+)\)/) {
      #expect(dark.contains(match.1 + ":#"), "\(match.1)")
    }
    #expect(ThemeVariables.css(.auto).isEmpty && ThemeVariables.css(.light) != dark)
  }
}

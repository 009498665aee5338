import Foundation
import FoundationXML
import Testing

@testable import Charts

/// What holds for every chart, whatever the data.
func expectSound(
  _ chart: some Chart, _ words: ChartWords = .english, sourceLocation: SourceLocation = #_sourceLocation
) {
  let document = chart.document(theme: .auto, words: words)
  #expect(document == chart.document(theme: .auto, words: words), sourceLocation: sourceLocation)
  expectWellFormed(document.svg, sourceLocation)
  expectTextsApart(document, sourceLocation)
  expectRowsFull(document.table, sourceLocation)
  #expect(!document.description.isEmpty, sourceLocation: sourceLocation)
  expectMarksInside(document, sourceLocation)
  for bad in ["\"-0.00", "<script", "href", "url("] {
    #expect(!document.svg.contains(bad), "\(bad)", sourceLocation: sourceLocation)
  }
}

func expectWellFormed(_ svg: String, _ sourceLocation: SourceLocation = #_sourceLocation) {
  let parser = XMLParser(data: Data(svg.utf8))
  #expect(parser.parse(), "\(String(describing: parser.parserError))", sourceLocation: sourceLocation)
}

/// Every text inside the page, none over another.
func expectTextsApart(_ document: ChartDocument, _ sourceLocation: SourceLocation = #_sourceLocation) {
  for (index, placed) in document.texts.enumerated() {
    #expect(document.frame.contains(placed.box), "\(placed)", sourceLocation: sourceLocation)
    for other in document.texts[(index + 1)...] where placed.box.overlaps(other.box) {
      Issue.record("\(placed) overlaps \(other)", sourceLocation: sourceLocation)
    }
  }
}

/// Every position written in the drawing lies on the page.
private func expectMarksInside(_ document: ChartDocument, _ sourceLocation: SourceLocation) {
  for (axis, limit) in [("x", document.frame.width), ("y", document.frame.height)] {
    for name in [axis, axis + "1", axis + "2", "c" + axis] {
      for piece in document.svg.split(separator: " \(name)=\"").dropFirst() {
        let value = Double(piece.prefix { $0 != "\"" }) ?? .nan
        #expect((0...limit).contains(value), "\(name) \(value)", sourceLocation: sourceLocation)
      }
    }
  }
}

private func expectRowsFull(_ table: ChartTable, _ sourceLocation: SourceLocation) {
  #expect(table.rows.allSatisfy { $0.count == table.header.count }, sourceLocation: sourceLocation)
}

/// A seeded generator (SplitMix64; Steele, Lea and Flood, 2014), so that random cases are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// Names that are hard to set or to escape.
let awkwardNames = [
  "", "A", "<b>\"R&D\"</b> 'x'", "two\nlines\tand a tab", "国家线（A区工学照顾专业）计算机科学与技术网络空间安全",
  "A remarkably long name of a school that will not fit beside any line whatsoever",
  "control\u{1}\u{202E}end", "🎓 emoji",
  String(repeating: "W", count: 90),
]

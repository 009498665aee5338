import Testing

@testable import Charts

/// What holds for every chart, whatever the data.
func expectSound(
  _ chart: some Chart, _ words: ChartWords = .english, sourceLocation: SourceLocation = #_sourceLocation
) {
  for theme in Theme.allCases {
    let document = chart.document(theme: theme, words: words)
    #expect(document == chart.document(theme: theme, words: words), sourceLocation: sourceLocation)
    let tree = DrawnTree(document.svg)
    #expect(tree.fault == nil, "\(tree.fault ?? "")", sourceLocation: sourceLocation)
    expectAccessible(tree, document, sourceLocation)
    expectSelfContained(tree, sourceLocation)
    expectMarksInside(tree, document.frame, sourceLocation)
    guard theme == .auto else { continue }
    expectTextsApart(document, sourceLocation)
    expectTextsDrawn(tree, document, sourceLocation)
    expectRowsFull(document.table, sourceLocation)
  }
}

/// A role, a name and a description, tied by ids that a hash of the content makes.
private func expectAccessible(_ tree: DrawnTree, _ document: ChartDocument, _ sourceLocation: SourceLocation)
{
  let root = tree.elements.first
  let id = root?.attributes["id"] ?? ""
  #expect(root?.attributes["role"] == "img", sourceLocation: sourceLocation)
  #expect(id.utf8.count == 17 && id.hasPrefix("c"), "\(id)", sourceLocation: sourceLocation)
  #expect(root?.attributes["aria-labelledby"] == "\(id)-title \(id)-desc", sourceLocation: sourceLocation)
  let named = tree.elements.filter { $0.attributes["id"] != nil }.map { $0.attributes["id"] ?? "" }
  #expect(named == [id, "\(id)-title", "\(id)-desc"], sourceLocation: sourceLocation)
  #expect(tree.elements.dropFirst().first?.text == document.title, sourceLocation: sourceLocation)
  #expect(tree.all("desc").map(\.text) == [document.description], sourceLocation: sourceLocation)
  #expect(!document.description.isEmpty, sourceLocation: sourceLocation)
  for group in tree.all("g") {
    #expect(group.attributes["aria-label"] != "", sourceLocation: sourceLocation)
  }
}

/// Only elements that draw, every class defined, no script, nothing from outside, numbers of two decimals.
private func expectSelfContained(_ tree: DrawnTree, _ sourceLocation: SourceLocation) {
  let known: Set = ["svg", "title", "desc", "style", "g", "rect", "line", "path", "circle", "text"]
  let style = tree.all("style").map(\.text).joined()
  #expect(tree.all("style").count == 1, sourceLocation: sourceLocation)
  #expect(!style.contains("url(") && !style.contains("@import"), sourceLocation: sourceLocation)
  for element in tree.elements {
    #expect(known.contains(element.name), "\(element.name)", sourceLocation: sourceLocation)
    for (name, value) in element.attributes {
      let isFree = name.hasPrefix("on") || name.contains("href") || name == "style"
      #expect(!isFree, "\(name)", sourceLocation: sourceLocation)
      if ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height"].contains(name) {
        #expect(isFixed(value), "\(name) \(value)", sourceLocation: sourceLocation)
      }
    }
    for name in (element.attributes["class"] ?? "").split(separator: " ") {
      #expect(style.contains(".\(name){"), "\(name)", sourceLocation: sourceLocation)
    }
  }
}

private func isFixed(_ number: String) -> Bool {
  let parts = number.split(separator: ".", omittingEmptySubsequences: false)
  return parts.count == 2 && parts[1].utf8.count == 2 && Double(number) != nil && number != "-0.00"
}

/// Every text inside the page, none over another.
private func expectTextsApart(_ document: ChartDocument, _ sourceLocation: SourceLocation) {
  for (index, placed) in document.texts.enumerated() {
    #expect(document.frame.contains(placed.box), "\(placed)", sourceLocation: sourceLocation)
    for other in document.texts[(index + 1)...] where placed.box.overlaps(other.box) {
      Issue.record("\(placed) overlaps \(other)", sourceLocation: sourceLocation)
    }
  }
}

/// The texts of the drawing are those that were placed, and one that was cut keeps the whole in its title.
private func expectTextsDrawn(
  _ tree: DrawnTree, _ document: ChartDocument, _ sourceLocation: SourceLocation
) {
  #expect(tree.all("text").map(\.text) == document.texts.map(\.text), sourceLocation: sourceLocation)
  let cut = document.warnings.compactMap { warning -> String? in
    if case .labelShortened(let full, _) = warning { full } else { nil }
  }
  let titles = tree.all("title").filter { $0.parents.last == "text" }.map(\.text)
  #expect(Set(titles) == Set(cut), sourceLocation: sourceLocation)
}

/// Everything drawn lies on the page.
private func expectMarksInside(_ tree: DrawnTree, _ frame: Box, _ sourceLocation: SourceLocation) {
  for element in tree.elements {
    for corner in element.corners {
      #expect(
        (0...frame.width).contains(corner.x) && (0...frame.height).contains(corner.y),
        "\(element.name) \(corner)", sourceLocation: sourceLocation)
    }
  }
}

private func expectRowsFull(_ table: ChartTable, _ sourceLocation: SourceLocation) {
  #expect(table.rows.allSatisfy { $0.count == table.header.count }, sourceLocation: sourceLocation)
}

/// Names that are hard to set or to escape.
let awkwardNames = [
  "", "A", "<b>\"R&D\"</b> 'x'", "two\nlines\tand a tab", "国家线（A区工学照顾专业）计算机科学与技术网络空间安全",
  "A remarkably long name of a school that will not fit beside any line whatsoever",
  "control\u{1}\u{202E}end", "🎓 emoji", "<script>alert(1)</script>|x", "]]>--><!-- &lt; &#0; %s {year}",
  String(repeating: "W", count: 90),
]

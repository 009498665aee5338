import Foundation
import FoundationXML

/// A drawing as a reader of XML sees it.
final class DrawnTree: NSObject, XMLParserDelegate {
  /// An element, without its children.
  struct Element {
    let name: String
    let attributes: [String: String]
    let parents: [String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  /// Why the document is not well-formed; nil when it is.
  private(set) var fault: String?
  private var open: [Int] = []

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    if !parser.parse() { fault = String(describing: parser.parserError) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let parents = open.map { elements[$0].name }
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, parents: parents))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }
}

extension DrawnTree {
  /// The elements of one name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
}

extension DrawnTree.Element {
  /// An attribute as a number; nil when it is none.
  func number(_ name: String) -> Double? { attributes[name].flatMap(Double.init) }

  /// The corners of what is drawn, in the page's units: none for elements that draw nothing, and for texts, whose
  /// boxes the layout keeps.
  var corners: [(x: Double, y: Double)] {
    let shift = translation
    return ownCorners.map { ($0.x + shift.x, $0.y + shift.y) }
  }

  private var ownCorners: [(x: Double, y: Double)] {
    let value = { number($0) ?? 0 }
    switch name {
    case "line": return [(value("x1"), value("y1")), (value("x2"), value("y2"))]
    case "rect":
      let (x, y) = (value("x"), value("y"))
      return [(x, y), (x + value("width"), y + value("height"))]
    case "circle":
      let (x, y, r) = (value("cx"), value("cy"), value("r"))
      return [(x - r, y - r), (x + r, y + r)]
    case "path":
      let numbers = (attributes["d"] ?? "").split(whereSeparator: { " MLZ".contains($0) }).compactMap {
        Double($0)
      }
      return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
    default: return []
    }
  }

  private var translation: (x: Double, y: Double) {
    guard let text = attributes["transform"], text.hasPrefix("translate("), text.hasSuffix(")") else {
      return (0, 0)
    }
    let parts = text.dropFirst("translate(".count).dropLast().split(separator: " ").compactMap { Double($0) }
    return parts.count == 2 ? (parts[0], parts[1]) : (.nan, .nan)
  }
}

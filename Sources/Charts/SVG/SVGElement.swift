/// One element of the document tree.
struct SVGElement: Equatable {
  enum Tag: String {
    case svg, title, desc, style, g, rect, line, path, circle, text
  }

  enum Child: Equatable {
    case element(SVGElement)
    case text(String)
  }

  struct Setting: Equatable {
    let attribute: SVGAttribute
    let value: String
  }

  let tag: Tag
  private(set) var settings: [Setting] = []
  var children: [Child] = []

  init(_ tag: Tag) { self.tag = tag }

  /// The element with one attribute more; a value set twice counts once, the last.
  func setting(_ attribute: SVGAttribute, _ value: String) -> Self {
    var copy = self
    copy.settings.removeAll { $0.attribute == attribute }
    copy.settings.append(Setting(attribute: attribute, value: value))
    return copy
  }

  func setting(_ attribute: SVGAttribute, _ value: Double) -> Self {
    setting(attribute, Coordinate.text(value))
  }

  func adding(_ child: SVGElement) -> Self {
    var copy = self
    copy.children.append(.element(child))
    return copy
  }

  func adding(text: String) -> Self {
    var copy = self
    copy.children.append(.text(text))
    return copy
  }
}

/// The attributes in use; their order here is their order in the document.
enum SVGAttribute: Int, CaseIterable {
  case xmlns, id, viewBox, role, labelledBy, label, hidden, style, transform
  case x, y, x1, y1, x2, y2, cx, cy, r, width, height, rx, d
  case fill, fillOpacity, stroke, strokeWidth, strokeDash, lineCap, lineJoin, paintOrder
  case anchor, fontSize, fontWeight

  /// As it is written.
  var name: String { Self.names[rawValue] }

  /// The names in the order of the cases, made once.
  private static let names = allCases.map(\.spelled)

  private var spelled: String {
    switch self {
    case .labelledBy: "aria-labelledby"
    case .label: "aria-label"
    case .hidden: "aria-hidden"
    case .style: "class"
    case .fillOpacity: "fill-opacity"
    case .strokeWidth: "stroke-width"
    case .strokeDash: "stroke-dasharray"
    case .lineCap: "stroke-linecap"
    case .lineJoin: "stroke-linejoin"
    case .paintOrder: "paint-order"
    case .anchor: "text-anchor"
    case .fontSize: "font-size"
    case .fontWeight: "font-weight"
    default: "\(self)"
    }
  }
}

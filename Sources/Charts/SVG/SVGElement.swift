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

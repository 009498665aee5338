import Hashing
import Numerals

extension ChartDocument {
  /// Puts a drawing, its words and its numbers together.
  init(
    canvas: Canvas, page: Page, theme: Theme, caption: ChartCaption, description: String, table: ChartTable
  ) {
    let shell = DocumentShell(
      title: PlainText.clean(caption.title), description: PlainText.clean(description),
      height: page.height, theme: theme, elements: canvas.elements)
    svg = shell.text
    title = shell.title
    self.description = shell.description
    self.table = table
    warnings = canvas.warnings
    texts = canvas.texts
    frame = Box(x: 0, y: 0, width: Page.width, height: page.height)
  }
}

/// The outermost element: identity, accessible names, style, ground.
private struct DocumentShell {
  let title: String
  let description: String
  let height: Double
  let theme: Theme
  let elements: [SVGElement]

  /// The id is a hash of the document written without one.
  var text: String {
    let body = ([ground] + elements).map(\.text).joined() + Self.end
    let used = classes
    let hash = FNV1a.mixed(FNV1a.mixed(FNV1a.start, text: head(id: "c", used)), text: body)
    return head(id: "c" + ContentHash.hexadecimal(hash), used) + body
  }

  private static let end = "</svg>\n"

  /// Everything before the ground.
  private func head(id: String, _ used: Set<String>) -> String {
    String(root(id: id, used).text.dropLast(Self.end.count))
  }

  private func root(id: String, _ used: Set<String>) -> SVGElement {
    SVGElement(.svg)
      .setting(.xmlns, "http://www.w3.org/2000/svg")
      .setting(.id, id)
      .setting(.viewBox, "0 0 \(Int(Page.width)) \(Coordinate.text(height))")
      .setting(.role, "img")
      .setting(.labelledBy, "\(id)-title \(id)-desc")
      .adding(named(.title, id: "\(id)-title", title))
      .adding(named(.desc, id: "\(id)-desc", description))
      .adding(SVGElement(.style).adding(text: StyleSheet(id: id, theme: theme, used: used).text))
  }

  private func named(_ tag: SVGElement.Tag, id: String, _ text: String) -> SVGElement {
    SVGElement(tag).setting(.id, id).adding(text: text)
  }

  private var ground: SVGElement {
    SVGElement(.rect).setting(.style, ColorRole.surface.fillClass)
      .setting(.width, Page.width).setting(.height, height)
  }

  private var classes: Set<String> {
    var values: Set<String> = []
    for element in [ground] + elements { element.addClasses(to: &values) }
    return Set(values.flatMap { $0.split(separator: " ").map(String.init) })
  }
}

extension SVGElement {
  /// Adds the values of all attributes that name classes.
  fileprivate func addClasses(to values: inout Set<String>) {
    for setting in settings where setting.attribute == .style { values.insert(setting.value) }
    for case .element(let child) in children { child.addClasses(to: &values) }
  }
}

import Numerals

extension SVGElement {
  /// The document text: attributes in their fixed order, one element a line, text elements unbroken.
  var text: String {
    var lines: [String] = []
    write(into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(into lines: inout [String]) {
    guard !children.isEmpty else { return lines.append(opening(closed: true)) }
    guard !isInline else { return lines.append(inline) }
    lines.append(opening(closed: false))
    for case .element(let child) in children { child.write(into: &lines) }
    lines.append("</\(tag.rawValue)>")
  }

  /// White space inside running text would show, so such elements stay on one line.
  private var isInline: Bool {
    children.contains { if case .text = $0 { true } else { false } }
  }

  private var inline: String {
    let content = children.map { child in
      switch child {
      case .text(let text): tag == .style ? text : XMLText.escaped(text)
      case .element(let element): element.children.isEmpty ? element.opening(closed: true) : element.inline
      }
    }
    return opening(closed: false) + content.joined() + "</\(tag.rawValue)>"
  }

  private func opening(closed: Bool) -> String {
    let ordered = settings.sorted { $0.attribute.rawValue < $1.attribute.rawValue }
    let attributes = ordered.map { " \($0.attribute.name)=\"\(XMLText.escaped($0.value))\"" }
    return "<\(tag.rawValue)\(attributes.joined())\(closed ? "/>" : ">")"
  }
}

/// Escaping for XML text and for attributes in double quotes; one set of escapes serves both.
enum XMLText {
  static func escaped(_ text: String) -> String {
    let clean = PlainText.clean(text)
    guard clean.utf8.contains(where: isSpecial) else { return clean }
    var result = ""
    for scalar in clean.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}

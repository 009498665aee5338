/// The style rules of one document. Each is scoped by the document's id, so charts set in one page never
/// color one another.
struct StyleSheet {
  let id: String
  let theme: Theme
  /// The classes that occur in the document; only their rules are written.
  let used: Set<String>

  var text: String {
    ([font] + roles.flatMap(rules) + variables).joined()
  }

  private var roles: [ColorRole] {
    ColorRole.all.filter { used.contains($0.fillClass) || used.contains($0.strokeClass) }
  }

  private var font: String { "#\(id){font-family:\(FontStack.css)}" }

  private func rules(_ role: ColorRole) -> [String] {
    [("fill", role.fillClass), ("stroke", role.strokeClass)].compactMap { property, name in
      used.contains(name) ? "#\(id) .\(name){\(declarations(property, role))}" : nil
    }
  }

  /// In the automatic theme a plain color comes first: a renderer without variables drops the second.
  private func declarations(_ property: String, _ role: ColorRole) -> String {
    switch theme {
    case .light: "\(property):\(Palette.light.color(role))"
    case .dark: "\(property):\(Palette.dark.color(role))"
    case .auto: "\(property):\(Palette.light.color(role));\(property):var(--\(role.name))"
    }
  }

  private var variables: [String] {
    guard theme == .auto else { return [] }
    return [
      assignments(.light), "@media (prefers-color-scheme:dark){\(assignments(.dark))}",
    ]
  }

  private func assignments(_ palette: Palette) -> String {
    let all = roles.map { "--\($0.name):\(palette.color($0))" }
    return "#\(id){\(all.joined(separator: ";"))}"
  }
}

import ArgumentParser
import Foundation
import Numerals
import Reporting

/// Whether the output is colored.
struct DisplayOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(help: "Color the output: auto colors a terminal only. NO_COLOR turns any of it off.")
  var color: Color = .auto

  private var isColored: Bool {
    let forbidden = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    guard !forbidden else { return false }
    return color == .always || (color == .auto && StandardOutput.isTerminal)
  }

  /// The lines as text, with colors where they are wanted.
  func painted(_ lines: [StyledLine]) -> String {
    let isColored = isColored
    return lines.map { line in
      line.painted { text, role in
        let shown = visibleLine(text)
        return isColored ? role.ansi + shown + (role.ansi.isEmpty ? "" : "\u{1B}[0m") : shown
      }
        + "\n"
    }.joined()
  }
}

extension TextRole {
  /// The escape that starts the role's color; empty for plain text.
  var ansi: String {
    switch self {
    case .plain: ""
    case .strong: "\u{1B}[1m"
    case .soft: "\u{1B}[2m"
    case .good: "\u{1B}[32m"
    case .caution: "\u{1B}[33m"
    }
  }
}

import ArgumentParser
import Foundation
import Numerals
import Reporting

/// How text for people is shown: its colors, and page by page.
struct DisplayOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(help: "Color the output: auto colors a terminal only. NO_COLOR turns any of it off.")
  var color: Color = .auto

  @Flag(
    inversion: .prefixedNo,
    help: "On a terminal, show what is longer than it in a pager: that of PAGER, else less.")
  var pager = true

  /// Prints lines for people: on a terminal broken to fit it, and in the pager where they do not fit one screen.
  func show(_ lines: [StyledLine]) throws(CommandFailure) {
    guard let size = Terminal.size else { return try StandardOutput.write(painted: painted(lines)) }
    let fitting = lines.flatMap { $0.fitted(to: size.columns) }
    let text = painted(fitting)
    // The last row of the screen is the prompt's.
    if pager, fitting.count >= size.rows, Pager.show(text) { return }
    try StandardOutput.write(painted: text)
  }

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

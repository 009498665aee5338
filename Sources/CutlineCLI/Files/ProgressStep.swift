import Admissions
import Numerals

/// A step of a long run and how far it is.
struct ProgressStep: Sendable, Equatable {
  /// What is done: "reading lines.csv".
  let name: String
  /// What is counted: "series".
  private let unit: String
  /// How many there are; nil where that is not known.
  var total: Int?
  /// How many were done before the step began.
  var first = 0
  /// How many are done.
  var done = 0
  private let language: Language

  private static let barWidth = 24

  /// A step that has just begun.
  /// - Parameter total: how many there are; nil where that is not known.
  init(_ name: Message, _ unit: Message? = nil, total: Int? = nil, language: Language) {
    self.name = visibleLine(name.text(in: language))
    self.unit = unit?.text(in: language) ?? ""
    (self.total, self.language) = (total, language)
  }

  /// The step as a line of text.
  func line(after seconds: Double) -> String {
    ([name + count, rate(seconds), timeLeft(seconds) ?? elapsed(seconds)].compactMap { $0 })
      .joined(separator: say(", ", "，"))
  }

  /// The step as a bar, where its share is known.
  func bar(after seconds: Double) -> String {
    guard let total, total > 0 else { return line(after: seconds) }
    let full = min(ProgressStep.barWidth, ProgressStep.barWidth * done / total)
    let bar =
      String(repeating: "█", count: full) + String(repeating: "░", count: ProgressStep.barWidth - full)
    return bar + " " + line(after: seconds)
  }

  private var count: String {
    guard done > 0 else { return "" }
    guard let total else { return " \(groupedText(done)) \(unit)" }
    return say(
      " \(groupedText(done)) of \(groupedText(total)) \(unit)",
      " \(groupedText(done)) / \(groupedText(total)) \(unit)")
  }

  private func rate(_ seconds: Double) -> String? {
    guard done > first, seconds > 0 else { return nil }
    return groupedText(Int(Double(done - first) / seconds)) + say(" a second", " 每秒")
  }

  private func timeLeft(_ seconds: Double) -> String? {
    guard let total, done > first else { return nil }
    let left = seconds * Double(total - done) / Double(done - first)
    return say("\(fixedText(left, decimals: 0)) s left", "还需 \(fixedText(left, decimals: 0)) 秒")
  }

  private func elapsed(_ seconds: Double) -> String {
    say("for \(fixedText(seconds, decimals: 0)) s", "已 \(fixedText(seconds, decimals: 0)) 秒")
  }

  private func say(_ english: String, _ chinese: String) -> String {
    Message.say(english, chinese).text(in: language)
  }
}

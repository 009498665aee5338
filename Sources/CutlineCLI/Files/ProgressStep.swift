import Admissions
import Numerals

/// A step of a long run and how far it is.
struct ProgressStep: Sendable, Equatable {
  /// What is done: "reading lines.csv".
  var name: String
  /// What is counted: "series".
  var unit = ""
  /// How many there are; nil where that is not known.
  var total: Int?
  /// How many were done before the step began.
  var first = 0
  /// How many are done.
  var done = 0
  var language = Language.english

  private static let barWidth = 24

  /// The step as a line of text.
  func line(after seconds: Double) -> String {
    ([name + count, rate(seconds), timeLeft(seconds) ?? elapsed(seconds)].compactMap { $0 })
      .joined(separator: language == .chinese ? "，" : ", ")
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
    guard let total else { return " \(grouped(done)) \(unit)" }
    return language == .chinese
      ? " \(grouped(done)) / \(grouped(total)) \(unit)" : " \(grouped(done)) of \(grouped(total)) \(unit)"
  }

  private func rate(_ seconds: Double) -> String? {
    guard done > first, seconds > 0 else { return nil }
    return grouped(Int(Double(done - first) / seconds)) + (language == .chinese ? " 每秒" : " a second")
  }

  private func timeLeft(_ seconds: Double) -> String? {
    guard let total, done > first else { return nil }
    let left = seconds * Double(total - done) / Double(done - first)
    return language == .chinese
      ? "还需 \(fixedText(left, decimals: 0)) 秒" : "\(fixedText(left, decimals: 0)) s left"
  }

  private func elapsed(_ seconds: Double) -> String {
    language == .chinese
      ? "已 \(fixedText(seconds, decimals: 0)) 秒" : "for \(fixedText(seconds, decimals: 0)) s"
  }

  private func grouped(_ count: Int) -> String {
    let digits = String(count)
    return String(
      digits.enumerated().flatMap { place, digit -> [Character] in
        place > 0 && (digits.count - place).isMultiple(of: 3) ? [",", digit] : [digit]
      })
  }
}

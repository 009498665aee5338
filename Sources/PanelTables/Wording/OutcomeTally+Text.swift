import Numerals

extension OutcomeTally {
  /// The counts in one line: `131,713 forecast, 212 fallback: one observation (201), constant (11); 3 declined:
  /// not a number (3)`. What did not occur is not named, but for the forecasts.
  public func text(in language: TableLanguage = .english) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    var text = "\(groupedText(forecastCount)) forecast"
    if publishedCount > 0 { text += ", \(groupedText(publishedCount)) published" }
    if fallbackCount > 0 {
      text += ", \(groupedText(fallbackCount)) fallback: \(englishList(fallbackReasons(in: .english)))"
    }
    if declinedCount > 0 {
      text += "; \(groupedText(declinedCount)) declined: \(englishList(declineReasons(in: .english)))"
    }
    return text
  }

  private func englishList(_ reasons: [(words: String, count: Int)]) -> String {
    reasons.map { "\($0.words) (\(groupedText($0.count)))" }.joined(separator: ", ")
  }

  private var chinese: String {
    var text = "预测 \(groupedText(forecastCount)) 条"
    if publishedCount > 0 { text += "，已公布 \(groupedText(publishedCount)) 条" }
    if fallbackCount > 0 {
      text += "，替代模型 \(groupedText(fallbackCount)) 条：\(chineseList(fallbackReasons(in: .chinese)))"
    }
    if declinedCount > 0 {
      text += "；未预测 \(groupedText(declinedCount)) 条：\(chineseList(declineReasons(in: .chinese)))"
    }
    return text
  }

  private func chineseList(_ reasons: [(words: String, count: Int)]) -> String {
    reasons.map { "\($0.words)（\(groupedText($0.count))）" }.joined(separator: "、")
  }
}

public import Admissions

extension Wording {
  /// Why there is no forecast, in a sentence.
  public func noForecast(_ error: LineForecastError) -> String {
    switch error {
    case .history(let error): noHistory(error)
    case .nothingBefore(let cycle):
      say("No line is known before the \(cycle) cycle.", "\(cycle) 年之前没有已知的分数线。")
    case .tooFewLines(let have, let needed):
      say(
        "Only \(counted(have, .line)) to learn from; \(count(needed)) are needed.",
        "只有 \(counted(have, .line))可供学习，至少需要 \(count(needed)) 条。")
    case .givenOutOfRange(let value, let fullMark):
      say(
        "A national line of \(marks(value)) lies outside 0–\(fullMark).",
        "给定的国家线 \(marks(value)) 超出 0–\(fullMark) 的范围。")
    case .unknownModel(let name, let known):
      say("No model is called \(name); known are \(list(known)).", "没有名为 \(name) 的模型；可用：\(list(known))。")
    }
  }

  /// Why there is no history, in a sentence.
  public func noHistory(_ error: HistoryError) -> String {
    switch error {
    case .unknownSchool(let id): say("No school is known as \(id).", "没有编号为 \(id) 的院校。")
    case .unknownCollege(let name, let known):
      say("No college is called \(name).", "没有名为 \(name) 的学院。")
        + (known.isEmpty ? "" : sentenceGap + say("Known are \(list(known)).", "已知：\(list(known))。"))
    case .noLine(let code, let degrees):
      say("The school has no line for \(code.text).", "该校没有 \(code.text) 的分数线。")
        + (degrees.isEmpty
          ? ""
          : sentenceGap
            + say(
              "It has one for the \(list(degrees.map(degree))) degree.", "但有\(list(degrees.map(degree)))的分数线。"
            ))
    }
  }

  /// The label of a line that is out already.
  public var publishedLabel: String { say("already published", "已公布") }

  /// A line of the forecast cycle that is out already, and where it fell.
  public func published(_ value: Double) -> String {
    say(
      "\(marks(value)); the forecast was made without it", "\(marks(value))；预测未使用该值")
  }
}

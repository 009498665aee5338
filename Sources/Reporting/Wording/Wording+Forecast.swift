public import Admissions

extension Wording {
  /// The label of the expected line.
  public var expectedLine: String { say("expected line", "预计分数线") }
  /// The label of the first interval: `50 in 100 years`.
  public func intervalYears(_ level: Double) -> String {
    say(inHundred(level) + " years", "每 100 年中 \(marks(level * 100)) 年")
  }
  /// The label of the chance that the line equals the national line.
  public var atNationalLine: String { say("at the national line", "恰为国家线") }
  /// The label of the chance that the line equals a higher line above it.
  public func atFloor(_ floor: Floor) -> String {
    say(
      "at the \(level(floor.level)), \(marks(floor.value))", "恰为\(level(floor.level)) \(marks(floor.value))")
  }
  /// The label of what an answer rests on.
  public var restsOnLabel: String { say("rests on", "依据") }
  /// The label of the model.
  public var modelLabel: String { say("model", "模型") }
  /// The label of the track record.
  public var trackRecordLabel: String { say("track record", "历史表现") }
  /// The label of the changes of the rules.
  public var ruleChangesLabel: String { say("rule changes", "规则变化") }
  /// The label of the sources.
  public var sourcesLabel: String { say("sources", "来源") }
  /// Nothing of the kind is known.
  public var none: String { say("none recorded", "无记录") }
}

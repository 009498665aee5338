public import Admissions

extension Wording {
  /// The label of the expected line.
  public var expectedLine: String { say("expected line", "预计分数线") }
  /// The label of an interval: `80 % interval`. How often such intervals held is told by the track record.
  public func intervalLabel(_ level: Double) -> String {
    say(percent(level) + " interval", percent(level) + " 区间")
  }
  /// That the data end before the school's own printing does: what is lacking, and where it may be found.
  public func laterLines(_ later: LaterLines, after last: Int, before cycle: Int) -> String {
    let lacking = last + 1 == cycle - 1 ? String(cycle - 1) : range(String(last + 1), String(cycle - 1))
    let place = later.address.isEmpty ? "" : say(", last read at ", "，最近来源：") + later.address
    return say(
      "The data have no line of this program of \(lacking); they have other lines of the school to \(later.cycle)\(place).",
      "数据中没有该专业 \(lacking) 年的线；该校其他专业的线收录至 \(later.cycle) 年\(place)。")
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

public import Admissions

extension Wording {
  /// The remark of a value equal to the line above it.
  public func atFloorRemark(_ floor: Floor) -> String {
    say("at the \(level(floor.level))", "等于\(level(floor.level))")
  }
  /// The remark of a value on which transcriptions disagree.
  public var disputed: String { say("disputed", "有争议") }
  /// The remark of a line that holds for every major of the college and degree.
  public var uniform: String { say("uniform line of the college", "学院统一线") }
  /// The remark of a value from a secondary source.
  public var secondary: String { say("secondary source", "二手来源") }
  /// The remark of a cycle whose step is wider than others.
  public var widerStep: String { say("wider step", "变动加宽") }
  /// The remark of the first cycle after a break.
  public var startsAnew: String { say("series starts anew", "序列重新开始") }

  /// Disputed values: in which cycles, and what is known.
  public func disputedValues(_ points: [LinePoint]) -> String {
    points.isEmpty ? "" : sentence(say("disputed: ", "有争议：") + list(points.map(disputedValue)))
  }

  private func disputedValue(_ point: LinePoint) -> String {
    let note = statement(point.line.note)
    return "\(point.cycle)" + (note.isEmpty ? "" : remark(note))
  }

  /// Cycles in which the college printed one line for all its majors.
  public func uniformValues(_ cycles: [Int]) -> String {
    guard !cycles.isEmpty else { return "" }
    let years = list(cycles.map(String.init))
    return say(
      "In \(years) the college printed one line for all its majors of the degree.",
      "\(years) 年为学院该学位类型的统一线。")
  }

  /// Cycles whose values come from a secondary source.
  public func secondaryValues(_ cycles: [Int]) -> String {
    guard !cycles.isEmpty else { return "" }
    let years = list(cycles.map(String.init))
    return say("From secondary sources, not verified: \(years).", "\(years) 年的数值来自二手来源，未经核实。")
  }

  /// Cycles without a line between the first and the last.
  public func missingCycles(_ cycles: [Int]) -> String {
    guard !cycles.isEmpty else { return "" }
    let years = list(cycles.map(String.init))
    return say("No line is known for \(years).", "\(years) 年的分数线未知。")
  }

  /// Nothing doubtful was found.
  public var soundValues: String {
    say("No value is disputed, secondary or missing.", "没有争议、二手或缺失的数值。")
  }
}

/// Things that are counted.
public enum CountedThing: Sendable, CaseIterable {
  /// Admission years.
  case cycle
  /// Published lines.
  case line
  /// Schools.
  case school
  /// Series of lines.
  case series
  /// Notices and tables.
  case source
  /// Past forecasts.
  case forecast
  /// Values of a table.
  case value
  /// Marks.
  case point
  /// National lines.
  case nationalLine
  /// Choices of a list.
  case choice
  /// Majors.
  case major
  /// How often something was seen.
  case yearSeen
  /// Rows of the national table.
  case category
}

extension Wording {
  /// So many things: `no cycles`, `1 cycle`, `12 cycles`.
  public func counted(_ number: Int, _ thing: CountedThing) -> String {
    let words = thing.words
    return say(
      (number == 0 ? "no" : count(number)) + " " + (number == 1 ? words.one : words.many),
      count(number) + " " + words.chinese)
  }
}

extension CountedThing {
  fileprivate var words: (one: String, many: String, chinese: String) {
    switch self {
    case .cycle: ("cycle", "cycles", "个年度")
    case .line: ("line", "lines", "条分数线")
    case .school: ("school", "schools", "所院校")
    case .series: ("series", "series", "个序列")
    case .source: ("source", "sources", "个来源")
    case .forecast: ("forecast", "forecasts", "次预测")
    case .value: ("value", "values", "个数值")
    case .point: ("point", "points", "分")
    case .nationalLine: ("national line", "national lines", "条国家线")
    case .yearSeen: ("time", "times", "次")
    case .choice: ("choice", "choices", "个志愿")
    case .major: ("major", "majors", "个专业")
    case .category: ("category", "categories", "个门类")
    }
  }
}

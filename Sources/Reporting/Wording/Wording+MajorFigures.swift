public import Admissions

extension Wording {
  /// The section of the gap to the national line.
  public var gapSection: String { say("Above the national line", "与国家线之差") }
  /// What the chart of gaps plots.
  public var gapPlotted: String {
    say("The line less the national line of its cycle, points", "分数线减去当年国家线，分")
  }
  /// The title of the chart of gaps.
  public func gapFinding(_ forecast: LineForecast, first: Double, last: Double) -> String {
    let cycle = forecast.history.lastCycle.map(String.init) ?? ""
    let name = shortName(forecast.school) + " " + forecast.major.code.text
    return say(
      "\(name): \(change(last)) to the national line in \(cycle), \(change(first)) at first",
      "\(name)：\(cycle) 年与国家线差 \(change(last)) 分，最初 \(change(first)) 分")
  }

  /// The section of simulated years.
  public func dotsSection(_ count: Int) -> String { say("\(count) years like it", "\(count) 个类似年份") }
  /// What the dots are.
  public func dotsPlotted(_ count: Int) -> String {
    say("Each dot is one of \(count) equally likely lines, points", "每点为 \(count) 种同等可能的分数线之一，分")
  }
  /// The title of the dots: on how many the line is no higher than the last.
  public func dotsFinding(_ within: Int, of count: Int, last: LinePoint) -> String {
    say(
      "In \(within) of \(count) simulated years the line is no higher than \(marks(last.value)), that of \(last.cycle)",
      "\(count) 个模拟年份中有 \(within) 个不高于 \(last.cycle) 年的 \(marks(last.value)) 分")
  }
  /// The last line as a threshold.
  public func lastLine(_ point: LinePoint) -> String { say("line of \(point.cycle)", "\(point.cycle) 年线") }
  /// How many of the years are at the floor, in a sentence; empty where there is none.
  public func floorCount(_ forecast: LineForecast, _ count: Int) -> String {
    guard let chance = forecast.floorProbability else { return "" }
    let floor = forecast.schoolFloor.map { level($0.level) } ?? level(.national)
    return say(
      "At the \(floor) itself: \(naturalFrequency(chance)) (\(percent(chance))).",
      "恰为\(floor)：\(naturalFrequency(chance))（\(percent(chance))）。")
  }

  /// The section of the same major elsewhere.
  public var elsewhereSection: String { say("The same major elsewhere", "其他院校的同一专业") }
  /// A column of the codes that lines are for.
  public var lineOfColumn: String { say("Line of", "线的代码") }
  /// A school in a comparison; with the code of its line where that is a broader one.
  public func peer(_ forecast: LineForecast) -> String {
    forecast.history.basis == .own
      ? shortName(forecast.school)
      : shortName(forecast.school) + remark(forecast.history.key.major.text)
  }
  /// The title of the comparison.
  public func elsewhereFinding(_ forecast: LineForecast, rank: Int, of count: Int) -> String {
    let name = shortName(forecast.school) + " " + forecast.major.code.text
    return say(
      "\(name) ranks \(rank) of \(count) by the line expected in \(forecast.cycle)",
      "\(forecast.cycle) 年 \(name) 的预计线在 \(count) 所中列第 \(rank) 位（从高到低）")
  }
  /// What is compared, and what it is worth, in sentences.
  public func elsewhereNote(_ others: [LineForecast]) -> String {
    let broader = others.count { $0.history.basis != .own }
    let head = say(
      "\(sentence(counted(others.count, .school), ended: false)) with a line of the last three cycles.",
      "近三年有线的院校 \(others.count) 所。")
    let note =
      broader == 0
      ? ""
      : say(
        "\(sentence(count(broader), ended: false)) of them print no line for this major; the line of a code that covers it stands in, named in parentheses: it is a lower bound there.",
        "其中 \(broader) 所不公布该专业的线，以涵盖它的代码（括号内）代替，仅为下限。")
    return sentences([head, note])
  }
  /// The fold over the whole comparison.
  public func elsewhereFold(_ count: Int) -> String { say("All \(count) schools", "全部 \(count) 所院校") }
}

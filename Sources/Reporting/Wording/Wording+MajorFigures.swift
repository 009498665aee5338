public import Admissions
public import Charts

extension Wording {
  /// The section of the gap to the national line.
  public var gapSection: String { say("Above the national line", "与国家线之差") }
  /// What the chart of gaps plots.
  public var gapPlotted: String {
    say("The line less the national line of its cycle; 0 is the national line", "分数线减去当年国家线；0 即国家线")
  }
  /// The title of the chart of gaps: the last one, and the first beside it.
  public func gapFinding(_ forecast: LineForecast, first: YearValue, last: YearValue) -> String {
    let name = shortName(forecast.school) + " " + forecast.major.code.text
    return say(
      "\(name): \(distance(last.value)) the national line in \(last.year), \(distance(first.value)) it in \(first.year)",
      "\(name)：\(last.year) 年\(distance(last.value))，\(first.year) 年\(distance(first.value))")
  }

  /// Where a line lies by its gap, without the name of the national line in English: `61 above`, `level with`.
  private func distance(_ gap: Double) -> String {
    let size = marks(abs(gap))
    if size == marks(0) { return say("level with", "与国家线持平") }
    return gap > 0
      ? say("\(size) above", "高出国家线 \(size) 分") : say("\(size) below", "低于国家线 \(size) 分")
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
  /// What the comparison plots: how many of all, and what a code in parentheses is.
  public func elsewherePlotted(_ shown: Int, of all: Int, hasBroader: Bool) -> String {
    let part =
      shown < all ? say("; the \(shown) of \(all) around the school", "；\(all) 所中与本校相近的 \(shown) 所") : ""
    let codes = hasBroader ? say("; in parentheses: the broader code whose line it is", "；括号内为所用上级代码") : ""
    return intervalsPlotted + part + codes
  }
  /// What the school that stands out in a comparison is.
  public func ownSchool(_ forecast: LineForecast) -> String {
    say("\(shortName(forecast.school)), the school of this page", "本页院校：\(shortName(forecast.school))")
  }
  /// The title of the chart of two cycles: how many of the lines rose and fell.
  public func slopeFinding(_ forecast: LineForecast, changes: [Double], last: Int) -> String {
    let (up, down) = (changes.count { $0 > 0 }, changes.count { $0 < 0 })
    let code = forecast.major.code.text
    return say(
      "From \(last - 1) to \(last), \(up) of \(changes.count) lines for \(code) rose and \(down) fell",
      "\(last - 1) 至 \(last) 年，\(code) 的 \(changes.count) 条分数线中 \(up) 条上升、\(down) 条下降")
  }
  /// What the chart of two cycles plots, and what stands out in it.
  public func slopePlotted(_ own: LineForecast?, last: Int) -> String {
    say(
      "Lines printed for the major itself, points",
      "各校为该专业公布的分数线，分")
      + (own.map { say("; highlighted: ", "；突出者为") + shortName($0.school) } ?? "")
  }
  /// The fold over the sources of the schools in a comparison.
  public func peerSourcesFold(_ count: Int) -> String {
    say("\(sentence(counted(count, .source), ended: false)) of the schools compared", "所比较院校的来源 \(count) 个")
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

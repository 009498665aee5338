public import Admissions
import Forecasting

extension Wording {
  /// The finding of a forecast in a few words, as the title of its chart.
  public func finding(_ forecast: LineForecast) -> String {
    let median = marks(forecast.distribution.median)
    let name = shortName(forecast.school) + " " + forecast.major.code.text
    guard forecast.standing.isKnown else { return name + afterLabel + floorValue(forecast) }
    return name
      + say(": near \(median) expected in \(forecast.cycle)", "：\(forecast.cycle) 年预计 \(median) 分左右")
  }

  /// What a chart of lines plots: `Computer science: college line, total, points of 500; lines to 2021`.
  public func plotted(_ forecast: LineForecast) -> String {
    let key = forecast.history.key
    let last = forecast.history.lastCycle.map { say("; lines to \($0)", "；数据至 \($0) 年") } ?? ""
    let head = say(
      "\(level(key.level)), \(subject(key.subject)), points of \(forecast.fullMark)",
      "\(level(key.level))，\(subject(key.subject))，满分 \(forecast.fullMark) 分")
    let major = name(english: forecast.major.nameEN, chinese: forecast.major.nameZH)
    return (major.isEmpty ? "" : major + afterLabel) + head + last
  }

  /// The answer in one sentence with its 80 % interval.
  public func answer(_ forecast: LineForecast) -> String {
    guard forecast.standing.isKnown else {
      return sentence(floorLabel + afterLabel + floorValue(forecast)) + sentenceGap + floorCaution(forecast)
    }
    let interval = forecast.distribution.interval(0.8)
    let (low, high) = (marks(interval.lower), marks(interval.upper))
    let median = marks(forecast.distribution.median)
    return say(
      "The line of the \(forecast.cycle) cycle is expected near \(median) of \(forecast.fullMark); "
        + "the 80 % interval is \(low) to \(high).",
      "\(forecast.cycle) 年分数线预计在 \(median) 分左右（满分 \(forecast.fullMark)）；80 % 区间为 \(low) 至 \(high)。"
    )
  }

  /// What is known of the national line, in a sentence; empty where none applies.
  public func nationalSentence(_ forecast: LineForecast) -> String {
    guard let outlook = forecast.national else {
      return say("No national line applies.", "不适用国家线。")
    }
    return sentence(nationalLine(outlook, cycle: forecast.cycle))
  }

  /// How often the line sits at its floor, in a sentence; empty where it has none.
  public func floorSentence(_ forecast: LineForecast) -> String {
    guard let chance = forecast.floorProbability else { return "" }
    let floor = forecast.schoolFloor.map { level($0.level) } ?? level(.national)
    return say(
      "It equals the \(floor) \(naturalFrequency(chance)).", "\(naturalFrequency(chance))恰为\(floor)。")
  }

  /// The evidence in a sentence.
  public func evidenceSentence(_ forecast: LineForecast) -> String {
    let evidence = forecast.evidence
    return sentence(
      restsOnLabel + say(" ", "：") + restsOn(evidence, of: forecast.history)
        + remark(grade(evidence.grade) + afterLabel + gradeReason(evidence)))
  }

  /// The lines and the national lines, side by side in one sentence: the last gap; empty without one.
  public func gapSentence(_ points: [LinePoint]) -> String {
    guard let last = points.last(where: { $0.national != nil }), let national = last.national else {
      return ""
    }
    let gap = last.value - national.value
    if gap == 0 { return say("In \(last.cycle) it equaled the national line.", "\(last.cycle) 年恰为国家线。") }
    let size = marks(abs(gap))
    let unit = abs(gap) == 1 ? "point" : "points"
    return say(
      "In \(last.cycle) it lay \(size) \(unit) \(gap > 0 ? "above" : "below") the national line of \(marks(national.value)).",
      "\(last.cycle) 年\(gap > 0 ? "高于" : "低于")国家线（\(marks(national.value))）\(size) 分。")
  }
}

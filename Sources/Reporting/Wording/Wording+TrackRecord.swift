public import Admissions
import Forecasting

extension Wording {
  /// How past forecasts did: `96 of 120 past 80 % intervals held (60 lines of 9 schools, 2 cycles ahead); error 18 %
  /// below the last known line's; in 78 of 120 the line came above the median, by 4 points on average`.
  public func trackRecord(_ record: TrackRecord) -> String {
    guard record.count > 0, record.held.count > 1 else {
      return say("none: no past forecast of this kind could be scored", "无：没有可评分的同类历史预测")
    }
    let parts = [
      held(record.held[1], of: record.count, level: 0.8) + remark(breadth(record)),
      errorComparison(record), bias(record), power(record),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: clauseSeparator)
  }

  /// How many lines and schools stand behind a track record, and how far ahead its forecasts were made.
  private func breadth(_ record: TrackRecord) -> String {
    let lines = counted(record.breadth.lines, .line)
    let schools = counted(record.breadth.schools, .school)
    return say("\(lines) of \(schools), ", "\(schools)的 \(lines)，") + stepsAhead(record.ages)
  }

  /// That the cycles are too few to tell whether intervals hold; empty where they are enough, or tell already.
  func power(_ record: TrackRecord) -> String {
    guard record.calibration == .cannotTell else { return "" }
    return say(
      "\(counted(record.breadth.cycles, .cycle)) cannot tell whether ranges hold",
      "\(record.breadth.cycles) 个年度不足以判断区间是否可靠")
  }

  /// How past forecasts of a table did, of every series that could be scored.
  func tableRecord(_ record: TrackRecord) -> String {
    guard record.count > 0, record.held.count > 1 else {
      return say("none: no past year of the table could be scored", "无：表中没有可评分的过去年份")
    }
    let years = counted(record.breadth.cycles, .cycle)
    let parts = [
      held(record.held[1], of: record.count, level: 0.8)
        + remark(say("\(years) of the table, ", "表中 \(years)，") + stepsAhead(record.ages)),
      errorComparison(record), power(record),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: clauseSeparator)
  }

  /// The side to which past forecasts missed, where it is not a matter of chance: three in five on one side, and by
  /// two points or more; else empty.
  private func bias(_ record: TrackRecord) -> String {
    let (above, all) = (record.breadth.above, record.count)
    let isAbove = 5 * above >= 3 * all
    let error = abs(record.breadth.meanError)
    guard isAbove || 5 * above <= 2 * all, error >= 2 else { return "" }
    let many = isAbove ? above : all - above
    return say(
      "in \(count(many)) of \(count(all)) the line came \(isAbove ? "above" : "at or below") the median, "
        + "the mean miss being \(marks(error)) points",
      "\(count(all)) 次中有 \(count(many)) 次实际线\(isAbove ? "高于" : "不高于")中位数，平均\(isAbove ? "高" : "低") \(marks(error)) 分"
    )
  }

  /// The label of a track record with how far ahead its forecasts were made: `track record, 3–6 cycles ahead`.
  public func trackRecordLabel(_ record: TrackRecord) -> String {
    trackRecordLabel + (record.count > 0 ? say(", ", "，") + stepsAhead(record.ages) : "")
  }

  /// How many intervals of a level held.
  public func held(_ held: Int, of total: Int, level: Double) -> String {
    say(
      "\(count(held)) of \(count(total)) past \(percent(level)) intervals held",
      "过去 \(count(total)) 个 \(percent(level)) 区间中命中 \(count(held)) 个")
  }

  private func errorComparison(_ record: TrackRecord) -> String {
    comparison(
      record.lastValueError > 0 ? record.meanAbsoluteError / record.lastValueError : .nan, ages: record.ages)
  }

  /// The mean errors: `off by 6.1 points on average; last year's line by 7.5`.
  public func meanErrors(_ record: TrackRecord) -> String {
    guard record.count > 0 else { return "" }
    let own = marks(record.meanAbsoluteError, decimals: 1)
    let last = marks(record.lastValueError, decimals: 1)
    let naive = lastLine(record.ages)
    return say(
      "off by \(own) points on average; \(naive) by \(last)", "平均偏差 \(own) 分；沿用\(naive)为 \(last) 分")
  }

  /// How far ahead the scored forecasts looked.
  public func stepsAhead(_ ages: ClosedRange<Int>) -> String {
    let span = range(String(ages.lowerBound), String(ages.upperBound))
    return ages == 1...1 ? say("one cycle ahead", "提前 1 年") : say("\(span) cycles ahead", "提前 \(span) 年")
  }
}

public import Admissions

extension Wording {
  /// How past forecasts did: `96 of 120 past 80 % intervals held; error 18 % below last year's line`.
  public func trackRecord(_ record: TrackRecord) -> String {
    guard record.count > 0, record.held.count > 1 else {
      return say("none: no past forecast of this kind could be scored", "无：没有可评分的同类历史预测")
    }
    return held(record.held[1], of: record.count, level: 0.8) + clauseSeparator + errorComparison(record)
  }

  /// The label of a track record with how far ahead its forecasts were made: `track record, 3–6 cycles ahead`.
  public func trackRecordLabel(_ record: TrackRecord) -> String {
    trackRecordLabel + (record.count > 0 ? say(", ", "，") + stepsAhead(record.ages) : "")
  }

  /// How many intervals of a level held.
  public func held(_ held: Int, of total: Int, level: Double) -> String {
    say(
      "\(count(held)) of \(count(total)) past \(percent(level)) intervals held",
      "过去 \(count(total)) 个 \(percent(level)) 区间中 \(count(held)) 个成立")
  }

  private func errorComparison(_ record: TrackRecord) -> String {
    comparison(record.lastValueError > 0 ? record.meanAbsoluteError / record.lastValueError : .nan)
  }

  /// The mean errors: `off by 6.1 points on average; last year's line by 7.5`.
  public func meanErrors(_ record: TrackRecord) -> String {
    guard record.count > 0 else { return "" }
    let own = marks(record.meanAbsoluteError, decimals: 1)
    let last = marks(record.lastValueError, decimals: 1)
    return say(
      "off by \(own) points on average; last year's line by \(last)", "平均偏差 \(own) 分；沿用上年线为 \(last) 分")
  }

  /// How far ahead the scored forecasts looked.
  public func stepsAhead(_ ages: ClosedRange<Int>) -> String {
    let span = range(String(ages.lowerBound), String(ages.upperBound))
    return ages == 1...1 ? say("one cycle ahead", "提前 1 年") : say("\(span) cycles ahead", "提前 \(span) 年")
  }
}

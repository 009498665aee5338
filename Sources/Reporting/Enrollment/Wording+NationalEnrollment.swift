import Admissions
import Forecasting

extension Wording {
  /// The unit of national counts.
  func nationalUnit(_ unit: String) -> String {
    unit == "10000 persons" ? say("10,000 people", "万人") : unit
  }

  /// The finding of the national series.
  func nationalFinding(_ national: NationalEnrollment) -> String {
    let last = national.applicants.values[national.applicants.count - 1]
    let year = national.applicants.years[national.applicants.count - 1]
    let top = national.applicants.values.max() ?? last
    guard national.hasTurned else {
      return say("National applicants: \(marks(last)) in \(year)", "全国报考人数：\(year) 年 \(marks(last))")
    }
    return say(
      "National applicants turned after \(national.peak): \(marks(top)), then \(marks(last)) in \(year)",
      "全国报考人数在 \(national.peak) 年后转降：\(marks(top)) 降至 \(year) 年的 \(marks(last))")
  }

  /// What is known and what may come, in sentences.
  func nationalSentences(_ national: NationalEnrollment) -> String {
    let years = national.applicants.years.filter { $0 > national.peak }
    let falls = years.compactMap { year in
      national.change(year).map {
        say("\(percent($0, decimals: 1)) in \(year)", "\(year) 年 \(percent($0, decimals: 1))")
      }
    }
    let unit = nationalUnit(national.unit)
    let turned =
      falls.isEmpty
      ? ""
      : say(
        "The peak so far is \(national.peak); since then: \(list(falls)).",
        "迄今峰值在 \(national.peak) 年；此后变动：\(falls.joined(separator: "，"))。")
    let next = national.outlook.forecasts[0]
    let year = national.outlook.lastYear + 1
    let interval = next.interval(0.8)
    let last = national.applicants.values[national.applicants.count - 1]
    let below = naturalFrequency(next.cdf(last))
    let outlook = say(
      "For \(year) the median is \(marks(next.median)) (80 % interval \(marks(interval.lower)) to "
        + "\(marks(interval.upper)), unit \(unit)); a further fall \(below).",
      "\(year) 年中位数 \(marks(next.median))（80 % 区间 \(marks(interval.lower)) 至 \(marks(interval.upper))，单位：\(unit)）；"
        + "继续下降的可能：\(below)。")
    return sentences([turned, outlook, dampingSentence(national.outlook.damping)])
  }

  private func dampingSentence(_ damping: Double) -> String {
    guard damping > 0 else {
      return say(
        "Past errors favor the last value itself: one turn tells little of the next.",
        "历史误差支持直接沿用最后一年的值：一次转折不足以说明下一次。")
    }
    return say(
      "Of the last change \(percent(damping)) goes on in the first year, less in every later one: the factor that did "
        + "best on past cycles. Two falls after decades of growth tell how deep the turn goes only in part; the "
        + "intervals are those of past errors, turns among them.",
      "上一年的变动在第一年延续 \(percent(damping))，以后逐年减弱：这是历史上误差最小的系数。数十年增长后的两次下降只能部分说明转折有多深；"
        + "区间来自历史误差，包括以往的转折。")
  }

  /// The note over the table by lead.
  var leadNote: String {
    say(
      "Every cycle from the eighth value on as an origin, each forecast made from what was known then; mean absolute "
        + "error in percent, beside that of the last value.",
      "从第八个数值起，每年均作为起点，仅用当时已知数据预测；误差为平均绝对百分误差，并与沿用最后一年的值相比。")
  }

  /// The columns of the table by lead.
  var leadColumns: [String] {
    [
      say("Years ahead", "提前年数"), say("Forecasts", "预测次数"), say("Mean error", "平均误差"),
      say("Last value's", "沿用上年"), say("80 % intervals that held", "80 % 区间成立"),
      say("95 % intervals that held", "95 % 区间成立"),
    ]
  }
}

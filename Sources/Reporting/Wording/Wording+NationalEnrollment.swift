import Admissions
import Forecasting
import Lines

extension Wording {
  private static let tenThousands = "10000 persons"

  /// The unit that national counts are shown in: millions in English, 万 in Chinese.
  func nationalUnit(_ unit: String) -> String {
    unit == Self.tenThousands ? say("million people", "万人") : unit
  }

  /// A national count in the unit it is shown in.
  func inNationalUnit(_ value: Double, _ unit: String) -> Double {
    unit == Self.tenThousands && language == .english ? value / 100 : value
  }

  /// The decimals of counts in the unit they are shown in.
  func nationalDecimals(_ unit: String) -> Int {
    unit == Self.tenThousands && language == .english ? 2 : 0
  }

  /// A national count with its unit: `3.88 million`, `388 万`.
  func nationalPeople(_ value: Double, _ unit: String) -> String {
    let number = marks(inNationalUnit(value, unit), decimals: nationalDecimals(unit))
    return number + " " + (unit == Self.tenThousands ? say("million", "万") : unit)
  }

  /// The finding of the national series.
  func nationalFinding(_ national: NationalEnrollment) -> String {
    let last = national.applicants.values[national.applicants.count - 1]
    let year = national.applicants.years[national.applicants.count - 1]
    let top = nationalPeople(national.applicants.values.max() ?? last, national.unit)
    let now = nationalPeople(last, national.unit)
    guard national.hasTurned else {
      return say("National applicants: \(now) in \(year)", "全国报考人数：\(year) 年 \(now)")
    }
    return say(
      "National applicants fell from \(top) in \(national.peak) to \(now) in \(year)",
      "全国报考人数从 \(national.peak) 年的 \(top)降至 \(year) 年的 \(now)")
  }

  /// What is known and what may come, in sentences.
  func nationalSentences(_ national: NationalEnrollment) -> String {
    let years = national.applicants.years.filter { $0 > national.peak }
    let falls = years.compactMap { year in
      national.change(year).map {
        say("\(percent($0, decimals: 1)) in \(year)", "\(year) 年 \(percent($0, decimals: 1))")
      }
    }
    let turned =
      falls.isEmpty
      ? ""
      : say(
        "The peak so far is \(national.peak); since then: \(list(falls)).",
        "迄今峰值在 \(national.peak) 年；此后变动：\(falls.joined(separator: "，"))。")
    return sentences([turned, nextSentence(national), dampingSentence(national.outlook.damping)])
  }

  private func nextSentence(_ national: NationalEnrollment) -> String {
    let next = national.outlook.forecasts[0]
    let year = national.outlook.lastYear + 1
    let interval = next.interval(0.8)
    let people = { (value: Double) in self.nationalPeople(value, national.unit) }
    let below = naturalFrequency(next.cdf(national.applicants.values[national.applicants.count - 1]))
    return say(
      "For \(year) the median is \(people(next.median)) (80 % interval \(people(interval.lower)) to "
        + "\(people(interval.upper))); the number falls further \(below).",
      "\(year) 年中位数 \(people(next.median))（80 % 区间 \(people(interval.lower))至 \(people(interval.upper))）；"
        + "继续下降的可能：\(below)。")
  }

  /// At which leads the record is worse than that of keeping the last value, in a sentence; empty without a record.
  func leadVerdict(_ record: [GrowthOutlook.LeadRecord]) -> String {
    guard let last = record.last?.lead else { return "" }
    let worse = record.filter { $0.percentError > $0.lastValueError }
    guard let first = worse.first else {
      return say(
        "Up to \(last) \(last == 1 ? "year" : "years") ahead it was never worse than keeping the last value.",
        "直至提前 \(last) 年，误差均不高于沿用最后一年的值。")
    }
    let errors = [first.percentError, first.lastValueError].map { marks($0, decimals: 1) + " %" }
    let leads = list(spans(worse.map(\.lead)))
    return say(
      "Forecasts \(leads) \(worse.count == 1 && first.lead == 1 ? "year" : "years") ahead were worse than keeping the last "
        + "value (\(errors[0]) off against \(errors[1]) at \(first.lead)): that far ahead read the intervals, not the "
        + "medians.",
      "提前 \(leads) 年的预测误差高于沿用最后一年的值（提前 \(first.lead) 年时为 \(errors[0]) 对 \(errors[1])）："
        + "如此之远应看区间，不看中位数。")
  }

  /// Whole numbers in order, neighbors joined: `5–7`, `9`.
  private func spans(_ numbers: [Int]) -> [String] {
    var spans: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = spans.last, last.upperBound + 1 == number {
        spans[spans.count - 1] = last.lowerBound...number
      } else {
        spans.append(number...number)
      }
    }
    return spans.map { $0.count == 1 ? "\($0.lowerBound)" : range("\($0.lowerBound)", "\($0.upperBound)") }
  }

  private func dampingSentence(_ damping: Double) -> String {
    guard damping > 0 else {
      return say(
        "Past errors favor the last value itself: one turn tells little of the next.",
        "历史误差支持直接沿用最后一年的值：一次转折不足以说明下一次。")
    }
    return say(
      "The forecast carries \(percent(damping)) of the last change into the first year and less into every later one: "
        + "the factor that did best on past cycles. Two falls after decades of growth tell how deep the turn goes only in part; the "
        + "intervals are those of past errors, turns among them.",
      "上一年的变动在第一年延续 \(percent(damping))，以后逐年减弱：这是历史上误差最小的系数。数十年增长后的两次下降只能部分说明转折有多深；"
        + "区间来自历史误差，包括以往的转折。")
  }

  /// The note over the table by lead.
  var leadNote: String {
    say(
      "How far past forecasts were off: one from every cycle since the eighth value, each made from what was known "
        + "then; the mean absolute error in percent stands beside that of keeping the last value.",
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

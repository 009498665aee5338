public import Admissions
import Forecasting
import Lines

extension Wording {
  /// How last year's forecasts of lines did, in sentences; said plainly where there were none.
  public func scorecard(_ review: CycleReview) -> String {
    let total = review.forecasts.count
    guard total > 0 else {
      return say(
        "No line of \(review.cycle) could be forecast from the year before.", "\(review.cycle) 年没有可由上年预测的分数线。"
      )
    }
    let share = percent(Double(review.held[1]) / Double(total))
    return say(
      "Of \(counted(total, .line)) forecast for \(review.cycle) \(knowledge(review.knowledge)), "
        + "\(count(review.held[1])) (\(share)) fell inside their 80 % interval.",
      "\(knowledge(review.knowledge))对 \(review.cycle) 年 \(total) 条线作预测，\(review.held[1]) 条（\(share)）落在 80 % 区间内。"
    )
      + sentenceGap + missed(review)
  }

  private func missed(_ review: CycleReview) -> String {
    let own = marks(review.meanAbsoluteError, decimals: 1)
    let last = marks(review.lastValueError, decimals: 1)
    return say(
      "They missed by \(own) points on average; taking last year's line would have missed by \(last).",
      "平均偏差 \(own) 分；若沿用上年线，偏差为 \(last) 分。")
  }

  /// What was known when the forecasts were made.
  private func knowledge(_ knowledge: ReferenceKnowledge) -> String {
    switch knowledge {
    case .published: say("once the national lines were out", "在国家线公布后")
    case .unpublished: say("before the national lines were out", "在国家线公布前")
    }
  }

  /// How last year's forecasts of the national lines did, in a sentence; empty without any.
  public func nationalScorecard(_ review: NationalReview) -> String {
    let scored = review.rows.filter { $0.expected != nil }
    guard !scored.isEmpty else { return "" }
    let held = scored.count { row in row.expected?.interval(0.8).contains(row.value) == true }
    return say(
      "Of \(counted(scored.count, .nationalLine)), \(count(held)) fell inside the 80 % interval forecast a year before; they move together, so this is nearer to one test than to \(count(scored.count)).",
      "\(scored.count) 条国家线中，\(held) 条落在一年前预测的 80 % 区间内；各线同升同降，因此更接近一次而非 \(scored.count) 次检验。")
  }

  /// What a verdict on coverage means for a reader: forecasts about as sure as they said, or not.
  public func coverageVerdict(_ review: CycleReview) -> String {
    let total = review.forecasts.count
    guard total >= 20 else {
      return say("So few forecasts cannot show whether the intervals are right.", "预测数太少，不足以判断区间是否可靠。")
    }
    let share = Double(review.held[1]) / Double(total)
    if share < 0.7 {
      return say(
        "The intervals were too narrow: read the next ones as narrower than they should be.",
        "区间偏窄，解读下年区间时应放宽。")
    }
    if share > 0.9 {
      return say("The intervals were wider than needed that year.", "该年区间偏宽。")
    }
    return say("The intervals were about as sure as they said.", "区间与其声称的把握大体相符。")
  }

  /// The title of the diagram of promised and kept shares.
  public func coverageFinding(_ review: CycleReview) -> String {
    let total = max(review.forecasts.count, 1)
    let share = percent(Double(review.held[1]) / Double(total))
    return say(
      "\(share) of the 80 % intervals for \(review.cycle) held", "\(review.cycle) 年 80 % 区间有 \(share) 成立")
  }

  /// What the diagram plots.
  public func coveragePlotted(_ review: CycleReview) -> String {
    say(
      "Share of lines inside the 50, 80 and 95 % intervals; \(counted(review.forecasts.count, .line))",
      "落在 50 %、80 %、95 % 区间内的比例；\(review.forecasts.count) 条线")
  }

  /// A line that fell far from its forecast: `352; forecast 310 (+42)`.
  public func miss(_ item: ReviewedForecast) -> String {
    say(
      "\(marks(item.outcome)); forecast \(marks(item.median)) (\(change(item.error)))",
      "\(marks(item.outcome))；预测 \(marks(item.median))（\(change(item.error))）")
  }
}

public import Admissions

extension Wording {
  /// A series in few words: `BUPT 0812 academic`.
  public func seriesName(_ school: School, _ key: LineKey) -> String {
    let code = key.major.isAny ? (college(key) ?? "") : key.major.text
    return [shortName(school), code, degree(key.degree)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A value with its cycle: `352 (2021)`.
  public func valueIn(_ value: Double, _ cycle: Int) -> String {
    say("\(marks(value)) (\(cycle))", "\(marks(value))（\(cycle)）")
  }

  /// No line fell outside its 95 % interval.
  public var noSurprise: String {
    say("No line fell outside its 95 % interval.", "没有分数线落在 95 % 区间之外。")
  }

  /// How many lines fell outside their 95 % interval.
  public func surprises(_ number: Int, of total: Int) -> String {
    say(
      "\(sentence(counted(number, .line), ended: false)) of \(count(total)) fell outside the 95 % interval; about \(count(max(1, Int((Double(total) * 0.05).rounded())))) should.",
      "\(total) 条线中 \(number) 条落在 95 % 区间之外；按理约为 \(max(1, Int((Double(total) * 0.05).rounded()))) 条。")
  }

  /// A column of distances from the forecast.
  public var changeOffColumn: String { say("Off by", "偏差") }

  /// The fold over the national lines against their forecasts.
  public var nationalScorecardFold: String {
    say("Every national line against its forecast", "各国家线与其预测")
  }

  /// How to read the forecasts of the next cycle.
  public func nextNote(_ review: CycleReview) -> String {
    say(
      "Each forecast is a range, not a number: of the 80 % intervals, "
        + (review.forecasts.isEmpty
          ? "none could be checked on \(review.cycle) yet."
          : "\(percent(Double(review.held[1]) / Double(review.forecasts.count))) held in \(review.cycle)."),
      "每个预测都是区间而非单一数字：80 % 区间"
        + (review.forecasts.isEmpty
          ? "尚无法用 \(review.cycle) 年检验。"
          : "在 \(review.cycle) 年命中 \(percent(Double(review.held[1]) / Double(review.forecasts.count)))。"))
  }

  /// What the folds over schools hold.
  public func foldedForecasts(_ cycle: Int) -> String {
    say(
      "Lines of their own only; a school's other majors follow a broader line. Unfold a school for its forecasts of \(cycle).",
      "仅列有自身分数线的专业，其余专业沿用上级代码的线。展开院校查看 \(cycle) 年预测。")
  }

  /// The line of a fold over a school.
  public func schoolFold(_ name: String, _ forecasts: Int) -> String {
    name + say(": ", "：") + counted(forecasts, .forecast)
  }

  /// How many lines rest on few cycles, in a sentence; empty for none.
  public func thinSeries(_ moves: [LineMove]) -> String {
    let thin = moves.count { $0.history.points.count < 3 }
    guard thin > 0 else { return "" }
    return say(
      "\(sentence(counted(thin, .line), ended: false)) have fewer than three cycles behind them.",
      "\(thin) 条线不足三个年度。")
  }
}

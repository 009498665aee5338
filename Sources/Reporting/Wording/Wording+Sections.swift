extension Wording {
  /// The section of the answer.
  public var forecastSection: String { say("The forecast", "预测") }
  /// The section of the past lines.
  public var historySection: String { say("Lines so far", "历年分数线") }
  /// The section of model and track record.
  public var groundsSection: String { say("What it rests on", "依据与方法") }
  /// The section of rule changes.
  public var rulesSection: String { say("Rule changes", "规则变化") }
  /// The section of doubtful values.
  public var qualitySection: String { say("Quality of the data", "数据质量") }
  /// The section of sources.
  public var sourcesSection: String { say("Sources", "来源") }
  /// The section of the command.
  public var commandSection: String { say("The same on the command line", "命令行复现") }

  /// A column of cycles.
  public var cycleColumn: String { say("Cycle", "年份") }
  /// A column of national lines.
  public var nationalColumn: String { say("National line", "国家线") }
  /// A column of differences to the national line.
  public var gapColumn: String { say("Gap", "差值") }
  /// A column of changes since the cycle before.
  public var changeColumn: String { say("Change", "变动") }
  /// A column of remarks.
  public var remarksColumn: String { say("Remarks", "备注") }
  /// A column of chances.
  public var chanceColumn: String { say("Interval", "区间") }
  /// A column of lower ends.
  public var fromColumn: String { say("From", "下限") }
  /// A column of upper ends.
  public var toColumn: String { say("To", "上限") }
  /// A column of model names.
  public var modelColumn: String { say("Model", "模型") }
  /// A column of CRPS against last year's line.
  public var crpsColumn: String { say("CRPS, last year's line = 1", "CRPS（上年线 = 1）") }
  /// A column of mean absolute errors against last year's line.
  public var maeColumn: String { say("MAE, last year's line = 1", "MAE（上年线 = 1）") }
  /// A column of counts of past forecasts.
  public var casesColumn: String { say("Past forecasts", "历史预测数") }
  /// A column of intervals' levels.
  public var intervalColumn: String { say("Interval", "区间") }
  /// A column of shares that held.
  public var heldColumn: String { say("Held", "实际成立") }
  /// A column of counts of intervals that held.
  public var heldCountColumn: String { say("Held, count", "成立次数") }

  /// The section of the comparison over all schools.
  public var comparisonSection: String { say("How forecasts of all schools did", "全部院校的预测表现") }
  /// What the comparison over all schools shows.
  public var comparisonNote: String {
    say(
      "Every line of a cycle forecast from what was known before the cycle, given its national line. A ratio "
        + "below 1 is better; in parentheses its 90 % interval, schools drawn anew. Cycles with few lines are "
        + "listed, not judged by.",
      "每个年份的分数线均用此前已知的数据预测，并给定当年国家线。比值低于 1 为优；括号内为按院校重抽样的 90 % 区间。"
        + "分数线很少的年份只列出，不作判断。")
  }
  /// A column of mean absolute errors in marks.
  public var pointsColumn: String { say("Mean error, points", "平均误差（分）") }
  /// A column of shares of 80 % intervals that held.
  public var held80Column: String { say("80 % intervals that held", "80 % 区间成立") }
  /// A column of the score over that of last year's line.
  public var overLineColumn: String { say("CRPS over last year's line", "CRPS 比上年线") }
  /// A column of the score over that of last year's gap.
  public var overGapColumn: String { say("CRPS over last year's gap", "CRPS 比上年差值") }
  /// A column of counts of lines.
  public var linesColumn: String { say("Lines", "分数线数") }
  /// The row of the cycles that are judged by, together.
  public var togetherRow: String { say("together", "合计") }

  /// A ratio with its interval; a cycle that is not judged by has no interval.
  public func ratio(_ ratio: Double, low: Double, high: Double, isTelling: Bool) -> String {
    let center = marks(ratio, decimals: 2)
    guard isTelling else { return center }
    return say(
      "\(center) (\(marks(low, decimals: 2))–\(marks(high, decimals: 2)))",
      "\(center)（\(marks(low, decimals: 2))–\(marks(high, decimals: 2))）")
  }

  /// The fold over the models that were compared.
  public func candidatesTried(_ number: Int) -> String {
    say(
      "The \(number) models that were compared, one cycle ahead under a known national line",
      "参与比较的 \(number) 个模型（提前 1 年，国家线已知）")
  }
}

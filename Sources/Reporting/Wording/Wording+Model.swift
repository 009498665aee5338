public import Admissions
import Forecasting

extension Wording {
  /// What a model does, in words; the name itself for one without.
  public func modelDescription(_ name: String) -> String {
    let gap = say("gap to the national line", "与国家线之差")
    if name == "gap" { return gap }
    if name == "levels" { return say("levels of all lines together", "全体分数线的水平模型") }
    guard name.hasPrefix("gap-") else { return ruleDescription(name) }
    return gap + remark(ruleDescription(String(name.dropFirst("gap-".count))))
  }

  private func ruleDescription(_ name: String) -> String {
    guard let title = ModelName(rawValue: name)?.title else { return name }
    return say(title.english, title.chinese)
  }

  /// The model and what was pooled: `gap to the national line, pooled over 9 schools`.
  public func model(_ choice: ModelChoice) -> String {
    let name = modelDescription(choice.name)
    guard choice.schoolsPooled > 1 else { return name }
    return name + say(", pooled over ", "，合并 ") + counted(choice.schoolsPooled, .school)
  }

  /// Why the model was chosen: `the best of 4 models on 120 forecasts one cycle ahead: CRPS 18 % below last year's line`; empty where it was named.
  ///
  /// - Parameter record: how forecasts as far ahead as the one at hand did: beyond next year its skill is told beside
  ///   that of one cycle ahead, which the choice rests on.
  public func modelReason(_ choice: ModelChoice, _ record: TrackRecord) -> String {
    let reason = modelReason(choice)
    guard !reason.isEmpty, record.count > 0, record.ages != 1...1 else { return reason }
    return reason + clauseSeparator + stepsAhead(record.ages) + afterLabel
      + comparison(1 - record.crpsSkill, of: say("CRPS", "CRPS "), ages: record.ages)
  }

  private func modelReason(_ choice: ModelChoice) -> String {
    guard let chosen = choice.candidates.first(where: { $0.name == choice.name }) else { return "" }
    let against = comparison(chosen.crpsRatio, of: say("CRPS", "CRPS "))
    let number = choice.candidates.count
    let past = say(
      "on \(counted(chosen.count, .forecast)) one cycle ahead", "在 \(count(chosen.count)) 次提前 1 年的历史预测上")
    guard number > 1, choice.candidates.first == chosen else {
      return say("\(past), ", "\(past)，") + against
    }
    return say("the best of \(number) models \(past): ", "\(past)为 \(number) 个模型中最优：") + against
  }

  /// How the line moves with the national line; empty where the model does not use it.
  public func passThrough(_ choice: ModelChoice) -> String {
    guard let share = choice.passThrough, share.isFinite else { return "" }
    return say(
      "for each point that the national line moves, the line moves \(marks(share, decimals: 2))",
      "国家线每变动 1 分，该线变动 \(marks(share, decimals: 2)) 分")
  }

  /// An error against that of last year's line: `error 18 % below last year's line`.
  ///
  /// - Parameter measure: what is compared, where it is not the mean absolute error.
  ///   - ages: how many cycles old the line was that it is compared with.
  public func comparison(_ ratio: Double, of measure: String? = nil, ages: ClosedRange<Int> = 1...1) -> String
  {
    let error = measure ?? say("error", "误差")
    let last = lastLine(ages)
    guard ratio.isFinite, ratio >= 0 else { return say("not comparable with \(last)", "无法与\(last)比较") }
    let change = percent(abs(ratio - 1))
    if change == percent(0) { return say("\(error) as of \(last)", "\(error)与\(last)相当") }
    return ratio < 1
      ? say("\(error) \(change) below \(last)", "\(error)比直接沿用\(last)小 \(change)")
      : say("\(error) \(change) above \(last)", "\(error)比直接沿用\(last)大 \(change)")
  }

  /// The line that people take who know nothing else: last year's, or the last one that is known.
  func lastLine(_ ages: ClosedRange<Int>) -> String {
    ages == 1...1 ? say("last year's line", "上年线") : say("the last known line", "最近一次公布的线")
  }
}

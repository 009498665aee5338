public import Admissions
import Forecasting
import Lines

extension Wording {
  /// The label of a part of a scenario: `what if plan +20 %, exempted 30`.
  public func scenario(_ answer: ScenarioAnswer) -> String {
    say("what if ", "假设") + answer.changes.map(change).joined(separator: say(", ", "、"))
  }

  private func change(_ change: ScenarioChange) -> String {
    let name =
      switch change.subject {
      case .plan: say("plan", "招生计划")
      case .exempted: say("exempted", "推免")
      case .applicants: say("applicants", "报考人数")
      }
    switch change.amount {
    case .count(let value): return name + " " + marks(value)
    case .share(let share): return name + " " + self.change(share * 100) + " %"
    }
  }

  /// What became of a part of a scenario.
  public func outcome(of answer: ScenarioAnswer) -> String {
    switch answer.status {
    case .applied(let shift, let lower, let upper):
      return say(
        "the line moves by \(change(shift, decimals: 1)) (90 % interval \(change(lower, decimals: 1)) to "
          + "\(change(upper, decimals: 1)))",
        "分数线变动 \(change(shift, decimals: 1))（90 % 区间：\(change(lower, decimals: 1)) 至 "
          + "\(change(upper, decimals: 1))）")
    case .nothingKnown: return cannotTell(nothingKnown(answer.covariate))
    case .tooFew(let cases, let schools, let years):
      let needed = PooledEffect.needed
      return cannotTell(
        say(
          "\(cases) movements of lines with a known change, at \(schools) schools in \(years) years; "
            + "\(needed.cases) at \(needed.groups) in \(needed.years) are needed",
          "已知变化的分数线变动只有 \(cases) 个（\(schools) 所学校、\(years) 年），至少需要 \(needed.cases) 个"
            + "（\(needed.groups) 所、\(needed.years) 年）"))
    case .unclear(let effect, let lower, let upper, let cases, let schools):
      return cannotTell(
        say(
          "over \(cases) movements at \(schools) schools a doubling moved lines by "
            + "\(change(effect, decimals: 1)), 90 % interval \(change(lower, decimals: 1)) to "
            + "\(change(upper, decimals: 1)), which holds zero",
          "\(schools) 所学校的 \(cases) 个变动中，翻倍的影响为 \(change(effect, decimals: 1))，90 % 区间 "
            + "\(change(lower, decimals: 1)) 至 \(change(upper, decimals: 1)) 包含零"))
    case .ownCountUnknown:
      return cannotTell(say("this program's own last count is not in the data", "数据中没有该专业最近的人数"))
    case .noOpenPlace: return cannotTell(say("no place would be open", "将没有剩余名额"))
    }
  }

  private func cannotTell(_ reason: String) -> String {
    say("cannot be told, no effect is shown: ", "无法判断，不显示影响：") + reason
  }

  private func nothingKnown(_ covariate: ProgramCovariate) -> String {
    switch covariate {
    case .openPlaces:
      say(
        "open places are the plan less the exempted, and the data hold no program's plan and exempted together",
        "可考名额为招生计划减去推免，数据中没有专业同时具备二者")
    case .applicants: say("the data hold no program's applicants", "数据中没有专业的报考人数")
    }
  }
}

import Admissions
import Forecasting

extension Wording {
  /// The column that a rule adds to the choices.
  func ruleColumn(_ rule: PlanRule) -> String {
    switch rule {
    case .any: ""
    case .parallel: say("It is the outcome", "录到此志愿")
    case .firstChoice: say("Missed, but adjustment open", "未过线但可调剂")
    }
  }

  /// The label of the answer where one choice is made.
  var firstChoiceLabel: String { say("the likeliest", "最有把握的") }

  /// Which choice of a list is the likeliest first choice, and what its misses leave.
  func firstChoice(_ plan: ApplicationPlan) -> String {
    guard let best = plan.choices.indices.max(by: { plan.choices[$0].chance < plan.choices[$1].chance })
    else {
      return ""
    }
    let choice = plan.choices[best]
    let left =
      choice.adjustment.map {
        say(
          "; in another \(inHundred($0)) it is missed and the national line cleared, which adjustment asks for",
          "；另有 \(inHundred($0)) 未过线但过国家线，可争取调剂")
      } ?? ""
    return say(
      "choice \(best + 1), \(self.choice(choice.line)): \(inHundred(choice.chance))\(left)",
      "第 \(best + 1) 项，\(self.choice(choice.line))：\(inHundred(choice.chance))\(left)")
  }

  /// What is to be said of the order of a list, a sentence each.
  func orderRemarks(_ plan: ApplicationPlan) -> [String] {
    switch plan.rule {
    case .any: return []
    case .firstChoice:
      return [
        say(
          "One first choice is made: the chances stand beside each other and are not added up. Adjustment also needs a "
            + "program with places left, which nothing here forecasts.",
          "第一志愿只有一个：各项概率相互比较，不能相加。调剂还需要有缺额的专业，这里不作预测。")
      ]
    case .parallel:
      return orderRemarks(
        plan.order, isSafe: plan.choices.contains { $0.level == .safe }, chanceOfNone: plan.chanceOfNone)
    }
  }

  /// That one choice is made of a list.
  var onlyOneChoice: String {
    say(
      "One choice is made: the chances stand beside each other and are not added up.",
      "只能选择一个：各项概率相互比较，不能相加。")
  }

  /// What is to be said of an ordered list: which choices come too late, and whether one is safe.
  func orderRemarks(_ order: PlanOrder, isSafe: Bool, chanceOfNone: Double) -> [String] {
    let idle = order.idle.map { number in
      say(
        "Choice \(number + 1) is next to never the outcome: whenever it is cleared, an earlier one is too. Higher up it "
          + "would count; where it stands it costs nothing.",
        "志愿 \(number + 1) 几乎不会成为录取结果：它过线时前面的志愿也已过线。若更想去，应放到前面。")
    }
    let open = say(
      "No choice of the list is safe: in \(inHundred(chanceOfNone)) none is cleared.",
      "名单中没有保底志愿：全部不过线的情形为 \(inHundred(chanceOfNone))。")
    return idle + (isSafe ? [] : [open])
  }

  /// The finding of the ranges of the choices.
  func rangesTitle(_ plan: ApplicationPlan) -> String {
    let above = plan.choices.count { $0.line.total.quantile(0.5) <= plan.scores.total }
    return say(
      "\(marks(plan.scores.total)) lies at or above the expected line of \(above) of \(counted(plan.choices.count, .choice))",
      "\(plan.choices.count) 个志愿中，\(marks(plan.scores.total)) 分不低于其中 \(above) 个的预计线")
  }

  /// What the ranges are.
  var rangesSubtitle: String {
    say("Expected line and 80 % interval of each choice, and your score", "各志愿的预计线与 80 % 区间，以及你的分数")
  }
}

public import Admissions
public import Forecasting

extension Wording {
  /// What a plan is about: cycle, score, number of choices.
  public func title(of plan: ApplicationPlan) -> String {
    let score = marks(plan.scores.total)
    let parts = plan.scores.marks.map { marks($0) }.joined(separator: " + ")
    let own = parts.isEmpty ? score : score + remark(parts)
    return [
      say("Application plan", "志愿方案"), cycle(plan.cycle), say("score \(own)", "总分 \(own)"),
      say(
        plan.choices.count == 1 ? "1 choice" : "\(plan.choices.count) choices",
        "\(plan.choices.count) 个志愿"),
    ].joined(separator: titleSeparator)
  }

  /// The label of the chance that at least one choice works.
  public var anyLabel: String { say("at least one works", "至少一个过线") }
  /// The label of the chance that no choice works.
  public var noneLabel: String { say("none works", "全部不过线") }
  /// The label of the product of the chances.
  public var independentLabel: String { say("were lines independent", "若各线互相独立") }
  /// What is wrong with multiplying.
  public var independentNote: String {
    say("what multiplying would say; lines move together", "直接相乘的结果；但各线同涨同落")
  }
  /// The answer as a sentence.
  public func planAnswer(_ plan: ApplicationPlan) -> String {
    sentence(
      say(
        "at least one of these choices works \(naturalFrequency(plan.chanceOfAny)) "
          + "(\(inHundred(plan.chanceOfAny)))",
        "这些志愿中至少一个过线：\(naturalFrequency(plan.chanceOfAny))（\(inHundred(plan.chanceOfAny))）"))
  }
  /// What the lines have in common, and what multiplying would say.
  public func planDependence(_ plan: ApplicationPlan) -> String {
    sentence(
      say(
        "if lines moved independently it would be \(inHundred(plan.independentChanceOfAny)); they share the "
          + "national line, and of what is left \(percent(plan.sharedVariance.year)) of a line's variance is "
          + "the year's, \(percent(plan.sharedVariance.school)) its school's and "
          + "\(percent(plan.sharedVariance.major)) its major's",
        "若各线互相独立则为 \(inHundred(plan.independentChanceOfAny))；实际各线共享国家线，其余波动中"
          + "年份占 \(percent(plan.sharedVariance.year))、学校占 \(percent(plan.sharedVariance.school))、"
          + "专业占 \(percent(plan.sharedVariance.major))"))
  }

  /// Columns of the table of choices.
  public var choiceNumberColumn: String { say("#", "序号") }
  /// A column of schools and majors.
  public var choiceColumn: String { say("Choice", "志愿") }
  /// A column of expected lines with 80 % intervals.
  public var lineColumn: String { say("Line (80 % interval)", "分数线（80 % 区间）") }
  /// A column of chances of single choices.
  public var ownChanceColumn: String { say("Chance", "过线概率") }
  /// A column of marginal values.
  public var addsColumn: String { say("Adds", "边际贡献") }
  /// A column of evidence grades.
  public var gradeColumn: String { say("Evidence", "依据等级") }

  /// The name of a choice: school, major, degree where the code has both.
  public func choice(_ line: PlanLine) -> String {
    [shortName(line.choice.school), major(line.choice.major), degree(line.key.degree)].joined(
      separator: " · ")
  }

  /// A line with its central interval: `345 (330–361)`; a published one as such.
  public func lineWithInterval(_ line: PlanLine) -> String {
    if let published = line.published { return marks(published) + remark(say("published", "已公布")) }
    return marks(line.total.quantile(0.5))
      + remark(range(marks(line.total.quantile(0.1)), marks(line.total.quantile(0.9))))
  }

  /// The floor of a choice of which nothing else is known.
  func atLeast(_ line: PlanLine) -> String {
    let floor = marks(line.total.quantile(0.5))
    return say("at least \(floor)", "不低于 \(floor)")
  }

  /// That lines of some choices are estimated from basic lines.
  var estimatedChoices: String {
    say(
      "Where the line is the school's basic one, the program's line is estimated from it, and the choice is never called safe.",
      "线的范围为校线（基本线）的志愿，专业线由校线估计，不列为保。")
  }

  /// That some choices have no chance.
  func unjudgedChoices(_ number: Int) -> String {
    say(
      "\(number == 1 ? "One choice has" : "\(number) choices have") only a floor and no chance: it takes no part in the answer.",
      "\(number) 个志愿只知道下限，无法得出过线概率，不计入结果。")
  }

  /// Points of 100 that a choice adds: `+3.2`.
  public func adds(_ value: Double) -> String { change(value * 100, decimals: 1) }

  /// What became of a scenario at some of the choices.
  func scenario(_ text: String, choices: [Int], of count: Int) -> String {
    if choices.count == count { return sentence(text) }
    let numbers = list(choices.map { "\($0)" })
    return sentence(
      text + remark(say(choices.count == 1 ? "choice \(numbers)" : "choices \(numbers)", "志愿 \(numbers)")))
  }

  /// Why a choice is redundant.
  public func redundancy(_ redundancy: ApplicationPlan.Redundancy, of number: Int) -> String {
    let other = redundancy.beside + 1
    let (working, failing) = (inHundred(redundancy.whenWorking), inHundred(redundancy.whenFailing))
    return sentence(
      say(
        "choice \(number) is redundant beside choice \(other): when \(number) works, \(other) works too in "
          + "\(working), when it fails, \(other) fails too in \(failing); \(shared(redundancy.shared))",
        "志愿 \(number) 与志愿 \(other) 重复：\(number) 过线时 \(other) 也过线的情形为 \(working)，"
          + "不过线时 \(other) 也不过线的情形为 \(failing)；" + shared(redundancy.shared)))
  }

  private func shared(_ shock: ApplicationPlan.SharedShock) -> String {
    switch shock {
    case .line: say("it is the same line", "二者是同一条分数线")
    case .school: say("the shock of one school moves both", "同一所学校的波动影响二者")
    case .major: say("the shock of one major moves both", "同一专业的波动影响二者")
    case .nationalLine: say("one national line moves both", "同一条国家线影响二者")
    case .year: say("the year moves both", "同一年份的波动影响二者")
    }
  }

  /// The best exchange.
  public func replacement(_ replacement: ApplicationPlan.Replacement, in plan: ApplicationPlan) -> String {
    let (number, name) = (replacement.replaced + 1, choice(replacement.line))
    let (own, all) = (inHundred(replacement.chance), inHundred(replacement.chanceOfAny))
    let why =
      replacement.isNoEasier
      ? say("no easier, but it moves with the others less", "难度不低，但与其余志愿的联动较小")
      : say("of the candidates it helps most", "在候选中提升最大")
    return sentence(
      say(
        "in place of choice \(number), \(name) (\(own)) would make at least one work in \(all); \(why)",
        "若以 \(name)（\(own)）替换志愿 \(number)，至少一个过线升为 \(all)；\(why)"))
  }

  /// No exchange helps.
  public var noReplacement: String {
    say("No single exchange among the programs considered helps.", "在所考虑的专业中，没有更好的单个替换。")
  }

  /// How a best list was found.
  public func search(_ search: ApplicationPlan.Search, in plan: ApplicationPlan) -> String {
    let left =
      search.leftOut == 0
      ? "" : say("; \(search.leftOut) did not meet the conditions", "，另有 \(search.leftOut) 个不符合条件")
    let from = say(
      "Chosen from \(search.candidates) candidates\(left): ", "从 \(search.candidates) 个候选中选出\(left)：")
    let proof =
      search.isExact
      ? say("no list of this size does better.", "没有同样大小的名单更好。")
      : say(
        "no list of this size makes at least one work in more than \(inHundred(search.bound)).",
        "任何同样大小的名单至少一个过线不超过 \(inHundred(search.bound))。")
    return from + proof
  }

  /// How it was drawn.
  public func drawn(_ settings: JointSettings, error: Double) -> String {
    say(
      "\(count(settings.draws)) joint draws of next cycle's lines, seed \(settings.seed); drawing "
        + "alone leaves \(marks(error * 100, decimals: 1)) points of 100 open",
      "联合抽样 \(count(settings.draws)) 次，种子 \(settings.seed)；抽样误差约 "
        + "\(marks(error * 100, decimals: 1)) 个百分点")
  }
  /// The section of the choices.
  public var choicesSection: String { say("The choices", "各志愿") }
  /// The section of what goes together.
  public var togetherSection: String { say("How they go together", "联合结果") }
  /// The section of what would be better.
  public var betterSection: String { say("What would help", "如何改进") }
  /// A column of counts of choices that work.
  public var workingColumn: String { say("Choices that work", "过线志愿数") }
  /// The title of the chart of joint outcomes: of as many years as it draws.
  public func outcomesTitle(_ plan: ApplicationPlan) -> String {
    let years = naturalFrequency(plan.chanceOfAny, of: 100)
    return say("At least one choice works \(years)", "至少一个志愿过线：\(years)")
  }
  /// What the icons of joint outcomes are.
  public var outcomesSubtitle: String {
    say("100 simulated years; filled: at least one choice works", "100 个模拟年份；实心：至少一个志愿过线")
  }
  /// The part of the icons in which several choices work.
  public var severalWork: String { say("two or more work", "两个或更多过线") }
  /// The part of the icons in which one choice works.
  public var oneWorks: String { say("exactly one works", "恰好一个过线") }
  /// The part of the icons in which no choice works, by what the nearest one misses.
  public func noneWorks(_ subject: Subject) -> String {
    say("none works; the nearest misses \(theSubject(subject))", "全部不过线；最接近者差在\(self.subject(subject))")
  }
  /// What the icons count.
  public var anyOfChoices: String { say("years in which at least one choice works", "至少一个志愿过线的年份") }
  /// The title of the chart of points to spare: on how many of the dots the choice that goes best works.
  public func marginTitle(_ margins: [Double]) -> String {
    let count = margins.count { $0 >= 0 }
    return say(
      "The best choice works in \(count) of \(margins.count) simulated years",
      "\(margins.count) 个模拟年份中有 \(count) 个，最有利的志愿过线")
  }
  /// What the dots are.
  public func marginSubtitle(_ count: Int) -> String {
    say(
      "Each dot is one of \(count) equally likely years: points above (+) or below (−) the line that binds there",
      "每点为 \(count) 个同等可能的年份之一：该志愿高于（正）或低于（负）起决定作用的线的分数")
  }
  /// What stands at zero.
  public var noMargin: String { say("points to spare", "富余分") }
  /// Where the numbers of a plan come from.
  public func planSource(_ settings: JointSettings) -> String {
    say(
      "cutline plan, \(count(settings.draws)) joint draws, seed \(settings.seed)",
      "cutline plan，联合抽样 \(count(settings.draws)) 次，种子 \(settings.seed)")
  }
}

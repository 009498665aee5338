public import Admissions
import Forecasting

extension Wording {
  /// A measure of people.
  public func headcount(_ measure: Measure) -> String {
    switch measure {
    case .applicants: say("applicants", "报考人数")
    case .overNationalLine: say("over the national line", "过国家线人数")
    case .overRetestLine: say("over the retest line", "过复试线人数")
    case .retest: say("retest invitations", "复试人数")
    case .admitted: say("admitted", "录取人数")
    case .exempted: say("exempted students", "推免生人数")
    case .firstChoice: say("admitted on first choice", "一志愿录取人数")
    case .adjusted: say("admitted by adjustment", "调剂录取人数")
    case .plan: say("planned places", "招生计划")
    case .returned: say("returned places", "推免退回名额")
    case .scoreMin, .scoreMean, .scoreMax: measure.rawValue
    }
  }

  /// People, whole.
  func people(_ value: Double) -> String { count(Int(value.rounded())) }

  /// The title of a school's enrollment report.
  func enrollmentTitle(_ story: EnrollmentStory) -> String {
    [school(story.school), say("Enrollment", "招生规模"), cycle(story.cycle)].joined(separator: titleSeparator)
  }

  /// The answer: applicants and admitted with their 80 % intervals.
  func enrollmentAnswer(_ story: EnrollmentStory) -> String {
    let parts = [story.applicants.total, story.admitted.total].map { total -> String in
      let interval = total.interval(0.8)
      return say(
        "\(people(total.point)) \(headcount(total.measure)) (80 % interval \(people(interval.lower)) to "
          + "\(people(interval.upper)))",
        "\(headcount(total.measure)) \(people(total.point))（80 % 区间 \(people(interval.lower)) 至 "
          + "\(people(interval.upper))）")
    }
    return say(
      "Expected in \(story.cycle): \(list(parts)).", "\(story.cycle) 年预计：\(parts.joined(separator: "；"))。")
  }

  /// What the answer covers.
  func enrollmentScope(_ story: EnrollmentStory) -> String {
    let programs = story.applicants.run.forecastLeaves.count
    let last = story.cycle - story.applicants.age
    return say(
      "Summed over the \(programs) programs counted in \(last - 1) or \(last); a program that opens anew is not in it.",
      "为 \(last - 1)、\(last) 年有统计的 \(programs) 个专业之和；新设专业不在其中。")
  }

  /// The section of the funnel.
  var funnelSection: String { say("From applicants to students", "从报考到录取") }
  /// The section of ratios.
  var ratiosSection: String { say("Competition ratios, and what each divides", "竞争程度及其口径") }
  /// The section of forecasts by college.
  var collegesSection: String { say("What may come, college by college", "各学院预测") }
  /// The section of the record.
  var recordSection: String { say("What such forecasts were worth", "此类预测的历史表现") }
  /// The section of effects.
  var effectsSection: String { say("What moves a line", "什么会影响分数线") }
  /// The section of the national picture.
  var nationalPictureSection: String { say("The national picture", "全国形势") }

  /// The identities that the forecast keeps, and what the figure shows.
  func funnelNote(_ story: EnrollmentStory) -> String {
    let (known, all) = (story.funnel?.programs.count ?? 0, story.applicants.run.forecastLeaves.count)
    let part =
      known < all
      ? say(
        "The shares are those of the \(count(known)) of \(count(all)) programs whose parts are known, carried to the totals "
          + "at the top of the page.",
        "各环节比例来自各部分已知的专业（\(count(all)) 个中的 \(count(known)) 个），并按页首的总数推算。")
      : say("The totals are those at the top of the page.", "总数与页首一致。")
    return sentences([identities, part])
  }

  private var identities: String {
    say(
      "In every draw behind the forecast: admitted = first choice + exempted + adjusted; first choice ≤ over the line "
        + "≤ applicants; programs add up to colleges and colleges to the school.",
      "预测背后的每一次联合抽样都满足：录取 = 一志愿 + 推免 + 调剂；一志愿录取 ≤ 过线 ≤ 报考；专业之和为学院，学院之和为学校。")
  }

  /// What the data cannot tell of the funnel; empty where nothing is missing.
  func untold(_ measures: [Measure]) -> String {
    guard !measures.isEmpty else { return "" }
    let names = list(measures.map { headcount($0) })
    return say(
      "Not in the data: \(names). So neither open places (plan − exempted + returned) nor ratios per place can be "
        + "told; every ratio below says what it divides by.",
      "数据中没有\(measures.map { headcount($0) }.joined(separator: "、"))，因此无法给出剩余名额（计划 − 推免 + 退回）"
        + "以及按名额计算的比例；下表逐项注明各比例的分母。")
  }

  /// A ratio's name and what it divides by what.
  func ratio(_ kind: CompetitionRatio.Kind) -> (name: String, definition: String) {
    switch kind {
    case .applicantsPerAdmitted:
      (
        say("Applicants per admitted", "报录比（全部录取）"),
        say("applicants / admitted, exempted and adjusted included", "报考人数 / 录取人数（含推免、调剂）")
      )
    case .applicantsPerExamAdmitted:
      (
        say("Applicants per admitted by examination", "报录比（统考录取）"),
        say("applicants / (admitted − exempted)", "报考人数 /（录取人数 − 推免）")
      )
    case .overLineShare:
      (
        say("Share over the national line", "过线率"),
        say("over the national line / applicants", "过国家线人数 / 报考人数")
      )
    case .exemptedShare:
      (say("Exempted share", "推免比例"), say("exempted / admitted", "推免人数 / 录取人数"))
    case .adjustedShare:
      (say("Adjusted share", "调剂比例"), say("adjusted / admitted", "调剂人数 / 录取人数"))
    }
  }

  /// The value of a ratio with its counts.
  func ratioValue(_ ratio: CompetitionRatio) -> String {
    let counts = "\(people(ratio.numerator)) / \(people(ratio.denominator))"
    switch ratio.kind {
    case .applicantsPerAdmitted, .applicantsPerExamAdmitted:
      return marks(ratio.value, decimals: 1) + remark(counts)
    case .overLineShare, .exemptedShare, .adjustedShare:
      return percent(ratio.value, decimals: 1) + remark(counts)
    }
  }

  /// Which ratios of one cycle cover fewer programs than the fullest of them, and how many, in a sentence; empty where
  /// all cover the same.
  func partCoverage(_ ratios: [CompetitionRatio]) -> String {
    let most = ratios.map(\.programs).max() ?? 0
    let part = ratios.filter { $0.programs < most }
    guard let cycle = part.first?.cycle, let programs = part.map(\.programs).max() else { return "" }
    let names = part.map { say("“\(self.ratio($0.kind).name)”", "“\(self.ratio($0.kind).name)”") }
    let isOne = part.count == 1
    return say(
      "In the \(cycle) cycle \(list(names)) \(isOne ? "covers" : "cover") only the \(count(programs)) of "
        + "\(count(most)) programs for which every count they need is known; \(isOne ? "it is" : "they are") not "
        + "to be compared with the other years.",
      "\(cycle) 年的\(names.joined(separator: "、"))只涵盖所需人数齐全的 \(count(programs)) 个专业（共 \(count(most)) 个），"
        + "不宜与其他年份比较。")
  }

  /// The note under the forecasts by college and by program.
  var collegesNote: String {
    say(
      "The whole numbers add up to the totals at the top of the page, and so does every joint draw; the intervals are each "
        + "row's own and do not add up.",
      "整数预测逐级相加即为页首的总数，每一次联合抽样亦然；区间为各行自身的区间，不能相加。")
  }

  /// How forecasts of counts of programs did, in one line.
  func countRecord(_ record: EnrollmentRecord?, age: Int) -> String {
    guard let record, let level = record.levels.first(where: { $0.kind == .programs && $0.count > 0 }) else {
      return say("none: no past count of this kind could be scored", "无：没有可评分的同类历史统计")
    }
    let errors = [level.error, level.lastError].map { marks($0, decimals: 1) }
    let cycles = list(record.cycles.map(String.init))
    let parts = [
      held(level.held80, of: level.count, level: 0.8)
        + remark(
          say(
            "programs of the school in \(cycles), each forecast from the cycles before",
            "本校各专业 \(cycles) 年，分别用此前数据预测")),
      say(
        "off by \(errors[0]) people on average, the last count by \(errors[1])",
        "平均偏差 \(errors[0]) 人，沿用最近统计为 \(errors[1]) 人"),
      age > EnrollmentForecaster.maxAge
        ? say(
          "those looked one or two cycles ahead, this one looks \(age)", "这些预测提前 1–2 年，本次提前 \(age) 年") : "",
      record.cycles.count < IntervalCalibration.tellingCycles
        ? say(
          "\(counted(record.cycles.count, .cycle)) cannot tell whether ranges hold",
          "\(record.cycles.count) 个年度不足以判断区间是否可靠") : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: clauseSeparator)
  }

  /// The section of a measure's history with its forecast.
  var countHistorySection: String { say("So far, and what may come", "历年人数与预测") }

  /// The section of the forecasts by program.
  func programsFold(_ count: Int) -> String { say("All \(count) programs", "全部 \(count) 个专业") }

  /// The finding of a measure's history: from the last full count to the forecast.
  func countFinding(_ total: CountForecast) -> String {
    let name = headcount(total.measure)
    let expected = people(total.point)
    guard let last = total.history.last(where: { $0.programs == total.programs }) else {
      return say(
        "\(sentence(name, ended: false)) expected in \(total.cycle): \(expected)",
        "\(total.cycle) 年预计\(name)：\(expected)")
    }
    return say(
      "\(sentence(name, ended: false)): \(people(last.value)) in \(last.cycle), \(expected) expected in \(total.cycle)",
      "\(name)：\(last.cycle) 年 \(people(last.value))，\(total.cycle) 年预计 \(expected)")
  }

  /// What is plotted: the same programs in every cycle.
  func countPlotted(_ total: CountForecast) -> String {
    say(
      "The \(count(total.programs)) programs that are forecast; cycles in which fewer than half of them were counted are left out",
      "只含参与预测的 \(count(total.programs)) 个专业；统计不足一半的年份不画")
  }

  /// A level of sums.
  func recordLevel(_ kind: EnrollmentRecord.Kind) -> String {
    switch kind {
    case .programs: say("programs", "专业")
    case .colleges: say("colleges", "学院")
    case .school: say("school", "学校")
    }
  }

  /// The note over the record.
  func recordNote(_ records: [EnrollmentRecord]) -> String {
    let cycles = list(Set(records.flatMap(\.cycles)).sorted().map(String.init))
    return say(
      "Cycles \(cycles), each forecast from the ones before. A ratio below 1: forecasts that add up were better than "
        + "each on its own (CRPS).",
      "对 \(cycles) 年分别用此前数据预测。比值低于 1 表示可加的预测优于各自单独的预测（CRPS）。")
  }

  /// What the data say of a cause, in a sentence.
  func effect(_ cause: LineEffect.Cause, _ effect: LineEffect) -> String {
    let name =
      cause == .plan
      ? say("A plan 10 % larger", "招生计划增加 10 %")
      : say("An exempted share 10 points larger", "推免比例提高 10 个百分点")
    let cause =
      cause == .plan ? say("the plan", "招生计划") : say("the share of exempted students", "推免比例")
    switch effect {
    case .cannotTell(let changes, let cycles):
      let head = say(
        "What \(cause) does to the line cannot be told from these data", "从这些数据无法得知\(cause)对分数线的影响")
      return head + afterLabel + knownChanges(changes, cycles)
    case .estimated(let estimate):
      let interval = estimate.interval(0.8)
      let values = [estimate.value, interval.lower, interval.upper].map { change($0 / 10, decimals: 1) }
      return say(
        "\(name) goes with a line \(values[0]) points different (80 % interval \(values[1]) to \(values[2])), pooled "
          + "over \(count(estimate.changes)) yearly changes.",
        "\(name)时分数线变动 \(values[0]) 分（80 % 区间 \(values[1]) 至 \(values[2])），汇总 \(count(estimate.changes)) 次年度变化。"
      )
    }
  }

  /// How many yearly changes are known and how many it takes, as the rest of a sentence.
  private func knownChanges(_ changes: Int, _ cycles: Int) -> String {
    let (changesNeeded, cyclesNeeded) = (LineEffect.fewestChanges, LineEffect.fewestCycles)
    guard changes > 0 else {
      return say(
        "not one yearly change is known, and it takes at least \(changesNeeded) over \(cyclesNeeded) cycles.",
        "没有已知的年度变化，至少需要 \(cyclesNeeded) 个年度的 \(changesNeeded) 次。")
    }
    let known = changes == 1 ? "one yearly change is known" : "\(count(changes)) yearly changes are known"
    guard changes < changesNeeded || cycles < cyclesNeeded else {
      return say(
        "\(known), but the cause differs too little among them.", "已知 \(count(changes)) 次年度变化，但其中的差异太小。")
    }
    guard changes < changesNeeded else {
      return say(
        "\(known), but in \(counted(cycles, .cycle)) only, and it takes \(cyclesNeeded).",
        "已知 \(count(changes)) 次年度变化，但只涉及 \(cycles) 个年度，至少需要 \(cyclesNeeded) 个。")
    }
    return say(
      "\(known), and it takes at least \(changesNeeded) over \(cyclesNeeded) cycles.",
      "已知 \(count(changes)) 次年度变化，至少需要 \(cyclesNeeded) 个年度的 \(changesNeeded) 次。")
  }
}

public import Admissions
public import Numerals

extension Wording {
  /// When the national lines came out, this cycle and last; empty where neither day is known.
  public func publicationDays(_ now: CalendarDate?, _ before: CalendarDate?) -> String {
    guard let now else { return "" }
    let earlier = before.map { say("; the year before on \($0)", "；上年为 \($0)") } ?? ""
    return say("The national lines came out on \(now)\(earlier).", "国家线于 \(now) 公布\(earlier)。")
  }

  /// Rows of the national table that are new, and those that ended; empty for none.
  public func rowChanges(new: [NationalRow], ended: [NationalRow]) -> String {
    let fresh =
      new.isEmpty
      ? "" : say("New in the national table: \(list(new.map(row))).", "国家线新增：\(list(new.map(row)))。")
    let gone =
      ended.isEmpty ? "" : say("No longer in it: \(list(ended.map(row))).", "不再单列：\(list(ended.map(row)))。")
    return sentences([fresh, gone])
  }

  /// Schools whose lines are known this cycle and were not last; empty for none.
  public func newSchools(_ schools: [School]) -> String {
    guard !schools.isEmpty else { return "" }
    return say(
      "\(sentence(counted(schools.count, .school), ended: false)) with lines this cycle and none the year before: \(list(schools.map(shortName))).",
      "本年有线而上年无线的院校 \(schools.count) 所：\(list(schools.map(shortName)))。")
  }

  /// Schools whose lines were known last cycle and are not this; empty for none.
  public func missingSchools(_ schools: [School]) -> String {
    guard !schools.isEmpty else { return "" }
    return say(
      "Lines the year before and none collected this cycle: \(list(schools.map(shortName))).",
      "上年有线而本年未收集到的院校：\(list(schools.map(shortName)))。")
  }

  /// How many lines there are, this cycle and last, in a sentence.
  public func lineCounts(now: Int, before: Int, cycle: Int) -> String {
    say(
      "\(sentence(counted(now, .line), ended: false)) of \(cycle) are known, \(count(before)) of \(cycle - 1).",
      "\(cycle) 年已知 \(now) 条线，\(cycle - 1) 年为 \(before) 条。")
  }

  /// How far the registry is covered, in a sentence.
  public func coverage(schools: Int, of registered: Int, cycle: Int) -> String {
    say(
      "Of the \(counted(registered, .school)) of the registry, \(count(registered - schools)) have no line of \(cycle) in the data.",
      "登记的 \(registered) 所院校中，\(registered - schools) 所没有 \(cycle) 年的线。")
  }

  /// How well the lines of a cycle are known, in a sentence.
  public func confidences(_ lines: [Line]) -> String {
    guard !lines.isEmpty else { return "" }
    let parts = Confidence.allCases.compactMap { grade -> String? in
      let number = lines.count { $0.confidence == grade }
      return number == 0
        ? nil : say("\(count(number)) \(confidence(grade))", "\(number) 条\(confidence(grade))")
    }
    return sentence(say("of \(counted(lines.count, .line)), ", "\(lines.count) 条线中，") + list(parts))
  }

  /// Lines on which transcriptions disagree, in a sentence; empty for none.
  public func disputes(_ moves: [LineMove]) -> String {
    let disputed = moves.filter { $0.now.line.status == .disputed }
    guard !disputed.isEmpty else { return say("No line is disputed.", "没有争议的分数线。") }
    let names = disputed.map { shortName($0.school) + " " + $0.history.key.major.text }
    return sentence(say("disputed: ", "有争议：") + list(names))
  }

  /// Applicants of the last years, in a sentence; empty without figures.
  public func applicants(_ counts: [ApplicantCount], cycle: Int) -> String {
    let all = counts.filter { $0.measure == .applicants && $0.cycle <= cycle }.sorted { $0.cycle < $1.cycle }
    guard let last = all.last else { return say("No count of applicants is known.", "没有报考人数数据。") }
    let before = all.last { $0.cycle == last.cycle - 1 }
    let step = before.map { last.value - $0.value }
    let head = say(
      "\(nationalPeople(last.value, last.unit)) people registered for \(last.cycle)",
      "\(last.cycle) 年报考 \(nationalPeople(last.value, last.unit))人")
    let tail =
      step.map { step in
        let size = nationalPeople(abs(step), last.unit)
        return step < 0
          ? say(", \(size) fewer than the year before", "，比上年少 \(size)")
          : say(", \(size) more than the year before", "，比上年多 \(size)")
      } ?? ""
    return sentence(head + tail) + applicantsMissing(last.cycle, cycle)
  }

  private func applicantsMissing(_ last: Int, _ cycle: Int) -> String {
    guard last < cycle else { return "" }
    return sentenceGap + say("The figure for \(cycle) is not in the data.", "\(cycle) 年的数字尚未收录。")
  }

  /// The title of the chart of applicants.
  public func applicantsFinding(_ first: Int, _ last: Int) -> String {
    say("National applicants and admitted, \(cycles(first, last))", "全国报考与录取人数，\(cycles(first, last)) 年")
  }
  /// What the chart of applicants plots.
  public var applicantsPlotted: String {
    say("Registered and admitted, by admission year", "按入学年份")
  }

  /// What is counted.
  public func measure(_ measure: Measure) -> String {
    switch measure {
    case .applicants: say("applicants", "报考")
    case .overNationalLine: say("over the basic line", "上线")
    case .overRetestLine: say("over the retest line", "过复试线")
    case .retest: say("invited to the retest", "复试")
    case .admitted: say("admitted", "录取")
    case .exempted: say("exempted", "推免")
    case .firstChoice: say("admitted at first choice", "一志愿录取")
    case .adjusted: say("admitted by adjustment", "调剂录取")
    case .plan: say("plan", "招生计划")
    case .returned: say("places returned", "退回名额")
    case .scoreMin: say("lowest score", "最低分")
    case .scoreMean: say("mean score", "平均分")
    case .scoreMax: say("highest score", "最高分")
    }
  }
}

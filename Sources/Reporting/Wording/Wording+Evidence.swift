public import Admissions
import Forecasting

extension Wording {
  /// What an answer rests on: `6 cycles of college lines, 2016–2021; the last is 6 cycles old`.
  public func restsOn(_ evidence: Evidence, of history: LineHistory) -> String {
    restsOn(
      evidence, named: history.breadth == .basic ? say("school basic line", "校线（基本线）") : level(history.level))
  }

  /// The same of lines of a level.
  public func restsOn(_ evidence: Evidence, level: Level) -> String {
    restsOn(evidence, named: self.level(level))
  }

  private func restsOn(_ evidence: Evidence, named name: String) -> String {
    guard evidence.observations > 0 else { return say("no line", "没有分数线") }
    let cycles = cycles(evidence.firstCycle, evidence.lastCycle)
    let head = say(
      counted(evidence.observations, .cycle) + " of \(name)s, " + cycles,
      "\(cycles) 年共 \(evidence.observations) 个年度的\(name)")
    return head + clauseSeparator + age(evidence)
  }

  /// How old the last line is when the forecast's cycle comes.
  public func age(_ evidence: Evidence) -> String {
    evidence.observations == 1
      ? say("it is \(counted(evidence.age, .cycle)) old", "距预测年份 \(evidence.age) 年")
      : say("the last is \(counted(evidence.age, .cycle)) old", "最近一个距预测年份 \(evidence.age) 年")
  }

  /// The grade: `evidence C`.
  public func grade(_ grade: Evidence.Grade) -> String {
    say("evidence \(grade.rawValue)", "依据 \(grade.rawValue) 级")
  }

  /// What the grade means.
  public func gradeMeaning(_ grade: Evidence.Grade) -> String {
    switch grade {
    case .a: say("many recent cycles", "年度多且新")
    case .b: say("some recent cycles", "有若干近年数据")
    case .c: say("few or old cycles", "年度少或较旧")
    case .d: say("hardly any evidence", "几乎没有依据")
    }
  }

  /// That intervals of past forecasts were overconfident.
  public var pastRangesFellShort: String {
    say("past ranges held less often than they said", "过去的区间命中率低于所述")
  }

  /// What a grade rests on, as measured: how far from its median the forecast expects the line to come.
  public func gradeReason(_ evidence: Evidence) -> String {
    guard evidence.expectedError.isFinite, evidence.expectedError > 0 else {
      return gradeMeaning(evidence.grade)
    }
    let error = marks(evidence.expectedError)
    return say("expected to miss by about \(error) points", "预计偏差约 \(error) 分")
  }

  /// Why an answer deserves little trust, as sentences; empty for grades A and B with sound values.
  public func thinEvidence(_ evidence: Evidence, basis: LineHistory.Basis) -> String {
    var reasons: [String] = []
    if evidence.grade >= .c {
      if evidence.age > 2 { reasons.append(age(evidence)) }
      if evidence.observations < 3 {
        reasons.append(
          say(
            "only \(counted(evidence.observations, .cycle)) with a line", "只有 \(evidence.observations) 个年度有线")
        )
      }
      if case .broader = basis { reasons.append(say("the line is a broader one's", "采用的是上级代码的线")) }
      if reasons.isEmpty { reasons.append(gradeReason(evidence)) }
    }
    if evidence.calibration == .overconfident {
      reasons.append(pastRangesFellShort)
    }
    if evidence.hasWeakValues {
      reasons.append(say("some values are disputed or secondary", "部分数值有争议或来自二手来源"))
    }
    guard !reasons.isEmpty else { return "" }
    // A grade that is good stands beside no word of thin evidence, only beside what is weak about it.
    guard evidence.grade >= .c else { return sentence(clauses(reasons)) }
    return sentence(
      say("thin evidence: ", "依据薄弱：") + clauses(reasons) + clauseSeparator
        + say("the range is wide for that reason", "因此区间较宽"))
  }

  /// How the series answers what was asked, where it is not the major's own; else empty.
  public func basis(_ history: LineHistory) -> String {
    let code = history.key.major.text
    switch history.basis {
    case .own: return ""
    case .broader(let asked):
      return say(
        "The school prints no line for \(asked.text); this is its line for \(code), which covers it.",
        "学校未公布 \(asked.text) 的线，这里采用涵盖它的 \(code) 的线。")
    case .successor(let asked):
      return say(
        "\(asked.text) carries on as \(code); this is the series of its successor.",
        "\(asked.text) 已由 \(code) 接续，这里采用接续后的序列。")
    }
  }

  /// What else could have been asked for: other colleges and degrees; else empty.
  public func alternatives(_ history: LineHistory) -> String {
    let colleges = history.otherColleges.filter { $0 != "*" }
    let degrees = history.otherDegrees.map(degree)
    return sentences([
      colleges.isEmpty ? "" : say("Also offered by \(list(colleges)).", "另有学院招收：\(list(colleges))。"),
      degrees.isEmpty
        ? "" : say("There are lines for the \(list(degrees)) degree too.", "另有\(list(degrees))。"),
    ])
  }
}

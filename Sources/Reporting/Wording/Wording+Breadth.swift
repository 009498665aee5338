public import Admissions
import Forecasting

extension Wording {
  /// Whose line it is, by its breadth.
  public func breadth(_ breadth: LineBreadth) -> String {
    switch breadth {
    case .own: say("the program's own line", "专业线")
    case .college: say("its college's line", "院线")
    case .basic: say("the school's basic line", "校线（基本线）")
    case .national: say("the national line", "国家线")
    }
  }

  /// The column of how narrow a line is.
  public var breadthColumn: String { say("Line of", "线的范围") }

  /// The same in a cell.
  public func shortBreadth(_ breadth: LineBreadth) -> String {
    switch breadth {
    case .own: say("program", "专业")
    case .college: say("college", "学院")
    case .basic: say("school (basic)", "校线（基本线）")
    case .national: say("national", "国家线")
    }
  }

  /// The expected line, or `at least 310` where only a floor is known.
  public func expectedValue(_ forecast: LineForecast) -> String {
    let median = marks(forecast.distribution.median)
    return forecast.standing.isKnown ? median : say("at least \(median)", "不低于 \(median)")
  }

  /// A floor with its range: `at least 310 (300–320), the school's basic line`.
  public func floorValue(_ forecast: LineForecast) -> String {
    let range = interval(forecast.distribution, 0.8)
    let whole = range == marks(forecast.distribution.median) ? "" : remark(range)
    return say(
      expectedValue(forecast) + whole + ", " + breadth(forecast.breadth),
      expectedValue(forecast) + whole + "：" + breadth(forecast.breadth))
  }

  /// The label of what is known where that is a floor.
  public var floorLabel: String { say("known", "已知") }
  /// The label of a chance that cannot be told.
  public var noChanceLabel: String { say("chance", "过线概率") }
  /// That there is no chance to tell.
  public var noChance: String {
    say("cannot be told: only a floor is known", "无法得出：只知道下限")
  }

  /// What an estimate from the basic line rests on.
  public func estimate(_ record: BasicSteps.Record) -> String {
    let steps = range(marks(record.quartiles[0]), marks(record.quartiles[2]))
    return say(
      "the school's basic line, and how far lines of \(record.discipline) lie above such lines at "
        + "\(counted(record.schools, .school)) that print both: half of them by \(steps), the middle one by "
        + "\(marks(record.quartiles[1]))",
      "该校校线（基本线），加上 \(record.schools) 所同时公布两种线的院校中 \(record.discipline) 的线高出校线的分数：一半在 "
        + "\(steps) 分，中位数 \(marks(record.quartiles[1])) 分")
  }

  /// How estimates from basic lines did at schools left out.
  public func estimateRecord(_ record: BasicSteps.Record) -> String {
    say(
      "\(count(record.held[1])) of \(count(record.pairs)) lines fell into the 80 % interval of a step learned "
        + "without their school",
      "不用该校数据估计时，\(count(record.pairs)) 条线中命中 80 % 区间 \(count(record.held[1])) 条")
  }

  /// What must be said beside an answer that rests on a floor; empty beside any other.
  public func floorCaution(_ forecast: LineForecast) -> String {
    let (school, major) = (shortName(forecast.school), self.major(forecast.major))
    switch forecast.standing {
    case .line: return ""
    case .estimated:
      return say(
        "Estimated from the basic line: the data hold no line of \(major) at \(school). The basic line is the least that "
          + "may enter any retest there; the line of the program lies at or above it.",
        "由校线估计：数据中没有\(school) \(major) 的院线或专业线。校线（基本线）是进入该校任何复试的最低分，专业线不低于它。")
    case .floorOnly where forecast.breadth == .national:
      return say(
        "Not known: any line of \(school) for \(major), or a basic line of the school. Nobody enters a retest "
          + "below the national line; the line of the program may lie far above it.",
        "未知：\(school) \(major) 的专业线、院线以及该校的校线。低于国家线不能参加复试，专业线可能远高于它。")
    case .floorOnly:
      return say(
        "Not known: the line of \(major) at \(school). The basic line is the least that may enter any retest there, and "
          + "fewer than \(BasicSteps.neededSchools) schools print both lines in this discipline, so nothing tells how "
          + "far above it the line of the program lies.",
        "未知：\(school) \(major) 的院线或专业线。校线（基本线）是进入该校任何复试的最低分；同时公布两种线的院校在该学科不足 \(BasicSteps.neededSchools) 所，无从得知专业线高出多少。"
      )
    }
  }

  /// The lines that the user laid over the package; empty without any.
  public func known(_ lines: [Line], schools: [School]) -> String {
    let shown = lines.prefix(6).map { line in
      let school = schools.first { $0.id == line.key.schoolID }.map(shortName) ?? line.key.schoolID
      let paper = line.key.subject == .total ? "" : " " + subject(line.key.subject)
      return "\(school) \(line.key.major) \(line.cycle)\(paper) \(marks(line.value))"
    }
    guard !shown.isEmpty else { return "" }
    let more =
      lines.count > shown.count ? say(" and \(lines.count - shown.count) more", " 等 \(lines.count) 条") : ""
    return sentence(
      say("yours and not of the package: ", "以下为你提供的线，不在数据包中：") + shown.joined(separator: say(", ", "、"))
        + more)
  }

  /// The label of what came after the line.
  public var secondStepLabel: String { say("after the line", "过线之后") }

  /// What came after the line in one cycle.
  public func secondStep(_ step: SecondStep) -> String {
    var parts: [String] = []
    if let share = step.share, let invited = step.invited, let admitted = step.admitted {
      let (all, some) = (count(Int(invited)), count(Int(admitted)))
      parts.append(
        say(
          "of \(all) invited to the retest \(some) were admitted (\(percent(share)))",
          "\(all) 人进入复试，\(some) 人拟录取（\(percent(share))）"))
    }
    if let lowest = step.lowest {
      parts.append(say("lowest admitted score \(marks(lowest))", "最低录取分 \(marks(lowest))"))
    }
    if let mean = step.mean { parts.append(say("mean \(marks(mean))", "平均分 \(marks(mean))")) }
    return "\(step.cycle)" + say(": ", " 年：") + clauses(parts)
  }

  /// That counts end some cycles before the one that is forecast.
  func oldCounts(_ last: Int, before cycle: Int) -> String {
    say(
      "The last applicants counted are of \(last), \(counted(cycle - last, .cycle)) before \(cycle): the ranges are wider for "
        + "that, and a program opened since is not among them.",
      "最近的报名人数统计为 \(last) 年，距 \(cycle) 年 \(cycle - last) 年：区间因此较宽，此后新开的专业不在其中。")
  }

  /// The same of lines of any system.
  var clearingIsNotAdmission: String {
    say(
      "Clearing the line is not admission: the rules of the system say what else is asked.",
      "过线不等于录取：还要看当地的录取规则。")
  }

  /// That clearing the line is not the end, once near every chance.
  public var passingIsNotAdmission: String {
    say(
      "Clearing the line is not admission: it leads to the retest, which invites more people than there are places.",
      "过线不等于录取：过线只是取得复试资格，复试人数多于招生名额。")
  }
}

public import Admissions

extension Wording {
  /// The candidate's score: `352 of 500`, with the marks where there are any.
  func candidate(_ candidate: Candidate, of fullMark: Int) -> String {
    let score = line(candidate.score, of: fullMark)
    guard !candidate.marks.isEmpty else { return score }
    return score + remark(candidate.marks.map { marks($0) }.joined(separator: " + "))
  }

  /// The label of the candidate's score.
  var yourScore: String { say("your score", "你的分数") }
  /// The label of the candidate's rank.
  var yourRank: String { say("your rank", "你的位次") }
  /// The label of the answer.
  var chanceLabel: String { say("chance to clear it", "过线概率") }
  /// The label of reach, match or safe.
  var levelLabel: String { say("reach, match or safe", "冲稳保") }
  /// The label of the requirement that binds.
  var bindingLabel: String { say("decided mostly by", "主要卡在") }
  /// The label of what would change the answer most.
  var leversLabel: String { say("would change it most", "最能改变答案的是") }

  /// Reach, match or safe.
  public func chanceLevel(_ level: ChanceLevel) -> String {
    switch level {
    case .reach: say("reach", "冲")
    case .match: say("match", "稳")
    case .safe: say("safe", "保")
    }
  }

  /// From when on a choice is a match or safe.
  func thresholds(_ thresholds: ChanceThresholds) -> String {
    say(
      "match from \(inHundred(thresholds.match)), safe from \(inHundred(thresholds.safe))",
      "\(percent(thresholds.match)) 起为稳，\(percent(thresholds.safe)) 起为保")
  }

  /// From when on an estimate from the basic line is a match, and that none is safe.
  func neverSafe(_ thresholds: ChanceThresholds) -> String {
    say(
      "match from \(inHundred(thresholds.match)); never safe, as it is estimated from the basic line",
      "\(percent(thresholds.match)) 起为稳；由校线估计，不列为保")
  }

  /// Which requirement binds, and the chance without it.
  func binding(_ chance: AdmissionChance) -> String {
    guard let place = chance.binding, let without = chance.items[place].jointWithout else {
      return say("nothing: no single line makes a difference", "没有：任何一条线都不起决定作用")
    }
    return say(
      "\(theSubject(chance.items[place].subject)): without it the chance would be \(inHundred(without))",
      "\(subject(chance.items[place].subject))：若无此要求，过线概率为 \(inHundred(without))")
  }

  /// What something would do to the chance.
  func lever(_ lever: ChanceLever, cycle: Int) -> String {
    switch lever.kind {
    case .nationalLine:
      let name = say("this cycle's national line", "\(cycle) 年国家线公布")
      return name + afterLabel + movement(lever)
    case .lastCycle:
      return say("the line of \(cycle - 1), were it known", "得知 \(cycle - 1) 年的线") + afterLabel
        + movement(lever)
    case .points(let points):
      return say(
        "\(marks(points)) points more: \(inHundred(lever.high))",
        "多 \(marks(points)) 分：\(inHundred(lever.high))")
    }
  }

  private func movement(_ lever: ChanceLever) -> String {
    let size = marks(lever.meanChange * 100)
    return say(
      "moves it by \(size) in 100 on average; one time in ten below \(inHundred(lever.low)), one in ten above \(inHundred(lever.high))",
      "平均变动 \(size) 个百分点；一成情形低于 \(inHundred(lever.low))，一成高于 \(inHundred(lever.high))")
  }

  /// What a paper's line rests on.
  func paperBasis(_ basis: PaperForecast.Basis) -> String {
    switch basis {
    case .own(let first, let last, let count):
      counted(count, .cycle) + remark(cycles(first, last))
    case .borrowed(let schools):
      say(
        "no line of this school; gaps at \(counted(schools, .school)) of its kind",
        "本校无此线，取 \(schools) 所同类学校与国家线之差")
    case .national: say("the national line alone", "仅国家线")
    }
  }

  /// Remarks that a candidate must read.
  func cautions(_ chance: AdmissionChance) -> [String] {
    var all: [String] = []
    if let sum = chance.candidate.differingSum {
      all.append(
        say(
          "The marks add up to \(marks(sum)), not to \(marks(chance.candidate.score)).",
          "各科之和为 \(marks(sum))，与总分 \(marks(chance.candidate.score)) 不符。"))
    }
    if chance.candidate.marks.isEmpty {
      all.append(
        say(
          "Every paper has a line too: name your marks with --subjects to have them counted.",
          "各科另有单科线：用 --subjects 给出各科分数即可一并计算。"))
    }
    return all
  }

  /// Headings of the table of requirements.
  var requirementColumns: [String] {
    [
      say("requirement", "要求"), say("line expected", "预计分数线"), say("80 % interval", "80 % 区间"),
      say("yours", "你的分数"), say("chance", "过线概率"), say("rests on", "依据"),
    ]
  }

  /// The answer as a statement.
  func chanceStatement(_ chance: AdmissionChance) -> String {
    let what =
      chance.candidate.marks.isEmpty ? say("the total's line", "总分") : say("every line", "总分与各科全部")
    return say(
      "with \(marks(chance.candidate.score)) the chance to clear \(what) is \(inHundred(chance.probability))",
      "以 \(marks(chance.candidate.score)) 分，\(what)过线的概率约为 \(inHundred(chance.probability))")
  }

  /// The chance to clear the total's line alone, as a statement.
  func totalStatement(_ chance: AdmissionChance) -> String {
    let total = inHundred(chance.items[0].chance ?? chance.probability)
    return say(
      "with \(marks(chance.candidate.score)) the chance to clear the total's line is \(total)",
      "以 \(marks(chance.candidate.score)) 分，总分过线的概率约为 \(total)")
  }

  /// In how many of so many simulated years everything that is asked for is cleared, as a statement.
  func clearedStatement(_ chance: AdmissionChance, of total: Int) -> String {
    let years = naturalFrequency(chance.probability, of: total)
    return chance.candidate.marks.isEmpty
      ? say("the total's line is cleared \(years)", "总分过线：\(years)")
      : say("every line is cleared \(years)", "总分与各科全部过线：\(years)")
  }

  /// What the dots show.
  func dotsSubtitle(_ count: Int) -> String {
    say(
      "Each dot is one of \(count) equally likely lines of the total", "每个点代表 \(count) 种同等可能的总分线之一")
  }

  /// What the icons show.
  func iconsSubtitle(_ chance: AdmissionChance, total: Int) -> String {
    chance.candidate.marks.isEmpty
      ? say("\(total) simulated years; filled: the total's line is cleared", "\(total) 个模拟年份；实心：总分过线")
      : say(
        "\(total) simulated years; filled: every line is cleared; hollow: which one is missed",
        "\(total) 个模拟年份；实心：总分与各科全部过线；空心：未过的是哪一项")
  }

  /// What is missed in some years.
  func missed(_ kind: ChanceOutcome.Kind) -> String {
    switch kind {
    case .cleared: yearsCleared
    case .missedOnly(let subject): say("only \(theSubject(subject)) is missed", "仅\(self.subject(subject))未过")
    case .missedSeveral: say("several lines are missed", "多项未过")
    }
  }

  /// The years counted by icons.
  var yearsCleared: String { say("years cleared", "过线年份") }
  /// The label of the score on a chart.
  var scoreOnChart: String { say("your score", "你的分数") }
}

public import Admissions

extension Wording {
  /// What is counted and when, in a sentence; said plainly where nothing is.
  public func countsKnown(_ counts: [ProgramCounts]) -> String {
    let cycles = Set(counts.map(\.cycle)).sorted().map(String.init)
    guard !cycles.isEmpty else {
      return say(
        "The data hold no counts of applicants or admitted for this school.", "数据中没有该校的报考与录取人数。")
    }
    return say("Counts are known for \(list(cycles)).", "已有 \(list(cycles)) 年的人数。")
  }

  /// What the data never hold of a school, in a sentence; empty where nothing is missing.
  public func countsMissing(_ counts: [ProgramCounts]) -> String {
    let wanted: [Measure] = [.plan, .returned, .applicants, .retest, .admitted, .exempted]
    let missing = wanted.filter { measure in counts.allSatisfy { $0[measure] == nil } }
    guard !missing.isEmpty, !counts.isEmpty else { return "" }
    return say("Not in the data: \(list(missing.map(measure))).", "数据中没有：\(list(missing.map(measure)))。")
  }

  /// How the ratios are defined.
  public var ratioDefinitions: String {
    say(
      "Candidates are applicants without exempted students; places by examination are those admitted without "
        + "exempted students; candidates per place divides the two. Where the exempted were not counted, no place "
        + "and no ratio is given. Passing the line is not admission: at least 120 % of the places are invited to the retest.",
      "考生数为报考人数减去推免生；统考名额为录取人数减去推免生；考生/名额为两者之比。未公布推免人数时不给出名额与比值。过线不等于录取：复试至少按名额的 120 % 邀请。")
  }
  /// The fold over the definitions as printed.
  public var definitionsFold: String { say("What the sources count", "各来源的统计口径") }
  /// A column of candidates.
  public var candidatesColumn: String { say("Candidates", "考生") }
  /// A column of places by examination.
  public var placesColumn: String { say("Places by examination", "统考名额") }
  /// A column of candidates for each place.
  public var perPlaceColumn: String { say("Candidates per place", "考生/名额") }
  /// A column of shares of exempted students.
  public var exemptedShareColumn: String { say("Exempted", "推免比例") }
  /// A column of shares over the basic line.
  public var overLineShareColumn: String { say("Over the basic line", "上线比例") }
  /// A column of ranks.
  public var rankColumn: String { say("Rank", "排名") }
  /// A column of gaps expected next.
  public func expectedGapColumn(_ cycle: Int) -> String { say("Expected gap \(cycle)", "\(cycle) 年预计差值") }
  /// A column of how many programs were counted.
  public var programsColumn: String { say("Programs", "专业数") }

  /// Candidates per place with one decimal.
  public func perPlace(_ ratio: Double) -> String { marks(ratio, decimals: 1) }
  /// The fold over every program's counts.
  public func countsFold(_ cycle: Int, _ number: Int) -> String {
    say("Every program counted in \(cycle) (\(number))", "\(cycle) 年各专业人数（\(number) 个）")
  }

  /// How hard it is to get in, in a sentence.
  public func competition(_ ranks: [Selectivity.Item], cycle: Int) -> String {
    guard let first = ranks.first, let last = ranks.last, ranks.count > 1 else {
      return say(
        "The data do not say how many candidates there are for a place.", "数据不足以说明每个名额有多少考生。")
    }
    return say(
      "In \(cycle), the last cycle counted by major, there were from \(perPlace(last.perPlace)) candidates per place "
        + "(\(last.shortName)) to \(perPlace(first.perPlace)) (\(first.shortName)).",
      "最近一个分专业统计的年份为 \(cycle) 年：每个统考名额从 \(perPlace(last.perPlace)) 名考生（\(last.shortName)）到 \(perPlace(first.perPlace)) 名（\(first.shortName)）。"
    )
  }

  /// How the ranking is made and what it leaves out.
  public func selectivityNote(_ cycle: Int, least: Int) -> String {
    say(
      "Ranked by candidates per place in \(cycle) among full-time programs with at least \(least) candidates. The other "
        + "columns are parts of the same question and can point elsewhere: a high share of exempted students leaves "
        + "few places, a large gap asks for high marks.",
      "按 \(cycle) 年考生/名额排名，仅含考生不少于 \(least) 人的全日制专业。其余各列是同一问题的不同侧面，方向可能不同：推免比例高则名额少，差值大则要求分数高。")
  }
  /// The title of the chart of candidates per place.
  public func selectivityFinding(_ item: Selectivity.Item, cycle: Int) -> String {
    say(
      "\(perPlace(item.perPlace)) candidates for a place in \(item.shortName), \(cycle)",
      "\(cycle) 年 \(item.shortName)：每个名额 \(perPlace(item.perPlace)) 名考生")
  }
  /// What the chart of candidates per place plots.
  public func selectivityPlotted(_ shown: Int, of all: Int) -> String {
    say(
      "Candidates per place by examination; the \(shown) highest of \(all) programs",
      "每个统考名额的考生数；\(all) 个专业中最高的 \(shown) 个")
  }
  /// The line of the chart at all programs together.
  public var allTogether: String { say("all programs", "全部专业") }
}

public import Admissions
import Forecasting

extension Wording {
  /// The title of a dossier.
  public func schoolTitle(_ school: School) -> String {
    let name =
      language == .english && !school.nameEN.isEmpty ? school.nameEN + " " + school.nameZH : school.nameZH
    return name + titleSeparator + say("admission dossier", "招生档案")
  }

  /// The heads of the statements at the top of a dossier.
  public var theSchool: String { say("The school.", "院校。") }
  /// The head on lines.
  public var itsLines: String { say("Its lines.", "分数线。") }
  /// The head on the next cycle.
  public var whatToExpect: String { say("What to expect.", "预期。") }
  /// The head on competition.
  public var howHard: String { say("How hard is it.", "难度。") }

  /// Where the school is and what its floor is, in sentences.
  public func place(_ school: School) -> String {
    let others = school.aliases.isEmpty ? "" : say(" (\(list(school.aliases)))", "（\(list(school.aliases))）")
    // The register names cities in Latin letters.
    let city = school.city.isEmpty ? "" : say(", \(school.city)", "")
    let own =
      school.setsOwnLine
      ? say("It sets its own school lines.", "属自划线院校。")
      : say(
        "It does not set its own line: its floor is the national line of \(region(school.region)).",
        "非自划线院校，底线为 \(region(school.region))国家线。")
    return say(
      "\(school.nameZH)\(others), code \(school.id)\(city), \(region(school.region)). \(own)",
      "\(school.nameZH)\(others)，代码 \(school.id)\(city)，\(region(school.region))。\(own)")
  }

  /// Which lines are known, in sentences.
  public func knownLines(_ review: SchoolReview) -> String {
    let cycles = review.histories.flatMap(\.cycles)
    guard let first = cycles.min(), let last = cycles.max() else {
      return say("The data hold no line of this school.", "数据中没有该校的分数线。")
    }
    let values = review.histories.map(\.points.count).reduce(0, +)
    let head = say(
      "\(sentence(counted(values, .value), ended: false)) in \(counted(review.histories.count, .series)), \(self.cycles(first, last)).",
      "\(self.cycles(first, last)) 年共 \(review.histories.count) 个序列、\(values) 个数值。")
    let gap =
      last < review.cycle
      ? sentenceGap + say("No line of \(review.cycle) has been collected.", "\(review.cycle) 年的线尚未收集到。") : ""
    return head + gap
  }

  /// What is expected of the school's lines, from the lowest to the highest, in sentences.
  public func expected(_ forecasts: [LineForecast]) -> String {
    let sorted = forecasts.filter(\.standing.isKnown).sorted {
      $0.distribution.median < $1.distribution.median
    }
    guard let low = sorted.first, let high = sorted.last else {
      return say("There is nothing to forecast from.", "没有可供预测的数据。")
    }
    guard sorted.count > 1 else { return answer(low) + sentenceGap + expectationTrust(sorted) }
    return say(
      "\(sentence(counted(sorted.count, .forecast), ended: false)) for \(low.cycle), from \(bounds(low)) to \(bounds(high)).",
      "\(low.cycle) 年共 \(sorted.count) 个预测，从 \(bounds(low))到 \(bounds(high))。")
      + sentenceGap + expectationTrust(sorted)
  }

  private func bounds(_ forecast: LineForecast) -> String {
    let range = interval(forecast.distribution, 0.8)
    let name = major(forecast.major)
    return say(
      "\(marks(forecast.distribution.median)) (\(name); 80 % interval \(range))",
      "\(name) \(marks(forecast.distribution.median)) 分（80 % 区间 \(range)）")
  }

  private func expectationTrust(_ forecasts: [LineForecast]) -> String {
    let thin = forecasts.count { $0.evidence.grade >= .c }
    if thin == 0 { return say("All rest on three or more recent cycles.", "均有三个以上近年数据支持。") }
    if thin == forecasts.count {
      return say(
        "All of it rests on few or old cycles, and the ranges are wide for that reason.", "所依据的年度少或较旧，区间因此较宽。"
      )
    }
    return say(
      "\(count(thin)) of them rest on few or old cycles (evidence C or D).", "其中 \(thin) 个依据薄弱（C 或 D 级）。")
  }

  /// The section of stated facts.
  public var profileSection: String { say("Profile", "概况") }
  /// The section of the summary table.
  public var linesSection: String { say("Lines of every major", "分数线汇总") }
  /// The section of all forecasts.
  public func majorsSection(_ cycle: Int) -> String { say("Every major in \(cycle)", "\(cycle) 年各专业预测") }
  /// The section of counts.
  public var admissionsSection: String { say("Admissions", "招生与报录") }
  /// The section of competition.
  public var selectivitySection: String { say("How hard is it?", "难不难？") }
  /// The section of dates.
  public func calendarSection(_ cycle: Int) -> String {
    say("Calendar of the \(cycle) cycle", "\(cycle) 年日程")
  }
  /// The part of majors without a line of their own.
  public var othersSection: String { say("Majors without a line of their own", "没有自身分数线的专业") }

  /// The legend of the summary table.
  public var lineMarksNote: String {
    say(
      "† equals the line above it (school or national line); ? disputed. An empty cell was not collected.",
      "† 等于上一级的线（校线或国家线）；? 有争议；空格为未收集。")
  }
  /// The name of a line for every major of a college.
  public var everyMajor: String { say("every major of the college", "学院统一线") }
  /// The name of a whole school's line.
  public var wholeSchool: String { say("whole school", "全校") }

  /// The title of the small multiples.
  public func multiplesFinding(_ school: School, _ first: Int, _ last: Int) -> String {
    say(
      "Lines of \(shortName(school)), \(cycles(first, last))",
      "\(shortName(school))分数线，\(cycles(first, last)) 年")
  }
  /// What the small multiples plot.
  public func multiplesPlotted(_ shown: Int, of all: Int) -> String {
    let rest =
      shown < all ? say("; the \(shown) highest of \(all) series", "；\(all) 个序列中最高的 \(shown) 个") : ""
    return say("Totals, points of 500, the highest last line first", "总分线，满分 500 分，按最近的线从高到低") + rest
  }
  /// The title of the chart of all forecasts.
  public func majorsFinding(_ school: School, _ cycle: Int) -> String {
    say("What \(shortName(school)) may ask for in \(cycle)", "\(shortName(school)) \(cycle) 年各专业预计")
  }
  /// What the majors without a line of their own are.
  public var othersNote: String {
    say(
      "A major without a line of its own follows the line of a broader code, or of the code that took its place. "
        + "Unfold a line for the majors that follow it.",
      "没有自身分数线的专业沿用上级代码或后继代码的线；展开可见各条线涵盖的专业。")
  }
  /// The fold over the majors that one line stands in for: how many, the line, what is expected of it.
  public func followersFold(_ forecasts: [LineForecast], line: String) -> String {
    guard let first = forecasts.first else { return "" }
    let degree = degree(first.history.key.degree)
    let near = areAlike(forecasts) ? expectation(first) : ""
    return say(
      "\(sentence(counted(forecasts.count, .major), ended: false)) \(forecasts.count == 1 ? "follows" : "follow") the line of \(line), \(degree)\(near.isEmpty ? "" : ": " + near)",
      "\(counted(forecasts.count, .major))沿用 \(line)（\(degree)）的线\(near.isEmpty ? "" : "：" + near)")
  }
  /// One of them: its name; with what is expected of it where they differ.
  public func follower(_ forecast: LineForecast, among all: [LineForecast]) -> String {
    areAlike(all) ? major(forecast.major) : major(forecast.major) + afterLabel + expectation(forecast)
  }
  private func areAlike(_ forecasts: [LineForecast]) -> Bool { Set(forecasts.map(expectation)).count == 1 }
  private func expectation(_ forecast: LineForecast) -> String {
    guard forecast.standing.isKnown else { return floorValue(forecast) }
    let range = interval(forecast.distribution, 0.8)
    return say(
      "near \(marks(forecast.distribution.median)), 80 % interval \(range)",
      "预计 \(marks(forecast.distribution.median))，80 % 区间 \(range)")
  }
  /// The fold over the majors that no line covers.
  public func noLineFold(_ number: Int) -> String {
    say(
      "\(sentence(counted(number, .major), ended: false)) without any line to follow: no forecast",
      "\(counted(number, .major))没有可沿用的线，无法预测")
  }
  /// A major without a forecast: its name, and why where more is to be said than that no line is known.
  public func withoutForecast(_ item: Major, _ error: LineForecastError) -> String {
    if case .history(.noLine(_, let degrees)) = error, degrees.isEmpty { return major(item) }
    return major(item) + afterLabel + noForecast(error)
  }
  /// The fold over one major.
  public func majorFold(_ forecast: LineForecast) -> String {
    guard forecast.standing.isKnown else {
      let name = major(forecast.major) + remark(degree(forecast.history.key.degree))
      return name + afterLabel + floorValue(forecast)
    }
    let range = interval(forecast.distribution, 0.8)
    return say(
      "\(major(forecast.major)), \(degree(forecast.history.key.degree)): near \(marks(forecast.distribution.median)), 80 % interval \(range)",
      "\(major(forecast.major))（\(degree(forecast.history.key.degree))）：预计 \(marks(forecast.distribution.median))，80 % 区间 \(range)"
    )
  }
}

extension Wording {
  /// A major in few words: code, name and degree where it is professional.
  func shortMajor(_ forecast: LineForecast) -> String {
    let degree = forecast.history.key.degree
    let name = major(forecast.major)
    guard !name.contains("rofessional"), !name.contains("专业学位") else { return name }
    return name + (degree == .professional ? titleSeparator + self.degree(degree) : "")
  }
  /// The fold over the national lines that are a school's floor.
  public func floorFold(_ region: Region, _ cycle: Int) -> String {
    say("National lines of \(cycle), \(self.region(region))", "\(cycle) 年国家线（\(self.region(region))）")
  }
  /// A column of full marks.
  public var fullMarkColumn: String { say("Of", "满分") }
  /// A column of full-time and part-time.
  public var modeColumn: String { say("Study", "学习方式") }
  /// How many series rest on few cycles, in a sentence; empty for none.
  public func thinSeries(_ histories: [LineHistory]) -> String {
    let thin = histories.count { $0.points.count < 3 }
    guard thin > 0 else { return "" }
    return say(
      "\(count(thin)) of \(counted(histories.count, .series)) have fewer than three cycles.",
      "\(histories.count) 个序列中 \(thin) 个不足三个年度。")
  }
}

public import Admissions

extension Wording {
  /// How far region B lies below region A, in a sentence.
  public func regionB(_ rows: [NationalRowReview]) -> String {
    let both = rows.compactMap { row in row.valueB.map { row.value - $0 } }
    guard let first = both.first else { return "" }
    let points = marks(first)
    if both.allSatisfy({ $0 == first }) {
      return say(
        "Region B lies \(points) points below region A in every category.", "B 区各门类均比 A 区低 \(points) 分。")
    }
    return say(
      "Region B lies \(marks(both.min() ?? first)) to \(marks(both.max() ?? first)) points below region A.",
      "B 区比 A 区低 \(marks(both.min() ?? first)) 至 \(marks(both.max() ?? first)) 分。")
  }

  /// How much of the movements is common, in a sentence.
  public func commonMovement(_ review: NationalReview) -> String {
    guard let first = review.shocks.first, let last = review.shocks.last, review.commonShare.isFinite else {
      return ""
    }
    let share = percent(review.commonShare)
    let seen = counted(review.shocks.count, .yearSeen)
    return say(
      "From \(first.cycle - 1) to \(last.cycle), \(share) of the movement of the categories (in squares) was one that "
        + "all shared in a cycle. Such a shared movement has been seen \(seen), too few to learn a direction from.",
      "\(first.cycle - 1) 至 \(last.cycle) 年，各门类变动（平方和）的 \(share) 来自各门类当年共同的变动，至今只观察到 \(seen)，不足以判断方向。")
  }

  /// The title of the chart of common movements.
  public func commonFinding(_ review: NationalReview) -> String {
    guard let last = review.shocks.last else { return nationalSection }
    return say(
      "National lines \(moved(last.mean)) on average in \(last.cycle)",
      "\(last.cycle) 年国家线平均\(moved(last.mean))")
  }

  /// What the chart of common movements plots.
  public var commonPlotted: String {
    say("Mean movement of all categories since the cycle before, region A, points", "各门类较上年的平均变动，A 区，分")
  }

  /// The name of the series of mean movements.
  public var meanMovement: String { say("Mean movement", "平均变动") }

  /// The title of the chart of this year's national lines against last year's.
  public func movesFinding(_ review: NationalReview) -> String {
    guard let shock = review.shocks.last else { return nationalSection }
    let total = shock.counts.rose + shock.counts.stood + shock.counts.fell
    return say(
      "\(shock.counts.rose) of \(total) national lines rose in \(review.cycle)",
      "\(review.cycle) 年 \(total) 条国家线中 \(shock.counts.rose) 条上升")
  }

  /// What the chart of this year's national lines plots: how many of the lines compared have totals of 500 marks.
  public func movesPlotted(_ shown: Int, _ review: NationalReview) -> String {
    guard let shock = review.shocks.last else { return nationalPlotted }
    let total = shock.counts.rose + shock.counts.stood + shock.counts.fell
    guard shown < total else { return nationalPlotted }
    return say(
      "The \(count(shown)) of them with totals of 500 marks, region A, points",
      "图中为满分 500 分的 \(count(shown)) 条，A 区，分")
  }

  /// What charts of national lines plot.
  public var nationalPlotted: String {
    say("Totals of 500 marks, region A, points", "满分 500 分的总分线，A 区，分")
  }

  /// The title of the chart of all national lines over the years.
  public func nationalHistoryFinding(_ first: Int, _ last: Int) -> String {
    say("National lines move together, \(cycles(first, last))", "国家线同升同降，\(cycles(first, last)) 年")
  }

  /// The title of the chart of national forecasts.
  public func nationalNextFinding(_ cycle: Int) -> String {
    say("Where the national lines of \(cycle) are expected", "\(cycle) 年国家线预计区间")
  }

  /// What charts of forecasts with intervals plot.
  public var intervalsPlotted: String {
    say("Median and 80 % interval, points", "中位数与 80 % 区间，分")
  }

  /// The title of the chart of the largest school movements.
  public func schoolMovesFinding(_ moves: [LineMove], _ cycle: Int) -> String {
    let changes = moves.compactMap(\.change)
    let (up, down) = (changes.count { $0 > 0 }, changes.count { $0 < 0 })
    return say(
      "\(up) school lines rose and \(down) fell in \(cycle); the largest movements",
      "\(cycle) 年 \(up) 条院校线上升、\(down) 条下降；变动最大者")
  }

  /// What the chart of school movements plots.
  public func schoolMovesPlotted(_ number: Int) -> String {
    say(
      "The \(number) lines that moved furthest since the year before, points", "较上年变动最大的 \(number) 条线，分")
  }

  /// Lines that did not move at all, in a sentence.
  public func standstill(_ moves: [LineMove]) -> String {
    let still = moves.filter { $0.change == 0 }
    guard !still.isEmpty else { return "" }
    let schools = Set(still.map(\.school.id)).count
    return say(
      "Least moved: \(counted(still.count, .line)) of \(counted(schools, .school)) stayed exactly where they were.",
      "变动最小：\(schools) 所院校的 \(still.count) 条线与上年完全相同。")
  }
}

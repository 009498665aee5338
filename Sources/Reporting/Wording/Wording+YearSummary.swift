public import Admissions
public import Forecasting

extension Wording {
  /// The title of a yearly report.
  public func yearTitle(_ cycle: Int) -> String {
    say("Admission lines of the \(cycle) cycle", "\(cycle) 年考研分数线年度报告")
  }

  /// What the report covers, in a sentence.
  public func yearScope(_ review: YearReview) -> String {
    let schools = Set(review.moves.map(\.school.id)).count
    return say(
      "Computed from \(counted(review.national.rows.count, .nationalLine)) and "
        + "\(counted(review.moves.count, .line)) of \(counted(schools, .school)); forecasts are for "
        + "\(review.cycle + 1) and know nothing of that cycle.",
      "依据 \(review.national.rows.count) 条国家线和 \(schools) 所院校的 \(review.moves.count) 条分数线计算；"
        + "预测针对 \(review.cycle + 1) 年，未使用该年任何数据。")
  }

  /// The head of the first statement of a yearly report.
  public var whatMoved: String { say("What moved.", "变动。") }
  /// The head of the second.
  public var whatIsExpected: String { say("What is expected.", "预期。") }
  /// The head of the third.
  public var howSure: String { say("How sure that is.", "把握。") }

  /// How the national lines moved in the cycle, in sentences; the largest and smallest movements are named.
  public func nationalMovement(_ review: NationalReview) -> String {
    guard let shock = review.shocks.last, shock.cycle == review.cycle else {
      return say("No national line can be compared with the year before.", "没有可与上年比较的国家线。")
    }
    let compared = shock.counts.rose + shock.counts.stood + shock.counts.fell
    let head = say(
      "The national lines \(moved(shock.mean)) on average (region A, "
        + "\(count(compared)) categories with a line in both years): \(directions(shock)).",
      "国家线平均\(moved(shock.mean))（A 区，\(compared) 个两年均有线的门类）：\(directions(shock))。")
    return sentences([head, extremes(review)])
  }

  /// `rose by 2.1 points`, `fell by 3 points`, `stood still`.
  public func moved(_ mean: Double) -> String {
    let size = marks(abs(mean), decimals: 1)
    if size == marks(0, decimals: 1) { return say("stood still", "持平") }
    return mean > 0
      ? say("rose by \(size) points", "上升 \(size) 分") : say("fell by \(size) points", "下降 \(size) 分")
  }

  private func directions(_ shock: NationalShock) -> String {
    let counts = shock.counts
    return say(
      "\(count(counts.rose)) rose, \(count(counts.stood)) stood still, \(count(counts.fell)) fell",
      "\(counts.rose) 个上升，\(counts.stood) 个持平，\(counts.fell) 个下降")
  }

  private func extremes(_ review: NationalReview) -> String {
    let rows = review.rows.filter { $0.change != nil }
      .sorted { ($0.change ?? 0, $1.history.row.id) > ($1.change ?? 0, $0.history.row.id) }
    guard let top = rows.first, let bottom = rows.last, rows.count > 1 else { return "" }
    return say(
      "The movements range from \(extreme(top)) to \(extreme(bottom)).",
      "变动从\(extreme(top))到\(extreme(bottom))。")
  }

  private func extreme(_ row: NationalRowReview) -> String {
    let step = change(row.change ?? 0)
    let name = self.row(row.history.row)
    return say("\(step) (\(name), now \(marks(row.value)))", "\(name) \(step)（现为 \(marks(row.value))）")
  }

  /// What is expected of the national lines, in sentences, with one of them as the example.
  public func nationalExpectation(_ review: NationalReview, example: String = "08") -> String {
    let rows = review.rows.filter { $0.next != nil }
    guard let row = rows.first(where: { $0.history.row.id == example }) ?? rows.first, let next = row.next
    else { return say("Too little is known to forecast national lines.", "已知数据不足以预测国家线。") }
    let (half, most) = (reach(next, 0.5), reach(next, 0.8))
    let range = interval(next, 0.8)
    let name = self.row(row.history.row)
    return say(
      "A national line is expected near where it is: past movements show no direction that would help. Half "
        + "of the moves are expected within about \(half) points, 80 % within about "
        + "\(most). \(name), \(marks(row.value)) now: \(range) in \(review.cycle + 1) (80 % interval).",
      "国家线预计在现值附近：涨跌没有规律。约一半变动不超过 \(half) 分，八成不超过约 \(most) 分。"
        + "\(name)现为 \(marks(row.value))，\(review.cycle + 1) 年的 80 % 区间为 \(range)。")
  }

  /// Half the width of an interval, to the mark.
  private func reach(_ distribution: Distribution, _ level: Double) -> String {
    let interval = distribution.interval(level)
    return marks((interval.upper - interval.lower) / 2)
  }

  /// An interval as a range of marks.
  public func interval(_ distribution: Distribution, _ level: Double) -> String {
    let interval = distribution.interval(level)
    return range(marks(interval.lower), marks(interval.upper))
  }

  /// How the school lines moved, in a sentence.
  public func schoolMovement(_ moves: [LineMove]) -> String {
    let changes = moves.compactMap(\.change)
    guard !changes.isEmpty else {
      return say("No school's line can be compared with the year before.", "没有可与上年比较的院校线。")
    }
    let schools = Set(moves.filter { $0.change != nil }.map(\.school.id)).count
    let mean = changes.reduce(0, +) / Double(changes.count)
    let (up, same, down) = (
      changes.count { $0 > 0 }, changes.count { $0 == 0 }, changes.count { $0 < 0 }
    )
    return say(
      "Of \(counted(changes.count, .line)) of \(counted(schools, .school)) that were printed in both years, "
        + "\(count(up)) rose, \(count(same)) stood still and \(count(down)) fell; on average they \(moved(mean)).",
      "\(schools) 所院校的 \(changes.count) 条线两年均有公布：\(up) 条上升，\(same) 条持平，\(down) 条下降，平均\(moved(mean))。")
  }
}

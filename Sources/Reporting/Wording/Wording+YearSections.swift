public import Admissions

extension Wording {
  /// The section of national lines.
  public var nationalSection: String { say("National lines", "国家线") }
  /// The section of school lines.
  public var schoolLinesSection: String { say("Lines of schools", "院校分数线") }
  /// The section of past forecasts against outcomes.
  public var scorecardSection: String { say("Last year's forecasts against what came", "上年预测与实际") }
  /// The section of the next cycle.
  public func nextSection(_ cycle: Int) -> String { say("Forecasts for \(cycle)", "\(cycle) 年预测") }
  /// The part of forecasts by school.
  public var bySchoolSection: String { say("School by school", "分院校") }
  /// The section of national applicants.
  public var applicantsSection: String { say("Applicants", "报考人数") }
  /// The section of what is new.
  public func newsSection(_ cycle: Int) -> String { say("What changed since \(cycle)", "与 \(cycle) 年相比的变化") }
  /// The part on common movement.
  public var commonSection: String { say("One common movement a year", "每年的共同变动") }
  /// The part on runs.
  public var runsSection: String { say("Longest runs", "最长连续变动") }

  /// A column of categories.
  public var categoryColumn: String { say("Category", "门类") }
  /// A column of schools.
  public var schoolColumn: String { say("School", "院校") }
  /// A column of majors.
  public var majorColumn: String { say("Major", "专业") }
  /// A column of degrees.
  public var degreeColumn: String { say("Degree", "学位类型") }
  /// A column of colleges.
  public var collegeColumn: String { say("College", "学院") }
  /// A column of lines of region B.
  public var regionBColumn: String { say("Region B", "B 区") }
  /// A column of movements in one direction.
  public var runColumn: String { say("In a row", "连续") }
  /// A column of medians.
  public func expectedColumn(_ cycle: Int) -> String { say("Expected \(cycle)", "\(cycle) 年预计") }
  /// A column of 80 % intervals.
  public var eightyColumn: String { say("80 % interval", "80 % 区间") }
  /// A column of 50 % intervals.
  public var fiftyColumn: String { say("50 % interval", "50 % 区间") }
  /// A column of what was forecast a year before.
  public func wasExpectedColumn(_ cycle: Int) -> String { say("Forecast for \(cycle)", "对 \(cycle) 年的预测") }
  /// A column of outcomes.
  public var cameColumn: String { say("Came", "实际") }
  /// A column of grades.
  public var evidenceColumn: String { say("Evidence", "依据") }
  /// A column of chances at the floor.
  public var atFloorColumn: String { say("At the floor", "等于国家线的概率") }
  /// A column of last lines.
  public var lastLineColumn: String { say("Last line", "最近的线") }
  /// A column of mean changes.
  public var meanChangeColumn: String { say("Mean change", "平均变动") }
  /// A column of gaps in the middle of a school's lines.
  public var typicalGapColumn: String { say("Median gap to the national line", "与国家线之差（中位）") }
  /// A column of how many lines were printed in both years.
  public var comparedColumn: String { say("In both years", "两年均有") }
  /// A column of expected changes.
  public func expectedChangeColumn(_ cycle: Int) -> String {
    say("Expected change to \(cycle)", "至 \(cycle) 年预计变动")
  }
  /// A column of half widths of intervals.
  public var halfWidthColumn: String { say("80 % range, ±", "80 % 区间半宽") }
  /// A column of rises and falls from first to last.
  public var totalMovementColumn: String { say("Altogether", "累计") }
  /// A column of spans of cycles.
  public var cyclesColumn: String { say("Cycles", "年份") }
  /// A column of counts of movements.
  public var stepsColumn: String { say("Movements", "次数") }

  /// Whether an interval held.
  public func held(_ held: Bool) -> String { held ? say("held", "成立") : say("missed", "未中") }
  /// How far a row has moved one way: `2 rises`, `first fall`, `unchanged 3 times`.
  public func run(_ length: Int, change: Double) -> String {
    guard length > 0 else { return "" }
    if change > 0 {
      return say(length == 1 ? "1 rise" : "\(length) rises", length == 1 ? "上升" : "连升 \(length) 次")
    }
    if change < 0 {
      return say(length == 1 ? "1 fall" : "\(length) falls", length == 1 ? "下降" : "连降 \(length) 次")
    }
    return say(length == 1 ? "unchanged" : "unchanged \(length) times", length == 1 ? "持平" : "持平 \(length) 次")
  }
  /// What a run was: `rose in 4 cycles running`.
  public func run(_ run: NationalRun) -> String {
    say(
      run.isRise ? "\(run.length) rises" : "\(run.length) falls",
      run.isRise ? "连升 \(run.length) 次" : "连降 \(run.length) 次")
  }
}

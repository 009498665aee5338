import Admissions
import Numerals
import Reporting

/// Lists of schools, majors and years.
extension SiteWords {
  func schoolsTitle(_ count: Int) -> String { say("\(count) schools", "\(count) 所院校") }
  func schoolsIntro(_ bare: Int) -> String {
    say(
      "Every school with cutoffs, programs or counts in the data. \(bare) more are in the register without any: they stand at the end.",
      "数据中有分数线、专业或人数的院校。另有 \(bare) 所仅在名录中，列于页末。")
  }
  var schoolColumn: String { say("School", "院校") }
  var majorColumn: String { say("Major", "专业") }
  var degreeColumn: String { say("Degree", "学位") }
  var collegeColumn: String { say("College", "学院") }
  var cityColumn: String { say("City", "城市") }
  var regionColumn: String { say("Region", "地区") }
  var tierColumn: String { say("985, 211, double first class", "985、211、双一流") }
  var programsColumn: String { say("Programs", "专业数") }
  var withForecast: String { say("With own cutoff", "有专业线") }
  var lastColumn: String { say("Last cutoff", "最近分数线") }
  func expectedColumn(_ cycle: Int) -> String { say("Expected \(cycle)", "\(cycle) 年预计") }
  var intervalColumn: String { say("80 % interval", "80 % 区间") }
  var aboveNational: String { say("Above national line", "高出国家线") }
  var evidenceColumn: String { say("Evidence", "依据") }
  var paperColumn: String { say("Own paper", "专业课") }
  var schoolsCount: String { say("Schools", "院校数") }
  func tier(_ tier: Tier) -> String {
    switch tier {
    case .project985: "985"
    case .project211: "211"
    case .doubleFirstClass: say("double first class", "双一流")
    }
  }
  var bareTitle: String { say("Schools without data so far", "暂无数据的院校") }
  func bareNote(_ cycle: Int) -> String {
    say(
      "Of these schools the register and the national line are all that is known. Their cutoffs cannot lie below the national line of their region:",
      "这些院校目前只有名录信息。其分数线不会低于所在地区的国家线：")
  }
  func regionLine(_ region: Region, _ value: String, _ cycle: Int) -> String {
    say(
      "\(report.region(region)): engineering \(value) in \(cycle)",
      "\(report.region(region))：\(cycle) 年工学 \(value) 分")
  }
  var howToAdd: String {
    say(
      "To add one: put its cutoffs with their source into lines.csv as docs/data.md says, run cutline lint, and make the site anew.",
      "补充方法：按 docs/data.md 的说明把分数线及来源写入 lines.csv，运行 cutline lint 检查后重新生成网站。")
  }
  func majorsTitle(_ count: Int) -> String { say("\(count) majors", "\(count) 个专业") }
  var majorsIntro: String {
    say(
      "Every major that a school in the data offers; each page ranks its schools.",
      "数据中有院校开设的全部专业；每页按预计分数线排列院校。")
  }
  func majorTitle(_ major: Major) -> String {
    report.major(major) + report.titleSeparator + report.degree(major.degree)
  }
  func majorDescription(_ chapter: MajorChapter, _ cycle: Int) -> String {
    say(
      "\(report.major(chapter.major)) at \(chapter.programs.count) schools, ranked by the cutoff expected in \(cycle).",
      "\(report.major(chapter.major))：\(chapter.programs.count) 所院校按 \(cycle) 年预计分数线排列。")
  }
  func ranked(_ count: Int, _ cycle: Int) -> String {
    say("\(count) schools by the cutoff expected in \(cycle)", "按 \(cycle) 年预计分数线排列的 \(count) 所院校")
  }
  func rankedPlotted(_ shown: Int, _ all: Int) -> String {
    let part = shown < all ? say("; the highest \(shown) of \(all)", "；\(all) 所中最高的 \(shown) 所") : ""
    return say("Median and 80 % interval, points", "中位数与 80 % 区间，分") + part
  }
  var estimatedTitle: String { say("Estimated from the school's basic cutoff", "由校线（基本线）估计的院校") }
  var estimatedIntro: String {
    say(
      "These schools print one basic cutoff for a whole category. Where five schools or more print both in a discipline, the program's own is estimated from it: wide, and never safe.",
      "这些院校只公布校线（基本线）。同学科有五所以上院校同时公布两种线时，据此估计专业线：区间较宽，且不列为“保”。")
  }
  var basicTitle: String { say("Only the school's basic cutoff known", "只有校线（基本线）的院校") }
  var basicIntro: String {
    say(
      "These schools print one basic cutoff for a whole category. The program's own cutoff is at least that, so they are not ranked.",
      "这些院校只公布学科门类的校线（基本线）。专业分数线不低于它，因此不参与排名。")
  }
  var atLeastColumn: String { say("At least", "至少") }
  func schoolDescription(_ chapter: SchoolChapter) -> String {
    let count = chapter.programs.count
    return say(
      "\(report.shortName(chapter.school)): cutoffs of \(count) programs, next year's ranges, admissions, calendar and sources.",
      "\(chapter.school.nameZH)：\(count) 个专业的历年分数线、明年预测、招生人数、日程与来源。")
  }
  var programsTitle: String { say("Programs", "专业") }
  func withoutLine(_ count: Int) -> String {
    say("\(count) programs without any cutoff in the data", "数据中没有分数线的专业 \(count) 个")
  }
  var inRegion: String { say("More of this school", "更多") }
  var enrollmentOfSchool: String { say("Applicants, places and competition", "报考、招生与竞争") }
}

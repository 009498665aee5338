import Admissions
import Reporting

/// The front page.
extension SiteWords {
  func homeTitle(_ cycle: Int) -> String {
    say("Will my score clear the \(cycle) cutoff?", "我的分数能过 \(cycle) 年复试线吗？")
  }
  func homeIntro(schools: Int, programs: Int, last: Int) -> String {
    say(
      "Retest cutoffs of \(schools) schools to \(last), and next year's as an honest range for \(report.count(programs)) programs: what is expected, how sure that is, and how such forecasts did before.",
      "\(schools) 所院校截至 \(last) 年的复试分数线，以及 \(report.count(programs)) 个专业明年的预测：大约多少、有多大把握、以往预测准不准。")
  }
  var findTitle: String { say("Find a program", "查找专业") }
  var findHint: String {
    say(
      "School and major in any order, by name, code or short name; add your score: “bupt cs 352”, “085400”, “jiangsu software”, “408”.",
      "院校、专业任意组合，可用简称、代码、拼音，可附分数：“北邮计算机 352”“085400”“江苏软工”“408”。")
  }
  var rankTitle: String { say("My score against every program of a major", "我的分数对照某专业的所有院校") }
  var majorField: String { say("Major", "专业") }
  var chooseMajor: String { say("Choose a major", "选择专业") }
  var scoreField: String { say("My score", "我的总分") }
  var provinceField: String { say("Province", "省份") }
  var regionField: String { say("Region", "地区") }
  var tierField: String { say("Kind of school", "院校层次") }
  var paperField: String { say("Own paper", "专业课") }
  var modeField: String { say("Mode", "学习方式") }
  var any: String { say("any", "不限") }
  var ownPaper: String { say("the school's own", "自命题") }
  var browseTitle: String { say("Browse", "浏览") }
  var noScript: String {
    say(
      "Search and ranking need scripts. Without them, every program is reached from the lists below.",
      "搜索与排序需要启用脚本；也可通过下面的列表找到每个专业。")
  }
  var topMajors: String { say("Majors by number of schools", "开设院校最多的专业") }
  var tiles: [(path: PagePath, text: String)] {
    [
      (.schools, say("every school, its programs and what is counted there", "每所院校的专业与统计")),
      (.majors, say("every major across schools, ranked", "每个专业的院校排列")),
      (.years, say("what moved in each cycle", "每年的变动")),
      (.national, say("all rows, both regions, and the next", "全部门类、两个地区与明年预测")),
      (.calendar, say("days of the coming cycle, with a file for your calendar", "下一年度的日期，可导入日历")),
      (.rankings, say("competition, grades, heights of cutoffs", "竞争、学科评估、分数线高低")),
      (.enrollment, say("applicants, places, admitted", "报考、名额与录取")),
      (.compare, say("up to four programs side by side", "最多四个专业并排")),
      (.method, say("how a number is made and how it did", "算法与历史表现")),
    ]
  }
}

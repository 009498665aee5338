import Admissions
import Forecasting
import Numerals
import Reporting

/// Programs and scores.
extension SiteWords {
  /// A program as its page's heading.
  func title(_ program: ProgramChapter) -> String {
    [report.school(program.school), report.major(program.major), report.degree(program.degree)]
      .joined(separator: report.titleSeparator)
  }
  func description(_ program: ProgramChapter) -> String {
    let name = report.shortName(program.school) + " " + report.major(program.major)
    guard program.isKnown else { return name + report.afterLabel + atLeast(program) }
    let interval = report.interval(program.forecast.distribution, 0.8)
    let (median, cycle) = (report.marks(program.median), program.forecast.cycle)
    return say(
      "\(name): retest cutoff of \(cycle) expected near \(median), 80 % interval \(interval); all cutoffs so far and the chance of your score.",
      "\(name)：\(cycle) 年复试分数线预计 \(median) 左右，80 % 区间 \(interval)；历年分数线与你的过线概率。")
  }
  func atLeast(_ program: ProgramChapter) -> String {
    guard let last = program.lastLine else { return "" }
    return say(
      "at least \(report.marks(last.value)), the school's basic cutoff of \(last.cycle); the program's own cutoff is not in the data",
      "至少 \(report.marks(last.value)) 分，即 \(last.cycle) 年校线（基本线）；数据中没有该专业自己的分数线")
  }
  var scoreTitle: String { say("My score", "我的分数") }
  func yourScore(_ full: Int) -> String { say("Your score (of \(full))", "你的总分（满分 \(full)）") }
  var scoreSlider: String { say("Your score, by slider", "拖动调整总分") }
  var papersFold: String { say("Marks of the papers", "各科分数") }
  func paper(_ subject: Subject, _ full: Int) -> String {
    say("\(report.subject(subject)) (of \(full))", "\(report.subject(subject))（满分 \(full)）")
  }
  func nationalKnown(_ cycle: Int) -> String {
    say("Take the national line of \(cycle) as", "假定 \(cycle) 年国家线为")
  }
  var needsScript: String {
    say(
      "With scripts on, the page answers for your own score. The table below answers for some.",
      "启用脚本后可直接输入分数；以下表格给出部分分数的过线概率。")
  }
  var scoresFold: String { say("Scores and chances", "分数与过线概率对照") }
  var scoreColumn: String { say("Score", "总分") }
  var chanceColumn: String { say("Chance of clearing", "过线概率") }
  var groupColumn: String { say("Group", "冲稳保") }
  var groupsNote: String {
    say(
      "Match from 50 %, safe from 85 %. The chance counts the total alone, unless you enter marks: every paper has a line too.",
      "50 % 起为稳，85 % 起为保。未填单科时只计总分；各科也有单科线。")
  }
  var compareThis: String { say("Compare with other programs", "与其他专业对比") }
  var whereElse: String { say("The same major elsewhere", "其他院校的同一专业") }
  func allSchools(_ major: Major, _ count: Int) -> String {
    say("\(report.major(major)) at all \(count) schools", "\(report.major(major))：全部 \(count) 所院校")
  }
  func rankMine(_ major: Major) -> String {
    say("Rank every program of \(major.code.text) by my score", "按我的分数排列所有 \(major.code.text) 专业")
  }
  var otherMajors: String { say("Other majors of the school", "该校其他专业") }
  func higherAndLower(_ cycle: Int) -> String {
    say("The programs expected just above and below in \(cycle):", "\(cycle) 年预计线与之相近的专业：")
  }
  var examPapers: String { say("Exam papers", "考试科目") }
  func papersKnown(_ papers: ExamPapers) -> String {
    let codes = [papers.foreign, papers.mathematics, papers.specialty].filter { !$0.isEmpty }
    return say(
      "Papers of \(papers.cycle): politics, \(codes.joined(separator: ", ")).",
      "\(papers.cycle) 年考试科目：政治、\(codes.joined(separator: "、"))。")
  }
  func basicNote(_ program: ProgramChapter) -> String {
    say(
      "The data hold only the school's basic cutoff for this program: its own cutoff is at least that, and often well above. So there is no chance, no group and no rank here.",
      "数据中只有学校的校线（基本线）：该专业的分数线不会低于它，往往高出不少。因此这里不给出过线概率、冲稳保和排名。")
  }
  var estimatedNote: String {
    say(
      "The data hold only the school's basic cutoff for this program. Its own is estimated from that and from how far cutoffs of the discipline lie above basic ones elsewhere: wide, and never safe.",
      "数据中只有学校的校线（基本线）。专业分数线由校线及同学科在其他院校高出校线的幅度估计：区间较宽，且不列为“保”。")
  }
  var pictureTitle: String { say("Cutoffs so far and what may come", "历年分数线与预测图") }
  var basicForecast: String { say("What the school's basic cutoff may be", "校线（基本线）的预测") }
}

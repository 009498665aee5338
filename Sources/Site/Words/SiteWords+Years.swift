import Admissions
import Numerals
import Reporting

/// Years, national lines, the calendar.
extension SiteWords {
  func yearTitle(_ cycle: Int) -> String { say("The \(cycle) cycle", "\(cycle) 年分数线") }
  func yearDescription(_ cycle: Int) -> String {
    say(
      "National lines and school cutoffs of \(cycle), what moved and by how much.",
      "\(cycle) 年国家线与各校分数线，以及变动情况。")
  }
  var yearsTitle: String { say("Cutoffs by year", "历年分数线") }
  var yearsIntro: String {
    say(
      "A cycle is the year of admission: 2026 is the exam of December 2025.",
      "年份指入学年份：2026 年对应 2025 年 12 月的初试。")
  }
  func before(_ cycle: Int) -> String { say("← \(cycle)", "← \(cycle) 年") }
  func after(_ cycle: Int) -> String { say("\(cycle) →", "\(cycle) 年 →") }
  var cycleColumn: String { say("Cycle", "年份") }
  var categoryColumn: String { say("Category", "学科门类") }
  var regionAColumn: String { say("Region A", "A 区") }
  var regionBColumn: String { say("Region B", "B 区") }
  var changeColumn: String { say("Change", "变动") }
  var single100Column: String { say("Single of 100", "单科（满分 100）") }
  var singleOverColumn: String { say("Single above 100", "单科（满分大于 100）") }
  func nationalOf(_ cycle: Int) -> String { say("National lines of \(cycle)", "\(cycle) 年国家线") }
  func schoolLinesOf(_ cycle: Int) -> String { say("School cutoffs of \(cycle)", "\(cycle) 年各校分数线") }
  func movesFinding(_ rose: Int, _ fell: Int, _ cycle: Int) -> String {
    say(
      "\(cycle): \(rose) national lines rose, \(fell) fell", "\(cycle) 年国家线：\(rose) 条上升，\(fell) 条下降")
  }
  var movesPlotted: String { say("Totals of region A, points of 500", "A 区总分线，满分 500") }
  func lineCount(_ count: Int, _ schools: Int) -> String {
    say(
      "\(report.count(count)) cutoffs of \(schools) schools are in the data.",
      "数据中有 \(schools) 所院校的 \(report.count(count)) 条分数线。")
  }
  var allLines: String { say("All of them in a table", "查看全部分数线") }
  var nothingBefore: String { say("No school cutoffs of this cycle are in the data.", "数据中没有该年的院校分数线。") }
  var nationalTitle: String { say("National lines", "国家线") }
  func nationalDescription(_ first: Int, _ last: Int) -> String {
    say(
      "All national lines of postgraduate admission \(first)–\(last), both regions, and what is expected next.",
      "\(first)–\(last) 年考研国家线（A 区、B 区），以及下一年的预测。")
  }
  var nationalIntro: String {
    say(
      "No cutoff of an ordinary program lies below the national line of its region and category. Region B is Inner Mongolia, Guangxi, Hainan, Guizhou, Yunnan, Tibet, Gansu, Qinghai, Ningxia and Xinjiang; region A everything else.",
      "普通专业的分数线不低于所在地区、学科门类的国家线。B 区为内蒙古、广西、海南、贵州、云南、西藏、甘肃、青海、宁夏、新疆，其余为 A 区。")
  }
  func totals(_ region: Region) -> String {
    say("Totals, \(report.region(region))", "总分线，\(report.region(region))")
  }
  func singles(_ region: Region) -> String {
    say("Single subjects of 100, \(report.region(region))", "单科线（满分 100），\(report.region(region))")
  }
  func historyFinding(_ first: Int, _ last: Int) -> String {
    say("National lines \(first)–\(last), region A", "\(first)–\(last) 年 A 区国家线")
  }
  func calendarTitle(_ cycle: Int) -> String { say("Calendar of the \(cycle) cycle", "\(cycle) 年考研日历") }
  func calendarDescription(_ cycle: Int) -> String {
    say(
      "Registration, exam, scores, national line, school cutoffs and adjustment of \(cycle); estimated days are marked.",
      "\(cycle) 年考研报名、初试、成绩、国家线、自划线与调剂时间；估计日期已注明。")
  }
  var calendarIntro: String {
    say(
      "Days that are announced stand as they are. The others are estimated from the last cycles and marked so: they change until they are announced.",
      "已公布的日期照录；其余根据近两年推算并注明“估计”，以正式公布为准。")
  }
  var dayColumn: String { say("Day", "日期") }
  var eventColumn: String { say("Event", "事项") }
  var statusColumn: String { say("Known how", "依据") }
  var announced: String { say("announced", "已公布") }
  func estimated(_ cycles: [Int]) -> String {
    let list = cycles.map(integerText).joined(separator: say(", ", "、"))
    return say("estimated from \(list)", "估计（依据 \(list) 年）")
  }
  var estimatedMark: String { say("estimated", "估计") }
  var icsFile: String { say("Add to your calendar (.ics)", "导入日历（.ics）") }
  func pastCalendar(_ cycle: Int) -> String { say("The \(cycle) cycle as it was", "\(cycle) 年实际日期") }
  func stripFinding(_ cycle: Int) -> String {
    say("From registration to adjustment in the \(cycle) cycle", "\(cycle) 年从报名到调剂")
  }
  var stripPlotted: String { say("Hollow: estimated; a bar: within these days", "空心为估计，横条为日期范围") }
  func schoolDays(_ cycle: Int) -> String {
    say("Days of the schools' cutoffs, \(cycle)", "\(cycle) 年各校公布日期")
  }
}

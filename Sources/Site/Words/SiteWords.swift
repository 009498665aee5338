import Admissions
import Reporting

/// What the site says besides the sentences with figures that reports say too, in one language.
struct SiteWords: Sendable {
  let language: Language
  /// The words that reports share.
  let report: Wording

  init(_ language: Language) {
    self.language = language
    report = Wording(language)
  }

  func say(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
    language == .english ? english() : chinese()
  }

  /// The language by the name that its readers look for.
  var ownName: String { say("English", "中文") }
}

/// The frame around every page.
extension SiteWords {
  var siteTitle: String { say("cutline: postgraduate admission cutoffs", "cutline 考研复试分数线") }
  var siteDescription: String {
    say(
      "Retest cutoffs of Chinese postgraduate programs: every cutoff so far, next year's as an honest range, and what your score makes of it.",
      "考研复试分数线：历年数据、明年分数线的预测区间，以及你的分数过线的概率。")
  }
  var home: String { say("Home", "首页") }
  var schools: String { say("Schools", "院校") }
  var majors: String { say("Majors", "专业") }
  var years: String { say("Years", "年份") }
  var nationalLines: String { say("National lines", "国家线") }
  var calendar: String { say("Calendar", "日历") }
  var rankings: String { say("Rankings", "排名") }
  var enrollment: String { say("Enrollment", "招生报考") }
  var compare: String { say("Compare", "对比") }
  var method: String { say("Method", "方法") }
  var sources: String { say("Sources", "来源") }
  var downloads: String { say("Downloads", "下载") }
  var places: String { say("Main pages", "主要页面") }
  var breadcrumbs: String { say("You are here", "当前位置") }
  var search: String { say("Search", "搜索") }
  var searchLabel: String { say("Find a school, a major or both", "查找院校、专业或两者") }
  var searchExample: String { say("bupt cs 352", "北邮计算机 352") }
  var commandTitle: String { say("The command that makes these numbers", "生成这些数字的命令") }
  var caveat: String {
    say(
      "Clearing the cutoff is not admission. Check every figure against the school's own notice before you decide.",
      "过线不等于录取。做决定前请以学校官方通知为准。")
  }
  func dataAsOf(_ date: String) -> String { say("Data as of \(date).", "数据截至 \(date)。") }
}

import Admissions
import Numerals
import Reporting

/// What the scripts say: names that they look up, with places in braces that they fill with text.
struct ScriptWords {
  let words: SiteWords

  /// The file of one language.
  var file: String { "window.cutlineWords=" + JSONValue.object(members).json + ";\n" }

  private var members: [(key: String, value: JSONValue)] {
    words.report.pageWords.map { (key: $0.key, value: JSONValue.text($0.text)) }
      + all.map { (key: $0.0, value: JSONValue.text(words.say($0.1, $0.2))) }
  }

  private var all: [(String, String, String)] { scores + lists + comparison }

  private var scores: [(String, String, String)] {
    [
      ("reach", "reach", "冲"), ("match", "match", "稳"), ("safe", "safe", "保"),
      ("below1", "below 1 %", "不到 1 %"), ("above99", "above 99 %", "超过 99 %"),
      ("enter", "Enter your score of {full}.", "请输入总分（满分 {full}）。"),
      (
        "sentence",
        "With {score} points the chance of clearing the cutoff is about {percent}: {level}. In {count} of 20 simulated years the total's cutoff is no higher.",
        "总分 {score} 分，过线概率约 {percent}：{level}。模拟的 20 年里约有 {count} 年的总分线不高于它。"
      ),
      ("estimated", " Estimated from the school's basic cutoff.", "由校线（基本线）估计。"),
      ("papersCounted", " The papers you entered are counted too.", "已计入所填单科。"),
      ("sumDiffers", " The marks add up to {sum}, not to your score.", "各科之和为 {sum}，与总分不符。"),
      ("given", " Taking the national line as {national}.", "假定国家线为 {national}。"),
      (
        "dots", "{count} of 20 simulated years cleared; cutoffs from {low} to {high}",
        "20 个模拟年份中 {count} 年过线；分数线 {low} 至 {high}"
      ),
      (
        "atLeast", "The cutoff is at least {line}, the school's basic cutoff of {cycle}.",
        "分数线至少 {line} 分（{cycle} 年校线）。"
      ),
      (
        "aboveBasic",
        "{score} points are not below the school's basic cutoff of {cycle}, {line}. The program's own cutoff is at least that and not known, so no chance can be told.",
        "{score} 分不低于 {cycle} 年校线 {line} 分。专业线不低于校线但未知，因此不给出过线概率。"
      ),
      (
        "belowBasic",
        "{score} points are below the school's basic cutoff of {cycle}, {line}. The program's own cutoff is at least the basic one of its year.",
        "{score} 分低于 {cycle} 年校线 {line} 分；专业线不会低于当年校线。"
      ),
    ]
  }

  private var lists: [(String, String, String)] {
    [
      ("programs", "Programs", "专业"), ("schools", "Schools", "院校"), ("majors", "Majors", "专业（全部院校）"),
      ("more", "and {count} more: add a word", "另有 {count} 项，请补充关键词"),
      ("rankAll", "All programs of {major}", "{major}：全部院校"),
      ("rankScore", "All programs of {major} for {score} points", "{score} 分对照 {major} 的全部院校"),
      ("noData", "no data yet", "暂无数据"), ("offered", "{count} schools", "{count} 所院校"),
      ("with408", "{count} with paper 408", "{count} 所考 408"), ("found", "{count} found", "找到 {count} 项"),
      ("nothing", "Nothing is found for “{text}”.", "没有找到“{text}”。"),
      (
        "tryThis",
        "Try a school's name or short name, a code such as 0812 or 085404, a province, or a school and a major together: “bupt cs”.",
        "可尝试院校全称或简称、专业代码（如 0812、085404）、省份，或院校加专业：“北邮计算机”。"
      ),
      ("tryProgram", "No program is found; try a school and a major: “bupt cs”.", "没有找到；请输入院校和专业，如“北邮计算机”。"),
      ("academic", "academic", "学硕"), ("professional", "professional", "专硕"),
      ("notLoaded", "The numbers of this major could not be loaded.", "该专业的数据无法载入。"),
      ("tooMany", "The full mark is {full}.", "满分为 {full}。"),
      ("filteredOut", "No program passes these filters; take one back.", "没有符合条件的专业，请放宽筛选。"),
      ("listed", "{count} of {all} programs", "{all} 个专业中的 {count} 个"),
      ("leastShort", "at least {line}", "至少 {line}"),
      ("group_match", "Match ({count})", "稳（{count}）"), ("group_reach", "Reach ({count})", "冲（{count}）"),
      ("group_safe", "Safe ({count})", "保（{count}）"),
      ("group_all", "By expected cutoff ({count})", "按预计分数线（{count}）"),
      (
        "group_unknown", "Not known: only the school's basic cutoff ({count})", "未知：只有校线（{count}）"
      ),
      ("head_school", "School", "院校"), ("head_chance", "Chance", "过线概率"), ("head_expected", "Expected", "预计"),
      ("head_range", "80 % interval", "80 % 区间"), ("head_last", "Last cutoff", "最近分数线"),
      ("head_evidence", "Evidence", "依据"), ("head_where", "Where", "地区与层次"),
      ("head_paper", "Own paper", "专业课"),
      ("tier985", "985", "985"), ("tier211", "211", "211"), ("tierdfc", "double first class", "双一流"),
    ]
  }

  private var comparison: [(String, String, String)] {
    [
      ("remove", "Remove", "移除"), ("college", "College", "学院"), ("picture", "Picture", "图示"),
      ("compared", "Programs compared", "专业对比"),
      ("compareEmpty", "Add a program above: up to four.", "请在上方添加专业，最多四个。"),
      ("barLabel", "80 % interval {low} to {high}, median {middle}", "80 % 区间 {low} 至 {high}，中位数 {middle}"),
    ]
  }
}

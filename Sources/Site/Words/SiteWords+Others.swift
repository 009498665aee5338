import Admissions
import Numerals
import Reporting

/// Rankings, enrollment, comparison, method, sources, downloads.
extension SiteWords {
  var rankingsDescription: String {
    say(
      "Programs by competition, by evaluation grade and by the height of their cutoff.",
      "按竞争程度、学科评估与分数线高低排列的专业。")
  }
  var competitionTitle: String { say("Competition", "竞争程度") }
  var competitionIntro: String {
    say(
      "Candidates who sat the exam for each place filled through it, recommended students taken out of both, in the last cycle that a program was counted; 20 candidates at least. Published ratios of other pages divide otherwise.",
      "考试录取名额平均对应的考生数（均不含推免生），取各专业最近一次有统计的年份；考生不足 20 人的不列。其他网站的报录比口径可能不同。")
  }
  var perPlace: String { say("Candidates per place", "每名额考生数") }
  var candidates: String { say("Candidates", "考生") }
  var placesColumn: String { say("Places by exam", "考试名额") }
  var gradesTitle: String { say("Evaluation grades and ace majors", "学科评估与王牌专业") }
  var gradesIntro: String {
    say("As stated by the sources; most schools' grades are not in the data yet.", "按来源所述；多数院校的评估结果尚未收录。")
  }
  var heightsTitle: String { say("Height of the cutoffs", "分数线高低") }
  func heightsIntro(_ cycle: Int) -> String {
    say(
      "Programs with a cutoff of their own, by how far it is expected above the national line in \(cycle), the highest of each discipline.",
      "有专业线的专业，按 \(cycle) 年预计高出国家线的分数排列，每个学科取最高的若干所。")
  }
  var statedColumn: String { say("Stated", "内容") }
  var rankColumn: String { say("Rank", "名次") }
  var enrollmentDescription: String {
    say("Applicants, places and admitted, nationwide and by school.", "全国与各校的报考、招生与录取人数。")
  }
  var enrollmentSchools: String { say("Schools with a forecast of their numbers", "有人数预测的院校") }
  var countedSchools: String { say("What is counted at other schools", "其他院校的统计") }
  var countedIntro: String {
    say(
      "How many rows of counts the data hold, and their cycles; the numbers stand in each school's page.",
      "数据中各校的人数统计条数与年份；具体数字见院校页面。")
  }
  var rowsColumn: String { say("Counts", "统计条数") }
  var cyclesColumn: String { say("Cycles", "年份") }
  var nationwide: String { say("Nationwide", "全国") }
  var measureColumn: String { say("Measure", "指标") }
  var compareTitle: String { say("Compare programs", "专业对比") }
  var compareDescription: String { say("Up to four programs side by side.", "最多四个专业并排对比。") }
  var compareAdd: String { say("Add a program", "添加专业") }
  var compareButton: String { say("Add", "添加") }
  var compareExample: String { say("bupt cs", "北邮计算机") }
  var compareNeedsScript: String {
    say(
      "Comparing needs scripts. Without them, open the pages of the programs from the list of majors.",
      "对比功能需要启用脚本；也可从专业列表逐个打开页面。")
  }
  var mine: String { say("My score", "我的分数") }
  var methodTitle: String { say("How a number is made", "数字是怎样算出来的") }
  var methodDescription: String {
    say("The method, its track record, and where it is least trustworthy.", "方法、历史表现，以及最不可靠之处。")
  }
  var methodSteps: [String] {
    [
      say(
        "Lines come from the schools' notices and from tables made of them; each carries its source and a grade of how well it is known.",
        "分数线来自院校通知及据此整理的表格，每条都附来源与可信度。"),
      say(
        "The national line of the coming year is forecast from the yearly movements of all its rows together: one shock moves them all, and past moves show no usable direction.",
        "明年国家线由所有门类历年的共同变动预测：各门类一起涨跌，涨跌没有规律。"),
      say(
        "Under each national line that may come, a program's cutoff is a mixture of staying at the floor, repeating last year's and moving; what a short series cannot tell is borrowed from all schools, by how alike they are.",
        "在每一种可能的国家线下，专业线是“等于国家线”“与上年相同”“变动”三者的混合；短序列不足之处按相似程度借用其他院校的经验。"),
      say(
        "The chance of a score is the share of simulated years in which it clears the total, and with marks every paper too. It is not the chance of admission.",
        "过线概率是模拟年份中总分（填写单科时还包括各科）过线的比例，并非录取概率。"),
      say(
        "Every model is chosen and measured on past cycles it had not seen, beside the two things people do: last year's cutoff, and last year's gap to the national line.",
        "所有模型都用未见过的历史年份挑选和检验，并与两种常见做法比较：直接沿用上年线，或沿用上年与国家线之差。"),
    ]
  }
  var recordTitle: String { say("Track record", "历史表现") }
  var weakTitle: String { say("Where it is least trustworthy", "最不可靠之处") }
  var weakPoints: [String] {
    [
      say(
        "Only the school's basic cutoff is known: the page then says “at least” and gives no chance.",
        "只有校线（基本线）：页面只写“至少”，不给出概率。"),
      say(
        "One or two cycles of cutoffs, or none of last year: the interval is wide and the grade C or D.",
        "只有一两年的数据或缺少上一年：区间较宽，依据为 C、D 级。"),
      say(
        "The papers, the plan or the college changed: old cutoffs count for less, and the page names the change.",
        "考试科目、招生计划或学院有变化：旧数据参考价值降低，页面会注明。"),
      say(
        "A new major, a new campus or a joint program behaves as others did; nothing is known of its own habits.",
        "新专业、新校区、合作办学：只能按其他专业的规律推断。"),
      say(
        "A change of the rules nationwide, as in 2025, moves every school at once.",
        "全国性规则变化（如 2025 年）会同时影响所有院校。"),
    ]
  }
  var sourcesTitle: String { say("Sources of the data", "数据来源") }
  func sourcesDescription(_ count: Int) -> String {
    say("All \(count) sources of the figures on this site.", "本站全部 \(count) 个数据来源。")
  }
  var publisherColumn: String { say("Publisher", "发布者") }
  var titleColumn: String { say("Title", "标题") }
  var dateColumn: String { say("Published", "发布日期") }
  var confidenceColumn: String { say("Confidence", "可信度") }
  var idColumn: String { say("Identifier", "编号") }
  var downloadsTitle: String { say("Downloads", "下载") }
  var downloadsDescription: String {
    say("The tables of the data package and the forecasts of this site as files.", "数据包的各个表与本站预测结果的文件。")
  }
  var forecastFiles: String { say("Forecasts", "预测") }
  var packageFiles: String { say("Data package", "数据包") }
  var packageIntro: String {
    say(
      "A Frictionless Data Package: CSV tables in UTF-8, every row with its source.",
      "Frictionless 数据包：UTF-8 编码的 CSV 表，每行附来源。")
  }
  var fileColumn: String { say("File", "文件") }
  var holdsColumn: String { say("What it holds", "内容") }
  var forecastsCSV: String {
    say("Every program: expected cutoff, intervals, evidence", "所有专业的预计分数线、区间与依据")
  }
  var forecastsJSON: String { say("The same as JSON, with a hundred quantiles", "同上，JSON 格式，含一百个分位数") }
  var nationalCSV: String { say("National lines of all cycles", "历年国家线") }
  var calendarICS: String { say("Calendar of the coming cycle", "下一年度日历") }
}

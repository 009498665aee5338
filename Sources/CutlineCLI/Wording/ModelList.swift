import Admissions
import Forecasting

/// The models as `list models` shows them.
enum ModelList {
  static func entries(_ language: Language) -> [[String]] {
    switch language {
    case .english: englishFirst + rules("all") { $0.english } + englishOthers
    case .chinese: chineseFirst + rules("全部") { $0.chinese } + chineseOthers
    }
  }

  private static func rules(
    _ use: String, _ words: ((english: String, chinese: String)) -> String
  ) -> [[String]] {
    ModelName.allCases.map { [$0.rawValue, use, words($0.summary)] }
  }

  private static let englishFirst = [
    [
      "auto", "all",
      "the panel model (yearly for unrelated series), unless another beat it in each of three past cycles",
    ]
  ]

  private static let englishOthers = [
    ["counts", "batch, backtest", "negative binomial counts about the recent level, for small numbers"],
    ["panel", "batch, backtest", "the pooled panel model with year and group shocks"],
    [
      "yearly", "batch, backtest",
      "a pooled network, regressions and Theta on logs, for long series and several steps",
    ],
    ["line-gap", "own tables", "the mean distance to the line of --reference-table over three years (线差法)"],
    ["rank", "own tables", "the mean rank by --rank-table over three years (位次法)"],
    ["equal-rank", "own tables", "the mean score at equal rank by --rank-table over three years (同位分)"],
    ["gap", "forecast, report", "national line plus the last gap, following it by an estimated share"],
    ["gap-mean", "forecast, report", "national line plus the mean gap"],
    ["gap-ses", "forecast, report", "national line plus the smoothed gap"],
  ]

  private static let chineseFirst = [
    ["auto", "全部", "默认用 panel（互不相干的序列用 yearly），除非另一模型在过去三年中年年胜出"]
  ]

  private static let chineseOthers = [
    ["counts", "batch, backtest", "围绕近年水平的负二项计数，适合小人数"],
    ["panel", "batch, backtest", "带年度与组别冲击的汇总面板模型"],
    ["yearly", "batch, backtest", "汇总的神经网络、回归与对数 Theta，适合长序列和多步预测"],
    ["line-gap", "自备表格", "三年平均线差，配合 --reference-table（线差法）"],
    ["rank", "自备表格", "三年平均位次，配合 --rank-table（位次法）"],
    ["equal-rank", "自备表格", "三年平均同位分，配合 --rank-table（同位分）"],
    ["gap", "forecast, report", "国家线加去年的差距，按估计的比例跟随"],
    ["gap-mean", "forecast, report", "国家线加平均差距"],
    ["gap-ses", "forecast, report", "国家线加平滑后的差距"],
  ]
}

import Admissions

/// The models as `list models` shows them.
enum ModelList {
  static func entries(_ language: Language) -> [[String]] {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private static let english = [
    [
      "auto", "all",
      "the panel model (yearly for unrelated series), unless another beat it in each of three past cycles",
    ],
    ["last", "all", "last year's value with its pooled changes"],
    ["mean", "all", "the mean of all years"],
    ["drift", "all", "the last value plus the mean change"],
    ["linear", "all", "the least-squares line"],
    ["theil-sen", "all", "the line through the median of pairwise slopes"],
    ["ses", "all", "simple exponential smoothing with a pooled gain"],
    ["damped", "all", "exponential smoothing with a damped trend"],
    ["theta", "all", "smoothing with half the slope of the line"],
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

  private static let chinese = [
    ["auto", "全部", "默认用 panel（互不相干的序列用 yearly），除非另一模型在过去三年中年年胜出"],
    ["last", "全部", "去年的值，加上汇总的历年变动"],
    ["mean", "全部", "历年平均"],
    ["drift", "全部", "去年的值加平均变动"],
    ["linear", "全部", "最小二乘直线"],
    ["theil-sen", "全部", "两两斜率中位数的直线"],
    ["ses", "全部", "简单指数平滑，增益汇总估计"],
    ["damped", "全部", "带衰减趋势的指数平滑"],
    ["theta", "全部", "平滑加直线斜率的一半"],
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

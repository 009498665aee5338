/// The rules for single series by the names the command line knows, from the simplest to the most elaborate: in a tie
/// the earlier one wins. All that is said of a rule elsewhere, in lists, helps and choices, comes from here.
public enum ModelName: String, Sendable, Codable, CaseIterable {
  /// Next year equals last year.
  case last
  /// The mean of all years.
  case mean
  /// The last value plus the mean change.
  case drift
  /// The least-squares line.
  case linear
  /// The line through the median of all pairwise slopes.
  case theilSen = "theil-sen"
  /// Simple exponential smoothing.
  case ses
  /// Exponential smoothing with a damped trend.
  case damped
  /// Theta: exponential smoothing with half the slope of the least-squares line.
  case theta
}

extension ModelName {
  /// What it is called in a sentence.
  public var title: (english: String, chinese: String) { words.title }

  /// What it does, in a few words.
  public var summary: (english: String, chinese: String) { words.summary }

  private typealias Words = (
    title: (english: String, chinese: String), summary: (english: String, chinese: String)
  )

  private var words: Words {
    switch self {
    case .last:
      (("last year's value", "沿用上年值"), ("last year's value with its pooled changes", "去年的值，加上汇总的历年变动"))
    case .mean: (("mean of the past", "历年均值"), ("the mean of all years", "历年平均"))
    case .drift:
      (("last value and mean change", "上年值加平均变动"), ("the last value plus the mean change", "去年的值加平均变动"))
    case .linear: (("linear trend", "线性趋势"), ("the least-squares line", "最小二乘直线"))
    case .theilSen:
      (("median trend", "中位数趋势"), ("the line through the median of pairwise slopes", "两两斜率中位数的直线"))
    case .ses:
      (
        ("exponential smoothing", "指数平滑"),
        ("simple exponential smoothing with a pooled gain", "简单指数平滑，增益汇总估计")
      )
    case .damped: (("damped trend", "阻尼趋势"), ("exponential smoothing with a damped trend", "带衰减趋势的指数平滑"))
    case .theta: (("theta method", "Theta 法"), ("smoothing with half the slope of the line", "平滑加直线斜率的一半"))
    }
  }

  /// The rule with each of the parameters that are tried, from the most cautious: ties go to the earlier.
  var candidates: [any PointModel] {
    switch self {
    case .last: [LastValue()]
    case .mean: [MeanOfYears()]
    case .drift: [Drift()]
    case .linear: [LinearTrend()]
    case .theilSen: [TheilSenTrend()]
    case .ses: Self.gains.map(ExponentialSmoothing.init)
    case .damped: Self.dampedTrends
    case .theta: Self.gains.map(Theta.init)
    }
  }

  private static let gains: [Double] = [1, 0.8, 0.65, 0.5, 0.35, 0.2]

  private static var dampedTrends: [any PointModel] {
    [1, 0.7, 0.4].flatMap { gain in
      [0.1, 0.3].flatMap { trendGain in
        [0.6, 0.85].map { damping in
          DampedTrend(gain: gain, trendGain: trendGain * gain, damping: damping)
        }
      }
    }
  }
}

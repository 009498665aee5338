import Forecasting

/// Why a model cannot be fitted to a table, in words.
enum FitFailure {
  static func text(_ error: ForecastError, isChinese: Bool) -> String {
    switch error {
    case .emptyPanel:
      isChinese ? "没有任何序列在预测年份之前有数值" : "no series has a value before the year to forecast"
    case .tooFewObservations(let needed, let have):
      isChinese
        ? "该模型至少需要 \(needed) 个，只有 \(have) 个"
        : "the model needs at least \(needed) series or years, and there are \(have)"
    case .singular:
      isChinese ? "该模型的方程无法求解" : "the model's equations cannot be solved for this table"
    }
  }
}

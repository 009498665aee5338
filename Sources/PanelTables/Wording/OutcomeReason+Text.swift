import Forecasting

extension OutcomeReason {
  /// The reason in words, with its numbers: what the `reason` column says.
  public func text(in language: TableLanguage = .english) -> String {
    switch (self, language) {
    case (.fallback(let reason), .english): reason.english
    case (.fallback(let reason), .chinese): reason.chinese
    case (.declined(let reason), .english): reason.english
    case (.declined(let reason), .chinese): reason.chinese
    case (.unusable(let fault), .english): fault.english
    case (.unusable(let fault), .chinese): fault.chinese
    }
  }

  /// The reason in words without its numbers, for a summary that counts alike ones together.
  func groupText(in language: TableLanguage) -> String {
    switch self {
    case .fallback(.tooFewObservations(let have, _)) where have > 1:
      language == .english ? "too few observations" : "观测太少"
    case .fallback(.beyondReach): language == .english ? "beyond the model's reach" : "超出模型的预测步数"
    case .fallback(.oldFloor): language == .english ? "floor of another year" : "其他年份的下限"
    case .declined(.notLearned): language == .english ? "year not in the prior" : "先验不含该年"
    case .declined(.tooOld): language == .english ? "last value too old" : "最近的数值太旧"
    case .declined(.noReference):
      language == .english ? "not in the table of lines or ranks" : "批次线或一分一段表缺少数据"
    default: text(in: language)
    }
  }
}

extension FallbackReason {
  fileprivate var english: String {
    switch self {
    case .tooFewObservations(have: 1, _): "one observation"
    case .tooFewObservations(let have, let needed): "\(have) observations; \(needed) needed"
    case .constant: "constant"
    case .panelTooSmall: "panel too small"
    case .beyondReach(let steps, let reach): "\(steps) steps ahead, model reaches \(reach)"
    case .oldFloor(let year): "floor not known; that of \(year) stands in"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .tooFewObservations(have: 1, _): "仅一个观测"
    case .tooFewObservations(let have, let needed): "\(have) 个观测，需要 \(needed) 个"
    case .constant: "数值恒定"
    case .panelTooSmall: "序列太少"
    case .beyondReach(let steps, let reach): "需预测 \(steps) 步，模型只到 \(reach) 步"
    case .oldFloor(let year): "下限未知，以 \(year) 年的代替"
    }
  }
}

extension DeclineReason {
  fileprivate var english: String {
    switch self {
    case .noHistory: "no value before the target year"
    case .nothingToPool: "one observation and no other series"
    case .tooOld(let age, let allowed): "last value \(age) years old; at most \(allowed) allowed"
    case .notFinite: "values too large to compute with"
    case .noReference(let year): "the table of lines or ranks has nothing for it, \(year) or before"
    case .notLearned(let year): "the prior was not learned for \(year)"
    case .noFloor: "no floor in any year"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .noHistory: "预测年份之前没有数值"
    case .nothingToPool: "仅一个观测且无其他序列"
    case .tooOld(let age, let allowed): "最近的数值已有 \(age) 年，最多允许 \(allowed) 年"
    case .notFinite: "数值过大，无法计算"
    case .noReference(let year): "批次线或一分一段表缺少 \(year) 年或以前的数据"
    case .notLearned(let year): "先验并非为 \(year) 年学习"
    case .noFloor: "没有任何年份的下限"
    }
  }
}

extension RowFault {
  fileprivate var english: String {
    switch self {
    case .missingNumber: "empty value"
    case .notANumber: "not a number"
    case .notFinite: "not finite"
    case .notAYear: "not a year"
    case .repeatedYear: "two values for one year"
    case .afterTarget: "only after the target year"
    case .leftOut: "left out"
    case .outsideScale: "beyond what is possible"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .missingNumber: "数值为空"
    case .notANumber: "不是数字"
    case .notFinite: "不是有限的数字"
    case .notAYear: "不是年份"
    case .repeatedYear: "同一年有两个数值"
    case .afterTarget: "仅有预测年份之后的数值"
    case .leftOut: "已略去"
    case .outsideScale: "超出可能的范围"
    }
  }
}

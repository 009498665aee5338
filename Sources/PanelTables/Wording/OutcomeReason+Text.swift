import Forecasting

extension OutcomeReason {
  /// The reason in words, with its numbers: what the `reason` column says.
  public func text(in language: TableLanguage = .english) -> String {
    switch self {
    case .fallback(let reason): reason.text(in: language) ?? kind.text(in: language)
    case .declined(let reason): reason.text(in: language) ?? kind.text(in: language)
    case .unusable: kind.text(in: language)
    }
  }
}

extension FallbackReason {
  /// The reason with its numbers; nil where it has none.
  fileprivate func text(in language: TableLanguage) -> String? {
    switch self {
    case .tooFewObservations(let have, let needed) where have != 1:
      language.say("\(have) observations; \(needed) needed", "\(have) 个观测，需要 \(needed) 个")
    case .beyondReach(let steps, let reach):
      language.say("\(steps) steps ahead, model reaches \(reach)", "需预测 \(steps) 步，模型只到 \(reach) 步")
    case .oldFloor(let year):
      language.say("floor not known; that of \(year) stands in", "下限未知，以 \(year) 年的代替")
    default: nil
    }
  }
}

extension DeclineReason {
  /// The reason with its numbers; nil where it has none.
  fileprivate func text(in language: TableLanguage) -> String? {
    switch self {
    case .tooOld(let age, let allowed):
      language.say(
        "last value \(age) years old; at most \(allowed) allowed", "最近的数值已有 \(age) 年，最多允许 \(allowed) 年")
    case .noReference(let year):
      language.say(
        "the table of lines or ranks has nothing for it, \(year) or before", "批次线或一分一段表缺少 \(year) 年或以前的数据")
    case .notLearned(let year):
      language.say("the prior was not learned for \(year)", "先验并非为 \(year) 年学习")
    default: nil
    }
  }
}

extension OutcomeReason.Kind {
  /// The reason in words without its numbers, for a tally that counts alike ones together.
  func text(in language: TableLanguage) -> String {
    switch self {
    case .oneObservation: language.say("one observation", "仅一个观测")
    case .fewObservations: language.say("too few observations", "观测太少")
    case .constant: language.say("constant", "数值恒定")
    case .panelTooSmall: language.say("panel too small", "序列太少")
    case .beyondReach: language.say("beyond the model's reach", "超出模型的预测步数")
    case .oldFloor: language.say("floor of another year", "其他年份的下限")
    case .doubtfulLast:
      language.say(
        "last value far from all before it, perhaps a slip: the range holds both levels",
        "最近的数值与以往相差太大，可能有误，区间兼顾两个水平")
    case .outsideExperience:
      language.say("forecast beyond all past changes: the last level stands in", "预测超出以往所有变动，以最近的水平代替")
    case .noHistory: language.say("no value before the target year", "预测年份之前没有数值")
    case .nothingToPool: language.say("one observation and no other series", "仅一个观测且无其他序列")
    case .tooOld: language.say("last value too old", "最近的数值太旧")
    case .notFinite: language.say("values too large to compute with", "数值过大，无法计算")
    case .noReference: language.say("not in the table of lines or ranks", "批次线或一分一段表缺少数据")
    case .notLearned: language.say("year not in the prior", "先验不含该年")
    case .noFloor: language.say("no floor in any year", "没有任何年份的下限")
    case .missingNumber: language.say("empty value", "数值为空")
    case .notANumber: language.say("not a number", "不是数字")
    case .infiniteNumber: language.say("not finite", "不是有限的数字")
    case .notAYear: language.say("not a year", "不是年份")
    case .repeatedYear: language.say("two values for one year", "同一年有两个数值")
    case .afterTarget: language.say("only after the target year", "仅有预测年份之后的数值")
    case .leftOut: language.say("left out", "已略去")
    case .outsideScale: language.say("beyond what is possible", "超出可能的范围")
    }
  }
}

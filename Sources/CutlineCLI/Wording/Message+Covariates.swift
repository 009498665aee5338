import Admissions

/// What is said of covariates.
extension Message {
  static func noCovariate(_ file: String, beside columns: [String]) -> Message {
    say(
      "\(file):1:1: error: nothing stands beside \(columns.joined(separator: ", ")): add a column with what is known "
        + "beforehand, such as applicants",
      "\(file):1:1: 错误：除 \(columns.joined(separator: "、")) 外没有其他列；请加上事先已知的量，例如报名人数")
  }

  static func noSeriesOfTable(_ file: String, by columns: [String]) -> Message {
    say(
      "\(file):2:1: error: no row names a series of the table by \(columns.joined(separator: ", ")): write the keys as "
        + "they stand in the table",
      "\(file):2:1: 错误：没有一行能按 \(columns.joined(separator: "、")) 与表格中的序列对应；请与表格中的写法一致")
  }

  static var covariatesNeedCalendar: Message {
    say(
      "cutline: --covariate: the series end in different years and share no calendar, so that it was not used; name "
        + "the year to forecast with --year",
      "cutline: --covariate：各序列的末年不同，没有共同的年份，故未使用；请用 --year 指明预测年份")
  }

  static func covariateUnknown(_ name: String, in year: Int) -> Message {
    say(
      "cutline: \(name): not used, since its change into \(year) is not known; add the row of \(year)",
      "cutline: \(name)：不知其在 \(year) 年的变化，故未使用；请补上 \(year) 年的一行")
  }

  static func covariate(_ name: String, common: CovariateRecord?, own: CovariateRecord?) -> Message {
    let parts = [
      common.map { record($0, "the movement all series share", "各序列共同的变动") },
      own.map { record($0, "the differences between series", "各序列之间的差异") },
    ].compactMap { $0 }
    guard !parts.isEmpty else {
      return say(
        "cutline: \(name): not used, too few past cycles to try it on",
        "cutline: \(name)：可检验的年份太少，故未使用")
    }
    return say(
      "cutline: \(name): " + parts.map(\.english).joined(separator: "; "),
      "cutline: \(name)：" + parts.map(\.chinese).joined(separator: "；"))
  }

  private static func record(
    _ part: CovariateRecord, _ english: String, _ chinese: String
  ) -> (english: String, chinese: String) {
    let size = abs(part.change)
    let closer = part.change <= 0
    return (
      "\(part.isUsed ? "used" : "not used") for \(english), closer in \(part.wins) of \(part.trials) past cycles "
        + "(error \(size) % \(closer ? "smaller" : "larger"))",
      "\(part.isUsed ? "用于" : "未用于")\(chinese)，过去 \(part.trials) 年中有 \(part.wins) 年更准"
        + "（误差\(closer ? "小" : "大") \(size) %）"
    )
  }

  static func covariatesMove(_ year: Int, by shift: String) -> Message {
    say(
      "cutline: what is known beforehand moves the medians of \(year) by \(shift) on average",
      "cutline: 事先已知的量使 \(year) 年的预测中位数平均变动 \(shift)")
  }
}

/// How one part of a covariate did in past cycles.
struct CovariateRecord {
  let wins: Int
  let trials: Int
  /// The change of the error by it, in percent.
  let change: Int
  let isUsed: Bool
}

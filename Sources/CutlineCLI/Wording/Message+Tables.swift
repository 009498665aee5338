import Forecasting
import Numerals
import PanelTables

/// What is said of anyone's own table.
extension Message {
  /// What stops the reading or the writing of a table.
  static func worded(_ error: PanelTableError) -> Message {
    say("cutline: " + error.message(in: .english), "cutline: " + error.message(in: .chinese))
  }

  /// The last line below the errors of a table.
  /// - Parameter shown: how many are shown, where it is not all.
  static func tableErrors(_ file: String, _ error: PanelTableError, shown: Int?) -> Message {
    say(
      "cutline: \(file): \(error.message(in: .english))" + (shown.map { ", \($0) shown" } ?? "")
        + "; --on-error skip leaves bad rows out and names them",
      "cutline: \(file)：\(error.message(in: .chinese))" + (shown.map { "，显示 \($0) 处" } ?? "")
        + "；--on-error skip 会略去坏行并逐一指出")
  }

  static func noRows(_ file: String) -> Message { say("cutline: \(file): no rows", "cutline: \(file)：没有数据行") }

  static func nothingToForecastFrom(_ key: String, before year: Int) -> Message {
    say("cutline: \(key): no value before \(year) to forecast from", "cutline: \(key)：\(year) 年之前没有可用于预测的数值")
  }

  static func isInTheTable(_ key: String, _ year: Int, _ value: Double) -> Message {
    say(
      "cutline: \(key): the line of \(year) is in the table already: \(value)",
      "cutline: \(key)：\(year) 年的线已在表中：\(value)")
  }

  static func noCycleToScore(_ file: String) -> Message {
    say(
      "cutline: \(file): no cycle can be scored: series need three values before it, one of them in the year before",
      "cutline: \(file)：没有可检验的年份：序列在该年之前需有三个数值，其中一个在前一年")
  }

  static func noSeriesToAddUp(_ file: String, _ year: Int) -> Message {
    say(
      "cutline: \(file): --hierarchy: no series can be forecast for \(year)",
      "cutline: \(file)：--hierarchy：没有序列可以预测 \(year) 年")
  }

  static func starIsASum(_ file: String, _ key: String) -> Message {
    say(
      "cutline: \(file): series \(key): with --hierarchy \"*\" names a sum, not a series",
      "cutline: \(file)：序列 \(key)：使用 --hierarchy 时“*”表示合计，不是序列")
  }

  static func mayBeOneOf(_ file: String, _ typed: String, _ count: Int) -> Message {
    say(
      "cutline: \(file): --series \"\(typed)\" may be one of \(count); name one:",
      "cutline: \(file)：--series “\(typed)”可能是 \(count) 条之一，请指明：")
  }

  static func noSeries(_ file: String, _ typed: String, by columns: [String]) -> Message {
    say(
      "cutline: \(file): no series \"\(typed)\" by \(columns.joined(separator: ", ")); there are for instance:",
      "cutline: \(file)：按 \(columns.joined(separator: "、")) 没有序列“\(typed)”；例如有：")
  }

  static func tooFewToLearnFrom(_ file: String) -> Message {
    say(
      "cutline: \(file): too few series of four years and more to learn from",
      "cutline: \(file)：四年及以上的序列太少，无法学习")
  }

  static func shortReach(_ weights: String, reach: Int, asked: Int) -> Message {
    say(
      "cutline: \(weights): reaches \(reach) steps, and \(asked) are asked for",
      "cutline: \(weights)：只能预测 \(reach) 步，而要求 \(asked) 步")
  }

  /// The tables by which scores are converted.
  static func noTable(_ file: String, of year: Int, known: [Int]) -> Message {
    let years = known.map { "\($0)" }
    return say(
      "cutline: \(file): no table of \(year); there are: \(years.joined(separator: ", "))",
      "cutline: \(file)：没有 \(year) 年的表；现有：\(years.joined(separator: "、"))")
  }

  static func belowTheTable(_ score: Double, _ year: Int) -> Message {
    say(
      "cutline: --score \(shortestText(score)): below the lowest score of the table of \(year)",
      "cutline: --score \(shortestText(score))：低于 \(year) 年表中的最低分")
  }

  /// Why a model cannot be fitted.
  static func cannotBeFitted(_ name: String, _ error: ForecastError) -> Message {
    say("cutline: \(name): ", "cutline: \(name)：") + reason(error)
  }

  private static func reason(_ error: ForecastError) -> Message {
    switch error {
    case .emptyPanel: say("no series has a value before the year to forecast", "没有任何序列在预测年份之前有数值")
    case .tooFewObservations(let needed, let have):
      say(
        "the model needs at least \(needed) series or years, and there are \(have)",
        "该模型至少需要 \(needed) 个，只有 \(have) 个")
    case .unknownModel(let name):
      say(
        "no model is called \"\(name)\"; cutline list models names all",
        "没有名为“\(name)”的模型；cutline list models 列出全部")
    case .impossibleYear(let year):
      say(
        "\(year) is no year that can be forecast; name another with --year",
        "\(year) 不是可预测的年份，请用 --year 另选")
    case .impossibleHorizon(let steps):
      say(
        "a horizon of \(steps) years cannot be forecast; name one from 1 on",
        "无法预测 \(steps) 年，请给出 1 以上的年数")
    case .singular: say("the model's equations cannot be solved for this table", "该模型的方程无法求解")
    }
  }
}

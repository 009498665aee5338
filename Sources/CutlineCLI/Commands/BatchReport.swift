import Admissions
import Forecasting
import Numerals
import PanelTables
import Reporting

/// What a batch says on standard error when it is done: what came of the series, and how the model was chosen.
enum BatchReport {
  static func print(_ tally: BatchTally, choice: [String], language: Language) {
    let words = TableLanguage(rawValue: language.rawValue) ?? .english
    for line in choice { StandardError.write(line) }
    StandardError.write("cutline: " + tally.summary.text(in: words))
  }

  /// How the model was chosen, line by line; nothing when it was named.
  static func lines(_ choice: ModelChoiceReport?, _ language: Language) -> [String] {
    guard let choice else { return [] }
    let isChinese = language == .chinese
    guard !choice.trials.isEmpty else {
      return [
        isChinese
          ? "cutline: 历史太短，无法检验模型，使用 \(choice.chosen)"
          : "cutline: too little history to try models on; using \(choice.chosen)"
      ]
    }
    let years = choice.cycles.map(String.init).joined(separator: ", ")
    let title =
      isChinese
      ? "cutline: 在 \(years) 年上检验（CRPS 与“同去年”之比，越低越好），选用 \(choice.chosen)"
      : "cutline: chose \(choice.chosen) on \(years) (CRPS over that of last year's value; lower is better)"
    return [title] + table(choice.trials, isChinese: isChinese).lines.map(\.plain)
  }

  /// A figure; a dash where there is none, as of a ratio to an error of zero.
  private static func shown(_ value: Double, decimals: Int) -> String {
    value.isFinite ? fixedText(value, decimals: decimals) : "-"
  }

  private static func table(_ trials: [ModelTrial], isChinese: Bool) -> TextTable {
    TextTable(
      columns: [
        TextTable.Column(isChinese ? "模型" : "model"), TextTable.Column("CRPS", .right),
        TextTable.Column("MAE", .right), TextTable.Column("80 %", .right), TextTable.Column("n", .right),
      ],
      rows: trials.map { trial in
        [
          trial.model, shown(trial.summary.crpsRatio, decimals: 3),
          shown(trial.summary.maeRatio, decimals: 3), shown(trial.summary.coverage[1], decimals: 2),
          "\(trial.summary.count)",
        ].map { TextTable.Cell($0) }
      }, indent: 2)
  }
}

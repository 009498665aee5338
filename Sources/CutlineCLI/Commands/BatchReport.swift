import Admissions
import Batch
import Forecasting
import Numerals
import PanelTables
import Reporting

/// What a batch says on standard error when it is done: what came of the series, and how the model was chosen.
enum BatchReport {
  static func print(_ tally: OutcomeTally, choice: ModelChoiceReport?, language: Language) {
    let words = TableLanguage(rawValue: language.rawValue) ?? .english
    for line in lines(choice, language) { StandardError.write(line) }
    StandardError.write("cutline: " + tally.text(in: words))
  }

  /// How the model was chosen, line by line; nothing when it was named.
  static func lines(_ choice: ModelChoiceReport?, _ language: Language) -> [String] {
    guard let choice else { return [] }
    guard !choice.trials.isEmpty else { return [Message.untried(choice.chosen).text(in: language)] }
    return [Message.chosen(choice).text(in: language)]
      + table(choice.trials + (choice.nested.map { [$0] } ?? []), language).lines.map(\.plain)
  }

  /// A figure; a dash where there is none, as of a ratio to an error of zero.
  private static func shown(_ value: Double, decimals: Int) -> String {
    value.isFinite ? fixedText(value, decimals: decimals) : "-"
  }

  private static func table(_ trials: [ModelTrial], _ language: Language) -> TextTable {
    TextTable(
      columns: [
        TextTable.Column(Message.say("model", "模型").text(in: language)), TextTable.Column("CRPS", .right),
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

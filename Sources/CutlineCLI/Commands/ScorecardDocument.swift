import Admissions
import DelimitedText
import Forecasting
import Numerals
import Reporting

/// Scorecards of several models on one panel, as text for people and for programs.
struct ScorecardDocument {
  let cards: [Scorecard]
  let panel: Panel
  let keyColumns: [String]
  let language: Language

  private func say(_ english: String, _ chinese: String) -> String {
    Message.say(english, chinese).text(in: language)
  }

  /// The table for people: every model over all cycles, then the best one by cycle.
  var table: String {
    var text = overview.text
    guard let best = cards.first else { return text }
    text += "\n" + say("\(best.model) by cycle:\n", "\(best.model)，按年份：\n") + byCycle(best).text
    text += "\n" + coverageText(best) + reliabilityText(best)
    return text + worstText(best)
  }

  private var overview: TextTable {
    TextTable(
      columns: columns(first: say("model", "模型")),
      rows: cards.map { row($0.model, $0.overall) })
  }

  private func byCycle(_ card: Scorecard) -> TextTable {
    TextTable(
      columns: columns(first: say("cycle", "年份")),
      rows: card.cycles.map { row("\($0.cycle)", $0.summary) })
  }

  private func columns(first: String) -> [TextTable.Column] {
    let titles = [
      "n", "MAE", say("MAE ratio", "MAE 比"), "CRPS", say("CRPS ratio", "CRPS 比"), "50 %", "80 %", "95 %",
    ]
    return [TextTable.Column(first)] + titles.map { TextTable.Column($0, .right) }
  }

  private func row(_ name: String, _ summary: ScoreSummary) -> [TextTable.Cell] {
    ([name, "\(summary.count)"]
      + [
        significantText(summary.mae, digits: 4), shownFigure(summary.maeRatio, decimals: 3),
        significantText(summary.crps, digits: 4), shownFigure(summary.crpsRatio, decimals: 3),
      ] + summary.coverage.map { shownFigure($0, decimals: 3) }).map { TextTable.Cell($0) }
  }

  private func coverageText(_ card: Scorecard) -> String {
    card.coverage.map { item in
      let range =
        item.low.isFinite
        ? " (\(shownFigure(item.low, decimals: 3))-\(shownFigure(item.high, decimals: 3)))" : ""
      let level = Int((item.level * 100).rounded())
      return say(
        "\(level) % intervals: \(shownFigure(item.mean, decimals: 3)) held, each cycle weighing the same\(range)\n",
        "\(level) % 区间：各年份平均有 \(shownFigure(item.mean, decimals: 3)) 成立\(range)\n")
    }.joined()
  }

  private func reliabilityText(_ card: Scorecard) -> String {
    let shares = card.reliability.map { shownFigure($0, decimals: 3) }.joined(separator: " ")
    return say("share of outcomes in each tenth of the forecast: ", "结果落在预测分布各十分位的比例：") + shares
      + "\n"
  }

  private func worstText(_ card: Scorecard) -> String {
    guard let factor = panel.groups.first, !card.worstGroups.isEmpty else { return "" }
    let rows = card.worstGroups.map { row(label($0.group, factor), $0.summary) }
    let table = TextTable(columns: columns(first: factor.name), rows: rows)
    return "\n" + say("groups with the highest ratio:\n", "误差比最高的组：\n") + table.text
  }

  private func label(_ level: Int, _ factor: GroupFactor) -> String {
    guard let series = factor.levels.firstIndex(of: Int32(level)) else { return "\(level)" }
    return factor.label(of: series, in: panel, column: keyColumns.firstIndex(of: factor.name))
  }

  /// One row a model and cycle, and one for all cycles.
  var csv: String {
    var writer = DelimitedWriter()
    writer.record([
      "model", "cycle", "n", "mae", "mae_last_value", "mae_ratio", "crps", "crps_last_value", "crps_ratio",
      "coverage_50", "coverage_80", "coverage_95",
    ])
    for card in cards {
      for item in card.cycles { write(card.model, "\(item.cycle)", item.summary, to: &writer) }
      write(card.model, "all", card.overall, to: &writer)
    }
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }

  private func write(
    _ model: String, _ cycle: String, _ summary: ScoreSummary, to writer: inout DelimitedWriter
  ) {
    writer.field(model)
    writer.field(cycle)
    writer.field(summary.count)
    let numbers = [
      summary.mae, summary.lastValueMAE, summary.maeRatio, summary.crps, summary.lastValueCRPS,
      summary.crpsRatio,
    ]
    for number in numbers + summary.coverage { writer.field(number, significantDigits: 6) }
    writer.endRecord()
  }

  /// The same as a document with sorted keys.
  func json() throws -> String { try JSONDocument.answer(ScorecardJSON(cards)) }
}

/// A figure; a dash where there is none, as of a ratio to an error of zero.
private func shownFigure(_ value: Double, decimals: Int) -> String {
  value.isFinite ? fixedText(value, decimals: decimals) : "-"
}

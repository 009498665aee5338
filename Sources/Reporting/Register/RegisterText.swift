public import Admissions
import Forecasting

/// The scorecard of recorded forecasts for people.
public struct RegisterText: Sendable {
  private let card: RegisterScorecard
  private let wording: Wording

  /// The words of a scorecard in a language.
  public init(_ card: RegisterScorecard, language: Language) {
    self.card = card
    wording = Wording(language)
  }

  /// A row for each lead time, and how many forecasts wait for their lines.
  public var text: String {
    let open = wording.waiting(card.open) + "\n"
    guard !card.rows.isEmpty else { return open }
    let table = TextTable(
      columns: wording.registerColumns.enumerated().map { .init($1, $0 < 2 ? .left : .right) },
      rows: card.rows.map { row in cells(row).map { TextTable.Cell($0) } })
    return table.text + open
  }

  private func cells(_ row: RegisterScorecard.Row) -> [String] {
    let summary = row.summary
    let isRelative = row.scale == "rank" || row.scale == "count"
    let error = { (value: Double) in
      isRelative ? wording.percent(value, decimals: 1) : wording.marks(value, decimals: 2)
    }
    return [
      row.lead.map { wording.stepsAhead($0...$0) } ?? wording.allLeads, row.scale,
      wording.count(summary.count), error(summary.mae), error(summary.lastValueMAE), error(summary.crps),
    ] + summary.coverage.map { wording.percent($0) }
  }
}

extension Wording {
  /// How many forecasts wait for their lines.
  func waiting(_ count: Int) -> String {
    count == 0
      ? say("no forecast waits for its line", "没有等待结果的预测")
      : say(
        "\(counted(count, .forecast)) \(count == 1 ? "waits for its line" : "wait for their lines")",
        "\(self.count(count)) 次预测尚待结果")
  }

  /// The label of the row of all lead times.
  var allLeads: String { say("all", "全部") }

  /// The columns of a scorecard of the register.
  var registerColumns: [String] {
    [
      say("lead", "提前量"), say("scale", "量"), say("forecasts", "预测数"), say("mean error", "平均误差"),
      say("of last year's line", "上年线误差"), "CRPS", say("50 % held", "50 % 成立"), say("80 % held", "80 % 成立"),
      say("95 % held", "95 % 成立"),
    ]
  }
}

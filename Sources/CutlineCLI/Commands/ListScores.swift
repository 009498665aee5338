import Admissions
import Forecasting
import Numerals
import Reporting

/// How well the joint chances of random lists came true: the text of `backtest --lists`.
struct ListScores {
  private let outcomes: [ListBacktest.Outcome]
  private let language: Language

  init(_ panel: Panel, cycles: [Int], size: Int, seed: UInt64, jobs: Int, language: Language) {
    let backtest = ListBacktest(panel, size: size, seed: seed, jobs: jobs)
    outcomes = cycles.flatMap { backtest.outcomes(of: PanelModel(), cycle: $0) }
    self.language = language
  }

  func text(asTable: Bool) -> String { asTable ? table : csv }

  /// One list a row.
  private var csv: String {
    "cycle,joint,independent,happened\n"
      + outcomes.map {
        "\($0.year),\(fixedText($0.joint, decimals: 4)),\(fixedText($0.independent, decimals: 4)),"
          + "\($0.happened ? 1 : 0)\n"
      }.joined()
  }

  private var table: String {
    let wording = Wording(language)
    let joint = ChanceReliability(outcomes.map { ($0.joint, $0.happened, $0.year) })
    let product = ChanceReliability(outcomes.map { ($0.independent, $0.happened, $0.year) })
    return section(wording.drawnJointly, joint, wording) + "\n"
      + section(wording.asIfIndependent, product, wording)
  }

  private func section(_ title: String, _ scores: ChanceReliability, _ wording: Wording) -> String {
    let rows = scores.tenths.map { tenth -> [TextTable.Cell] in
      [
        .init(wording.range(wording.percent(tenth.lowest), wording.percent(tenth.lowest + 0.1))),
        .init(wording.count(tenth.count)), .init(wording.percent(tenth.stated, decimals: 1)),
        .init(wording.percent(tenth.observed, decimals: 1)),
        .init(wording.percent(tenth.margin, decimals: 1)),
        .init(tenth.passes ? "" : wording.misses, tenth.passes ? .good : .caution),
      ]
    }
    let table = TextTable(
      columns: wording.reliabilityColumns.map { TextTable.Column($0, .right) }, rows: rows, indent: 2)
    return title + "  (Brier " + fixedText(scores.brierScore, decimals: 4) + ")\n" + table.text
  }
}

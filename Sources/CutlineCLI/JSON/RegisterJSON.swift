import Admissions
import Forecasting

/// A scorecard of the register as JSON.
struct RegisterJSON: Encodable {
  let schema_version = 1
  let open: Int
  let rows: [Row]

  struct Row: Encodable {
    let lead: Int?
    let scale: String
    let n: Int
    let mae, mae_last_value, crps, coverage_50, coverage_80, coverage_95: Double
  }

  init(_ card: RegisterScorecard) {
    open = card.open
    rows = card.rows.map { row in
      let summary = row.summary
      return Row(
        lead: row.lead, scale: row.scale, n: summary.count, mae: RegisterJSON.rounded(summary.mae),
        mae_last_value: RegisterJSON.rounded(summary.lastValueMAE), crps: RegisterJSON.rounded(summary.crps),
        coverage_50: RegisterJSON.rounded(summary.coverage[0]),
        coverage_80: RegisterJSON.rounded(summary.coverage[1]),
        coverage_95: RegisterJSON.rounded(summary.coverage[2]))
    }
  }

  /// The document's bytes as text.
  func text() throws -> String { try JSONDocument.answer(self) }

  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}

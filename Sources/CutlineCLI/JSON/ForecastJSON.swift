import Admissions
import Forecasting

/// A line forecast as the stable JSON document of `forecast --format json`.
struct ForecastJSON: Encodable {
  let schema_version = 1
  let school: SchoolNames
  let major: MajorNames
  let degree: String
  let college: String?
  let level: String
  let cycle: Int
  let measure = "line"
  let subject: String
  let full_mark: Int
  let model: Model
  let breadth: String
  /// Lines of the user's own, where there are any.
  let known_lines: [KnownLine]?
  let estimated_from_basic_line: Estimate?
  let at_least: Floor?
  let median: Double?
  let mean: Double?
  let spread_before_truncation: Double
  let intervals: [Interval]
  let quantiles: [Quantile]
  let national_line: National?
  let floor_probability: Double?
  let published: Double?
  let scenario: [Scenario]?
  let evidence: EvidenceRecord
  let track_record: Record
  let rule_changes: [Rule]
  let sources: [SourceRecord]

  struct SchoolNames: Encodable { let code, name_en, name_zh: String }
  struct MajorNames: Encodable { let code, name_en, name_zh: String }
  /// The step from a school's basic line to the lines of majors, and how it did at schools left out.
  struct Estimate: Encodable {
    let discipline: String
    let schools, pairs: Int
    let step_lower_quartile, step_median, step_upper_quartile, held_80: Double
  }
  /// A line that the user laid over the package.
  struct KnownLine: Encodable {
    let cycle: Int
    let school, college, major, degree, subject: String
    let value: Double
  }
  /// A floor where nothing tells how far the line lies above it.
  struct Floor: Encodable {
    let median, lo80, hi80: Double
  }
  struct Interval: Encodable { let level, lower, upper: Double }
  struct Quantile: Encodable { let level, value: Double }
  struct Scenario: Encodable {
    let covariate, status, text: String
    let shift, lower, upper: Double?
  }
  struct Candidate: Encodable {
    let name: String
    let crps_ratio, mae_ratio: Double?
    let n: Int
  }
  struct Model: Encodable {
    let name, reason: String
    let candidates: [Candidate]
    let pass_through: Double?
    let series_pooled, schools_pooled: Int
  }
  struct National: Encodable {
    let value: Double
    let status, row, region: String
    let quantiles: [Quantile]?
  }
  struct EvidenceRecord: Encodable {
    let observations, first_cycle, last_cycle, age: Int
    let grade: String
    let has_weak_values: Bool
    let other_colleges: [String]
  }
  struct Record: Encodable {
    let n, cycles: Int
    let coverage_50, coverage_80, coverage_95, mae, mae_last_value, crps_skill: Double?
    let calibration: String
  }
  struct Rule: Encodable {
    let cycle: Int
    let kind, effect, text_en, text_zh: String
  }
  struct SourceRecord: Encodable { let id, publisher, title, address: String }

  /// The document's bytes as text: keys sorted, numbers finite or null.
  func text() throws -> String { try JSONDocument.answer(self) }
}

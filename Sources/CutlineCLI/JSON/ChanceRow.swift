import Admissions
import DelimitedText
import Forecasting

/// A chance as a table of one row, in the columns of a plan's.
struct ChanceRow {
  let bytes: [UInt8]

  /// - Parameter writer: an empty one.
  init(
    _ forecast: LineForecast, _ candidate: Candidate, chance: AdmissionChance?,
    _ writer: consuming DelimitedWriter
  ) {
    writer.record([
      "score", "school", "school_name", "major", "degree", "college", "cycle", "chance", "level", "median",
      "lo80",
      "hi80", "evidence_grade", "breadth",
    ])
    let key = forecast.history.key
    writer.field(candidate.score, significantDigits: 6)
    for text in [
      forecast.school.id, forecast.school.nameZH, forecast.major.code.text, key.degree.rawValue,
      key.college == College.wholeSchool ? "" : key.college, String(forecast.cycle),
    ] { writer.field(text) }
    if let chance { writer.field(chance.probability, decimals: 6) } else { writer.emptyField() }
    writer.field(chance?.level?.rawValue ?? "unknown")
    let range = forecast.distribution.interval(0.8)
    for value in [forecast.distribution.median, range.lower, range.upper] {
      writer.field(value, significantDigits: 6)
    }
    writer.field(forecast.evidence.grade.rawValue)
    writer.field(forecast.breadth.rawValue)
    writer.endRecord()
    bytes = writer.bytes
  }
}

import Admissions
import DelimitedText
import Forecasting
import Foundation
import Reporting

/// The chance to clear one line of a table.
struct TableChance {
  let facts: TableChanceFacts
  private let scale: Scale

  /// - Throws: `CommandFailure` when there is nothing to forecast from.
  init(
    _ panel: Panel, floors: SeriesFloors?, series: Int, year: Int, score: Double, model: String, jobs: Int,
    thresholds: ChanceThresholds, conversions: ConversionShelf
  ) throws(CommandFailure) {
    let key = panel.keys[series].joined(separator: ", ")
    guard
      let run = try? BatchRun(
        panel, BatchRequest(.year(year), model: model, maxAge: .max, jobs: jobs), conversions: conversions,
        floors: floors)
    else { throw CommandFailure(.inputMissing, .nothingToForecastFrom(key, before: year)) }
    guard let row = run.rows(of: series..<series + 1, levels: RowChance.levels)[0].first else {
      let value = panel.value(of: series, in: year) ?? .nan
      throw CommandFailure(.inputMissing, .isInTheTable(key, year, value))
    }
    guard !row.quantiles.isEmpty, let last = panel.lastYear(of: series, before: year) else {
      throw CommandFailure(.inputMissing, .nothingToForecastFrom(key, before: year))
    }
    let quantile = { (level: Double) in row.quantiles[Int((level * 200).rounded()) - 1] }
    let observations = panel.observations(of: series).filter { Int(panel.years[$0]) < year }
    scale = panel.scale
    facts = TableChanceFacts(
      score: score, year: year, isRank: panel.scale.direction == .lowerIsHarder,
      probability: RowChance(quantiles: row.quantiles, scale: panel.scale).chance(of: score),
      thresholds: thresholds, median: quantile(0.5),
      intervals: LineForecast.intervalLevels.map {
        PredictionInterval(level: $0, lower: quantile((1 - $0) / 2), upper: quantile((1 + $0) / 2))
      },
      model: row.model, observations: observations.count,
      firstYear: observations.first.map { Int(panel.years[$0]) } ?? last, lastYear: last,
      record: TrackRecord(run.pastScores(of: series, conversions: conversions), age: year - last))
  }

  /// How past forecasts did; shares and means are missing where there are none.
  private var record: [String: Any] {
    let record = facts.record
    var fields: [String: Any] = ["n": record.count, "cycles": record.breadth.cycles]
    for (name, level) in [("coverage_50", 0.5), ("coverage_80", 0.8), ("coverage_95", 0.95)] {
      fields[name] = record.coverage(level).map { ($0 * 1e6).rounded() / 1e6 }
    }
    guard record.count > 0 else { return fields }
    fields["mae"] = (record.meanAbsoluteError * 1e6).rounded() / 1e6
    fields["mae_last_value"] = (record.lastValueError * 1e6).rounded() / 1e6
    return fields
  }

  /// The chance as a table of one row, in the columns of `reach table`.
  /// - Parameter writer: an empty one.
  func csv(key: [String], _ columns: [String], _ writer: consuming DelimitedWriter) -> [UInt8] {
    writer.record(
      ["score"] + columns + ["year", "chance", "level", "median", "lo80", "hi80", "evidence_grade"])
    writer.field(facts.score, significantDigits: 6)
    key.forEach { writer.field($0) }
    writer.field(facts.year)
    writer.field(facts.probability, decimals: 6)
    writer.field(facts.level.rawValue)
    writer.field(facts.median, significantDigits: 6)
    let range = facts.intervals.first { $0.level == 0.8 }
    writer.field(range?.lower ?? facts.median, significantDigits: 6)
    writer.field(range?.upper ?? facts.median, significantDigits: 6)
    writer.field(facts.grade.rawValue)
    writer.endRecord()
    return writer.bytes
  }

  /// The chance as JSON, with the key columns under their own names.
  func json(key: [String], _ columns: [String]) throws -> String {
    var document: [String: Any] = [
      "schema_version": 1, "score": facts.score, "year": facts.year, "scale": scale.kind.rawValue,
      "probability": (facts.probability * 1e6).rounded() / 1e6, "level": facts.level.rawValue,
      "median": facts.median, "model": facts.model, "evidence_grade": facts.grade.rawValue,
      "calibration": facts.calibration.rawValue, "track_record": record,
      "observations": facts.observations, "first_year": facts.firstYear, "last_year": facts.lastYear,
      "thresholds": ["match": facts.thresholds.match, "safe": facts.thresholds.safe],
      "intervals": facts.intervals.map { ["level": $0.level, "lower": $0.lower, "upper": $0.upper] },
    ]
    document["key"] = Dictionary(uniqueKeysWithValues: zip(columns, key))
    let data = try JSONSerialization.data(
      withJSONObject: document, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

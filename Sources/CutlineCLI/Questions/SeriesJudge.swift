import Admissions
import Forecasting
import Reporting

/// Judges series of a table by one score or rank, as `chance table` judges one of them.
struct SeriesJudge: Sendable {
  /// A series with its line and chance.
  struct Judged: Sendable {
    /// What is said of it.
    let row: ReachTable.Row
    /// The line's quantiles at `RowChance.levels`; empty where it is out already.
    let quantiles: [Double]
  }

  private let panel: Panel
  private let run: BatchRun
  private let score: Double
  private let year: Int
  private let thresholds: ChanceThresholds
  private let calibrations: [Int: IntervalCalibration]

  /// - Parameters:
  ///   - series: the series that will be asked about.
  ///   - isCalibrated: whether past ranges are tried; without it they count as untried.
  init(
    _ panel: Panel, _ run: BatchRun, of series: some Sequence<Int>, score: Double, year: Int,
    thresholds: ChanceThresholds, isCalibrated: Bool = true, conversions: ConversionShelf = .empty
  ) {
    // How well ranges held depends on how far ahead they lie, and on nothing else of a series.
    var calibrations: [Int: IntervalCalibration] = [:]
    for index in series where isCalibrated {
      guard let known = panel.lastYear(of: index, before: year), calibrations[year - known] == nil,
        panel.value(of: index, in: year) == nil
      else { continue }
      calibrations[year - known] = run.calibration(of: index, conversions: conversions)
    }
    self.calibrations = calibrations
    (self.panel, self.run, self.score, self.year, self.thresholds) = (panel, run, score, year, thresholds)
  }

  /// The series of a block, one by one; nil for those that cannot be forecast.
  func judged(_ block: Range<Int>) -> [Judged?] {
    let forecasts = run.rows(of: block, levels: RowChance.levels)
    return block.map { series in
      if let value = panel.value(of: series, in: year) { return published(series, value) }
      guard let row = forecasts[series - block.lowerBound].first(where: { !$0.quantiles.isEmpty }) else {
        return nil
      }
      return judged(series, row.quantiles)
    }
  }

  /// A line that is out.
  private func published(_ series: Int, _ value: Double) -> Judged {
    let clears = panel.scale.direction == .lowerIsHarder ? score <= value : score >= value
    let chance = clears ? 1.0 : 0
    return Judged(
      row: ReachTable.Row(
        names: panel.keys[series], median: value, lower: value, upper: value, chance: chance,
        level: thresholds.level(of: chance), grade: .a), quantiles: [])
  }

  private func judged(_ series: Int, _ quantiles: [Double]) -> Judged? {
    guard let last = panel.lastYear(of: series, before: year) else { return nil }
    let chance = RowChance(quantiles: quantiles, scale: panel.scale).chance(of: score)
    let observations = panel.observations(of: series).count { Int(panel.years[$0]) < year }
    let quantile = { (level: Double) in quantiles[Int((level * 200).rounded()) - 1] }
    return Judged(
      row: ReachTable.Row(
        names: panel.keys[series], median: quantile(0.5), lower: quantile(0.1), upper: quantile(0.9),
        chance: chance, level: thresholds.level(of: chance),
        grade: Evidence.Grade(
          observations: observations, age: year - last, calibration: calibrations[year - last] ?? .untried)),
      quantiles: quantiles)
  }
}

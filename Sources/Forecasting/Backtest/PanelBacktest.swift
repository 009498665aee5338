import Statistics

/// The rolling-origin backtest of a panel: every cycle forecast from what was known before it, everything
/// estimated before it, scored on the scale on which errors are alike.
///
/// A cycle is scored on the series that have a value in it, one in the cycle before and at least three before
/// it, beside the last value with the pooled changes of the last eight years.
public struct PanelBacktest: Sendable {
  /// The panel.
  public let panel: Panel
  /// Which of a cycle's rows are taken as published before the rest is forecast, by series; nil reveals none.
  public let isRevealed: (@Sendable (_ series: Int, _ year: Int) -> Bool)?
  /// How many blocks of work run at a time.
  public let jobs: Int

  /// A backtest of a panel.
  public init(
    _ panel: Panel, jobs: Int = 1,
    isRevealed: (@Sendable (_ series: Int, _ year: Int) -> Bool)? = nil
  ) {
    self.panel = panel
    self.jobs = jobs
    self.isRevealed = isRevealed
  }

  /// The fewest past values of a scored series.
  public static let minimumHistory = 3
  static let changeWindow = 8

  /// The cycles that can be scored, increasing: those with scored series and past changes to compare with.
  public var cycles: [Int] {
    guard let range = panel.yearRange else { return [] }
    return range.filter { !scored(in: $0).isEmpty && !pastChanges(before: $0).isEmpty }
  }

  /// The scores of a model in one cycle; empty when it cannot be fitted there.
  public func scores(of model: any Forecaster, cycle: Int) -> [ScoredForecast] {
    let rows = scored(in: cycle)
    let changes = pastChanges(before: cycle)
    guard !rows.isEmpty, !changes.isEmpty else { return [] }
    let isRevealed = isRevealed
    let known = panel.filter { series, year in
      year < cycle || (year == cycle && (isRevealed?(series, year) ?? false))
    }
    guard let fit = try? model.fit(known, FitRequest(target: cycle, jobs: jobs)) else { return [] }
    let reference = ScoreLevels.all.map { quantile(ofSorted: changes, $0) }
    let parts = Parallel.blocks(of: rows.count, blockSize: 256, jobs: jobs) { block in
      block.compactMap { score(rows[$0], fit, reference) }
    }
    return Array(parts.joined())
  }

  private struct Row: Sendable {
    let series: Int
    let year: Int
    let outcome: Double
    let last: Double
  }

  private func score(_ row: Row, _ fit: any FittedForecaster, _ reference: [Double]) -> ScoredForecast? {
    let forecast = fit.forecasts(of: row.series..<row.series + 1, year: row.year, levels: ScoreLevels.all)[0]
    // A declined series is scored as the reference forecast, so that declining never pays.
    let quantiles =
      forecast.quantiles.isEmpty
      ? reference.map { row.last + $0 } : forecast.quantiles.map(panel.scale.transformed)
    return ScoredForecast(
      series: row.series, group: panel.groups.first.map { Int($0.levels[row.series]) } ?? row.series,
      year: row.year, age: 1, outcome: row.outcome, lastValue: row.last, quantiles: quantiles,
      referenceQuantiles: reference.map { row.last + $0 })
  }

  private func scored(in cycle: Int) -> [Row] {
    (0..<panel.seriesCount).compactMap { index in
      let entries = panel.observations(of: index)
      guard let place = entries.first(where: { Int(panel.years[$0]) == cycle }),
        place - entries.lowerBound >= PanelBacktest.minimumHistory,
        Int(panel.years[place - 1]) == cycle - 1, !(isRevealed?(index, cycle) ?? false)
      else { return nil }
      return Row(
        series: index, year: cycle, outcome: panel.scale.transformed(panel.values[place]),
        last: panel.scale.transformed(panel.values[place - 1]))
    }
  }

  /// One-year changes of the last years before a cycle, sorted.
  private func pastChanges(before cycle: Int) -> [Double] {
    var changes: [Double] = []
    for index in 0..<panel.seriesCount {
      for entry in panel.observations(of: index).dropFirst() {
        let year = Int(panel.years[entry])
        guard year < cycle, year >= cycle - PanelBacktest.changeWindow,
          Int(panel.years[entry - 1]) == year - 1
        else { continue }
        changes.append(
          panel.scale.transformed(panel.values[entry]) - panel.scale.transformed(panel.values[entry - 1]))
      }
    }
    return changes.sorted()
  }
}

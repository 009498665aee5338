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
  /// By what values are measured: plain numbers each in its series' own unit, nil where the scale has one for all.
  private let units: OwnUnits?

  /// A backtest of a panel.
  public init(
    _ panel: Panel, jobs: Int = 1,
    isRevealed: (@Sendable (_ series: Int, _ year: Int) -> Bool)? = nil
  ) {
    self.panel = panel
    self.jobs = jobs
    self.isRevealed = isRevealed
    units = panel.scale.kind == .real ? OwnUnits(panel, before: .max) : nil
  }

  /// A value on the scale on which errors are alike.
  private func measured(_ value: Double, _ series: Int) -> Double {
    units?.measured(value, of: series) ?? panel.scale.transformed(value)
  }

  /// The fewest past values of a scored series.
  public static let minimumHistory = 3
  static let changeWindow = 8

  /// The cycles that can be scored, increasing: those with scored series and past changes to compare with.
  public var cycles: [Int] {
    guard let range = panel.yearRange else { return [] }
    return range.filter {
      !scored(in: $0, lastKnown: $0 - 1).isEmpty && !pastChanges(before: $0).isEmpty
    }
  }

  /// The scores of a model in one cycle, and in the cycles after it where more steps are asked for; empty when
  /// the model cannot be fitted there.
  ///
  /// - Parameter steps: how many cycles are forecast from what was known before the first.
  public func scores(of model: any Forecaster, cycle: Int, steps: Int = 1) -> [ScoredForecast] {
    results(of: model, cycle: cycle, steps: steps) { $0.score($1, reference: $2) }
  }

  /// What a model says about the rows that `scores` scores.
  func trial(of model: any Forecaster, cycle: Int, steps: Int = 1) -> CycleTrial {
    CycleTrial(
      results(of: model, cycle: cycle, steps: steps) {
        CycleTrial.Entry(row: $0, quantiles: $1, reference: $2)
      })
  }

  /// What `make` makes of each scored row, the model's quantiles and the reference's.
  private func results<Result: Sendable>(
    of model: any Forecaster, cycle: Int, steps: Int,
    _ make: @Sendable (ScoredRow, _ quantiles: [Double], _ reference: [Double]) -> Result
  ) -> [Result] {
    let rows = (0..<steps).flatMap { scored(in: cycle + $0, lastKnown: cycle - 1) }
    let changes = pastChanges(before: cycle)
    guard !rows.isEmpty, !changes.isEmpty else { return [] }
    let isRevealed = isRevealed
    let known = panel.filter { series, year in
      year < cycle || (year == cycle && (isRevealed?(series, year) ?? false))
    }
    guard let fit = try? model.fit(known, FitRequest(target: cycle, stepsBeyond: steps - 1, jobs: jobs))
    else { return [] }
    let reference = ScoreLevels.all.map { quantile(ofSorted: changes, $0) }
    let parts = Parallel.blocks(of: rows.count, blockSize: 256, jobs: jobs) { block in
      neighbors(rows[block]).flatMap { results($0, fit, reference, make) }
    }
    return Array(parts.joined())
  }

  /// The rows in runs of consecutive series and one year, which are forecast at once.
  private func neighbors(_ rows: ArraySlice<ScoredRow>) -> [ArraySlice<ScoredRow>] {
    var runs: [ArraySlice<ScoredRow>] = []
    var first = rows.startIndex
    for place in rows.indices.dropFirst()
    where rows[place].series != rows[place - 1].series + 1 || rows[place].year != rows[place - 1].year {
      runs.append(rows[first..<place])
      first = place
    }
    runs.append(rows[first...])
    return runs
  }

  private func results<Result>(
    _ rows: ArraySlice<ScoredRow>, _ fit: any FittedForecaster, _ reference: [Double],
    _ make: (ScoredRow, [Double], [Double]) -> Result
  ) -> [Result] {
    guard let first = rows.first else { return [] }
    let series = first.series..<first.series + rows.count
    let forecasts = fit.forecasts(of: series, year: first.year, levels: ScoreLevels.all)
    return zip(rows, forecasts).map { row, forecast in
      let growth = Double(row.age).squareRoot()
      let naive = reference.map { row.last + growth * $0 }
      // A declined series is scored as the reference forecast, so that declining never pays.
      let own = forecast.quantiles.isEmpty ? naive : forecast.quantiles.map { measured($0, row.series) }
      return make(row, own, naive)
    }
  }

  private func scored(in cycle: Int, lastKnown: Int) -> [ScoredRow] {
    (0..<panel.seriesCount).compactMap { index in
      let entries = panel.observations(of: index)
      guard let place = entries.first(where: { Int(panel.years[$0]) == cycle }),
        let last = entries.last(where: { Int(panel.years[$0]) <= lastKnown }),
        last - entries.lowerBound >= PanelBacktest.minimumHistory - 1,
        Int(panel.years[last]) == lastKnown, !(isRevealed?(index, cycle) ?? false)
      else { return nil }
      return ScoredRow(
        series: index, group: panel.groups.first.map { Int($0.levels[index]) } ?? index, year: cycle,
        outcome: measured(panel.values[place], index),
        last: measured(panel.values[last], index), age: cycle - lastKnown)
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
          measured(panel.values[entry], index) - measured(panel.values[entry - 1], index))
      }
    }
    return changes.sorted()
  }
}

extension PanelBacktest {
  /// The series with a published line in the target year, as published in every past cycle.
  static func reveal(
    _ panel: Panel, _ target: Int
  ) -> (@Sendable (_ series: Int, _ year: Int) -> Bool)? {
    let published = (0..<panel.seriesCount).map { panel.value(of: $0, in: target) != nil }
    guard published.contains(true), published.contains(false) else { return nil }
    return { series, _ in published[series] }
  }
}

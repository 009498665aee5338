import Statistics

/// A model of counts with room for nobody: series of a few people follow a discrete distribution that reaches zero,
/// larger ones the model on its logarithmic scale.
///
/// Logarithms cannot tell a class of one from an empty one. Zeros before a program's first student are no history of
/// its own: they are left out.
struct SmallCountForecaster: Forecaster {
  let base: any Forecaster
  var name: String { base.name }

  func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    guard panel.scale.kind == .count else { return try base.fit(panel, request) }
    let known = panel.sinceFirstPositive
    return FittedSmallCounts(
      base: try base.fit(known, request), law: CountLaw(panel, before: request.target), panel: panel,
      target: request.target)
  }
}

extension Panel {
  /// The values of each series from its first positive one on; all of a series that never had one.
  var sinceFirstPositive: Panel {
    let first = (0..<seriesCount).map { series -> Int in
      let entries = observations(of: series)
      guard let opening = entries.first(where: { values[$0] > 0 }) else { return .min }
      return Int(years[opening])
    }
    guard values.contains(where: { $0 <= 0 }) else { return self }
    return filter { series, year in year >= first[series] }
  }
}

extension CountLaw {
  /// The law of a panel's past, without slips.
  init(_ panel: Panel, before target: Int) {
    let steady = panel.steadied(before: target)
    self.init((0..<panel.seriesCount).map { CountPast(steady, $0, before: target) })
  }
}

/// A model with a discrete distribution for its smallest series.
struct FittedSmallCounts: FittedForecaster {
  let base: any FittedForecaster
  let law: CountLaw
  let panel: Panel
  let target: Int

  var name: String { base.name }
  var hasFloor: Bool { base.hasFloor }

  /// Series whose recent level is below this, and that were empty of late, follow the discrete distribution.
  private static let small = 5.0

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    let block = block(of: series, year: year, levels: levels)
    return (0..<block.count).map(block.row)
  }

  func block(of series: Range<Int>, year: Int, levels: [Double]) -> ForecastBlock {
    var block = base.block(of: series, year: year, levels: levels)
    for (row, index) in series.enumerated() where isSmall(index) {
      let past = CountPast(panel, index, before: target)
      guard let last = past.years.last, past.level(past.values.count) < Self.small else { continue }
      let counts = FittedCounts.distribution(past, law, ahead: max(1, year - last))
      let values = levels.map { level in
        min(counts.quantile(level), panel.scale.upper ?? .infinity)
      }
      guard values.allSatisfy(\.isFinite) else { continue }
      block.replace(row, quantiles: values.map { max($0, panel.scale.lowest ?? 0) })
    }
    return block
  }

  /// Whether a series was empty, or down to a single one, of late.
  private func isSmall(_ series: Int) -> Bool {
    let known = panel.observations(of: series).filter { Int(panel.years[$0]) < target }
    guard let last = known.last else { return false }
    return panel.values[last] <= 1 || known.suffix(3).contains { panel.values[$0] <= 0 }
  }
}

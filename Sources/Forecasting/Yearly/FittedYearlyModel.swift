import Glibc

/// Forecasts of the series of a panel, each from its own last value on.
public struct FittedYearlyModel: Sendable {
  /// The number of years ahead.
  public let horizon: Int
  /// The number of series.
  public let seriesCount: Int
  private let scale: Scale
  /// The last value of each series on its scale (logarithms or plain values); NaN without observations.
  private var lasts: [Double]
  /// One unit of growth; 0 keeps the last value.
  private var units: [Double]
  private var isLogarithmic: [Bool]
  /// Levels of growth, row-major: series by horizon by level.
  private var growth: [Double]

  /// Nothing known yet.
  init(_ panel: Panel, horizon: Int) {
    self.horizon = horizon
    seriesCount = panel.seriesCount
    scale = panel.scale
    lasts = [Double](repeating: .nan, count: seriesCount)
    units = [Double](repeating: 0, count: seriesCount)
    isLogarithmic = [Bool](repeating: true, count: seriesCount)
    growth = [Double](repeating: 0, count: seriesCount * horizon * YearlyLevels.count)
  }

  /// Adds the forecasts of the given paths; without partners they keep their last values.
  ///
  /// - Parameter isKnown: whether the partners have learned from these very paths; others are adjusted to.
  mutating func add(_ paths: YearlyPaths, _ partners: YearlyPartners?, isKnown: Bool, workers: Workers) {
    for path in 0..<paths.count {
      let series = paths.series[path]
      let length = paths.length(path)
      lasts[series] = paths.last(path, cut: length)
      units[series] = paths.growthUnit(path, cut: length)
      isLogarithmic[series] = paths.unit == .logarithms
    }
    guard let partners else { return }
    let evidence =
      isKnown
      ? nil
      : LocalEvidence(partners, paths, isRelative: scale.transform == .log, workers: workers)
    fillSpread(
      paths, evidence == nil ? partners.spread : PooledSpread.levels(paths, horizon: partners.horizon))
    guard !partners.members.isEmpty else { return }
    let origins = Origins.ends(of: paths, back: 0, shortest: MemberTraining.shortest)
    let local =
      evidence.map { LocalAdjustment($0, workers: workers) } ?? LocalAdjustment(none: partners)
    let found = partners.growth(origins, paths, local, workers: workers)
    let width = horizon * YearlyLevels.count
    for row in 0..<origins.count {
      let start = paths.series[Int(origins.paths[row])] * width
      for index in 0..<width { growth[start + index] = found[row * width + index] }
    }
  }

  private mutating func fillSpread(_ paths: YearlyPaths, _ spread: [Double]) {
    let moving = paths.series.map { units[$0] }.filter { $0 > 0 }.sorted()
    let usual = moving.isEmpty ? 0 : moving[moving.count / 2]
    let width = spread.count
    for path in 0..<paths.count {
      let series = paths.series[path]
      // One value has no differences of its own: it moves like the others.
      if paths.length(path) == 1, paths.unit == .ownDifferences { units[series] = usual }
      for index in 0..<width { growth[series * width + index] = spread[index] }
    }
  }

  /// Quantiles in the data's own unit, row-major: series by step by level.
  ///
  /// Between the fitted levels, and beyond them, growth is interpolated linearly in the standard normal quantile
  /// of the level. Steps are years after each series' own last value. Quantiles are inside the scale's limits and
  /// never decrease in the level; a series without observations has NaN.
  ///
  /// - Parameters:
  ///   - series: positions in the panel.
  ///   - steps: steps 1 ... `steps` are given; at most `horizon`.
  ///   - levels: between 0 and 1.
  public func quantiles(of series: [Int], steps: Int, levels: [Double]) -> [Double] {
    precondition(steps > 0 && steps <= horizon, "steps are within the horizon")
    let places = levels.map { LevelPlace($0) }
    var result: [Double] = []
    result.reserveCapacity(series.count * steps * levels.count)
    for index in series {
      for step in 0..<steps { result.append(contentsOf: quantiles(of: index, step: step, places)) }
    }
    return result
  }

  /// Quantiles of one series at one step, counted from 0.
  func quantiles(of series: Int, step: Int, _ places: [LevelPlace]) -> [Double] {
    let start = (series * horizon + step) * YearlyLevels.count
    return places.map { value(series, $0.interpolated(growth, at: start)) }
  }

  private func value(_ series: Int, _ growth: Double) -> Double {
    let last = lasts[series]
    guard !last.isNaN else { return .nan }
    let value = last + units[series] * growth
    return scale.clamped(isLogarithmic[series] ? exp(value) : value)
  }
}

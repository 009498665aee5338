import Glibc

/// Forecasts of the series of a panel, each from its own last value on.
public struct FittedYearlyModel: Sendable {
  /// The number of years ahead.
  public let horizon: Int
  /// The number of series.
  public let seriesCount: Int
  private let scale: Scale
  /// What each series grows from.
  private var starts: [SeriesStart]
  /// Levels of growth, row-major: series by horizon by level.
  private var growth: [Double]

  /// Nothing known yet.
  init(_ panel: Panel, horizon: Int) {
    self.horizon = horizon
    seriesCount = panel.seriesCount
    scale = panel.scale
    starts = [SeriesStart](repeating: SeriesStart(), count: seriesCount)
    growth = [Double](repeating: 0, count: seriesCount * horizon * YearlyLevels.count)
  }

  /// Adds the forecasts of the given paths; without partners they keep their last values.
  ///
  /// - Parameter isKnown: whether the partners have learned from these very paths; others are adjusted to.
  mutating func add(
    _ paths: YearlyPaths, of panel: Panel, _ partners: YearlyPartners?, isKnown: Bool, workers: Workers
  ) {
    for path in 0..<paths.count { starts[paths.series[path]] = SeriesStart(paths, path, of: panel) }
    guard let partners else { return }
    let evidence =
      isKnown
      ? nil
      : LocalEvidence(partners, paths, isRelative: scale.transform == .log, workers: workers)
    fillSpread(
      paths, evidence == nil ? partners.spread : PooledSpread.levels(paths, horizon: partners.horizon))
    guard !partners.members.isEmpty else { return }
    let local =
      evidence.map { LocalAdjustment($0, workers: workers) } ?? LocalAdjustment(none: partners)
    let ends = Origins.ends(of: paths, back: 0, shortest: MemberTraining.shortest)
    let rows = (0..<ends.count).filter { !starts[paths.series[Int(ends.paths[$0])]].isConstant }
    let isJump = rows.map { LevelJump.isJump(paths, Int(ends.paths[$0]), cut: Int(ends.cuts[$0])) }
    let usual = ends.selecting(zip(rows, isJump).filter { !$0.1 }.map(\.0))
    put(partners.growth(usual, paths, local, workers: workers), usual, paths)
    let jumped = ends.selecting(zip(rows, isJump).filter(\.1).map(\.0))
    put(partners.growthAfterJump(jumped, paths, local, workers: workers), jumped, paths)
    // Growth after a jump comes on the scale of the values.
    for path in jumped.paths { starts[paths.series[Int(path)]].unit = 1 }
  }

  private mutating func put(_ found: [Double], _ origins: Origins, _ paths: YearlyPaths) {
    let width = horizon * YearlyLevels.count
    for row in 0..<origins.count {
      let start = paths.series[Int(origins.paths[row])] * width
      for index in 0..<width { growth[start + index] = found[row * width + index] }
    }
  }

  private mutating func fillSpread(_ paths: YearlyPaths, _ spread: [Double]) {
    let moving = paths.series.map { starts[$0].unit }.filter { $0 > 0 }.sorted()
    let usual = moving.isEmpty ? 0 : moving[moving.count / 2]
    let width = spread.count
    for path in 0..<paths.count {
      let series = paths.series[path]
      guard !starts[series].isConstant else { continue }
      // One value has no differences of its own: it moves like the others.
      if paths.length(path) == 1, paths.unit == .ownDifferences { starts[series].unit = usual }
      for index in 0..<width { growth[series * width + index] = spread[index] }
    }
  }

  /// Quantiles in the data's own unit, row-major: series by step by level.
  ///
  /// Between the fitted levels, and beyond them, growth is interpolated linearly in the standard normal quantile
  /// of the level. Steps are years after each series' own last value. Quantiles are inside the scale's limits and
  /// never decrease in the level; they cross zero only where the history did, and a series of three years and more
  /// that never moved stays where it is. A series without observations has NaN.
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
    let from = starts[series]
    return places.map { place in
      let value = from.value(grown: place.interpolated(growth, at: start))
      return value.isNaN ? value : scale.clamped(value)
    }
  }
}

/// What a series grows from.
struct SeriesStart: Sendable {
  /// The last value in the data's own unit; NaN without observations.
  private var base = Double.nan
  /// One unit of growth; 0 keeps the last value.
  var unit = 0.0
  /// Whether it never moved in three years and more: then it stays.
  private(set) var isConstant = false
  private var isLogarithmic = true
  /// The signs that its history had.
  private var signs = -Double.infinity...Double.infinity

  /// Fewer equal values do not tell that a series stays.
  private static let fewestEqual = 3

  init() {}

  init(_ paths: YearlyPaths, _ path: Int, of panel: Panel) {
    let length = paths.length(path)
    let entries = panel.observations(of: paths.series[path])
    let last = entries.last.map { panel.values[$0] } ?? .nan
    isLogarithmic = paths.unit == .logarithms
    isConstant = entries.count >= Self.fewestEqual && entries.allSatisfy { panel.values[$0] == last }
    // A zero among counts stands at the logarithm's zero, unless there was nothing else.
    base = isLogarithmic && !isConstant && last <= 0 ? paths.plain(paths.last(path, cut: length)) : last
    unit = paths.growthUnit(path, cut: length)
    guard !isLogarithmic else { return }
    let isNeverNegative = entries.allSatisfy { panel.values[$0] >= 0 }
    let isNeverPositive = entries.allSatisfy { panel.values[$0] <= 0 }
    signs = (isNeverNegative ? 0 : -Double.infinity)...(isNeverPositive ? 0 : Double.infinity)
  }

  /// The value after some growth.
  func value(grown growth: Double) -> Double {
    guard !base.isNaN, !isConstant else { return base }
    guard !isLogarithmic else { return base * exp(unit * growth) }
    return max(signs.lowerBound, min(signs.upperBound, base + unit * growth))
  }
}

import Statistics

/// A model beside covariates: what they did is taken off the past, the model forecasts what is left, and what they
/// will do is put on again.
///
/// The years' shocks that the model learns are then those that the covariates do not explain, so that its intervals
/// narrow by what they do explain; what is not known of their effects widens them again. One covariate after the
/// other is learned, from what those before it left.
public struct CovariateForecaster: Forecaster {
  /// The model.
  public let base: any Forecaster
  /// What is known beforehand, of the series of the panel that is fitted.
  public let covariates: [Covariate]

  /// A model beside covariates.
  /// - Precondition: the tables of the covariates have a place for every series of the panel.
  public init(_ base: any Forecaster, _ covariates: [Covariate]) {
    self.base = base
    self.covariates = covariates
  }

  /// The name of the model.
  public var name: String { base.name }

  /// Fits to what is left of the panel: to all of it without covariates that won in past cycles.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    let last = request.target + request.stepsBeyond
    let learned = CovariateAdjustment(panel, covariates, target: request.target, last: last)
    return FittedBesideCovariates(
      base: try base.fit(learned.rest, request), adjustment: learned, scale: panel.scale)
  }

  /// What the covariates teach of a panel before a year, and what they do to it.
  public func report(_ panel: Panel, target: Int) -> CovariateReport {
    CovariateAdjustment(panel, covariates, target: target, last: target).report(target)
  }
}

/// What covariates taught, and what they do to the forecasts of a year.
public struct CovariateReport: Sendable, Equatable {
  /// The year that is forecast.
  public let year: Int
  /// What was learned of each, in their order.
  public let effects: [CovariateEffect]
  /// How far all of them together move the forecasts on average, on the transformed scale.
  public let meanShift: Double
}

/// A panel without what covariates did to it.
struct CovariateAdjustment: Sendable {
  /// What a covariate does, and how it moved.
  private struct Part: Sendable {
    let effect: CovariateEffect
    let movement: CovariateMovement

    func shift(of series: Int, from start: Int, to end: Int) -> (size: Double, variance: Double) {
      var (size, variance) = (0.0, 0.0)
      if effect.common.isUsed {
        let moved = movement.common(from: start, to: end)
        size += effect.common.size * moved
        variance += effect.common.variance * moved * moved
      }
      if effect.own.isUsed {
        let moved = movement.own(of: series, from: start, to: end)
        size += effect.own.size * moved
        variance += effect.own.variance * moved * moved
      }
      return (size, variance)
    }
  }

  /// What was learned of each, in their order.
  private(set) var effects: [CovariateEffect] = []
  /// The panel without it, as if the covariates had always been what they were at each series' last value.
  private(set) var rest: Panel
  private var parts: [Part] = []
  private let target: Int

  /// - Parameters:
  ///   - target: the first year that is forecast.
  ///   - last: the last one.
  init(_ panel: Panel, _ covariates: [Covariate], target: Int, last: Int) {
    self.target = target
    rest = panel
    let step = Resolution(panel.values, unit: 1, isLogarithmic: false).step
    for covariate in covariates {
      guard let movement = CovariateMovement(covariate, target: target) else {
        effects.append(CovariateEffect(name: covariate.name, common: .none, own: .none, isKnown: false))
        continue
      }
      let effect = CovariateHistory(rest.steadied(before: target), movement, before: target)
        .effect(covariate.name, isKnown: (target...last).contains(where: movement.knows))
      effects.append(effect)
      guard effect.isUsed else { continue }
      let part = Part(effect: effect, movement: movement)
      parts.append(part)
      rest = Self.without(part, rest, target: target, step: step)
    }
  }

  var isUsed: Bool { !parts.isEmpty }

  /// What the covariates do to a series between its last value before the first year forecast and `year`; nil
  /// without such a value.
  func shift(of series: Int, in year: Int) -> (size: Double, variance: Double)? {
    guard let start = rest.lastYear(of: series, before: target) else { return nil }
    return parts.reduce((0, 0)) { sums, part in
      let own = part.shift(of: series, from: start, to: year)
      return (sums.0 + own.size, sums.1 + own.variance)
    }
  }

  /// What was learned, and what it does to the forecasts of a year.
  func report(_ year: Int) -> CovariateReport {
    let shifts = (0..<rest.seriesCount).compactMap { shift(of: $0, in: year)?.size }
    return CovariateReport(
      year: year, effects: effects,
      meanShift: shifts.isEmpty ? 0 : shifts.reduce(0, +) / Double(shifts.count))
  }

  /// Values keep the step on which they lie: equal lines stay equal.
  private static func without(_ part: Part, _ panel: Panel, target: Int, step: Double) -> Panel {
    var values = panel.values
    for series in 0..<panel.seriesCount {
      guard let start = panel.lastYear(of: series, before: target) else { continue }
      for entry in panel.observations(of: series) {
        let moved = part.shift(of: series, from: start, to: Int(panel.years[entry])).size
        // Below one there is no place to move to on a logarithmic scale.
        guard moved != 0, panel.scale.transform == .identity || values[entry] >= 1 else { continue }
        let value = panel.scale.restored(panel.scale.transformed(values[entry]) - moved)
        guard value.isFinite else { continue }
        values[entry] = panel.scale.clamped(step > 0 ? (value / step).rounded() * step : value)
      }
    }
    return Panel(
      scale: panel.scale, keys: panel.keys, groups: panel.groups, offsets: panel.offsets, years: panel.years,
      values: values)
  }
}

/// A model fitted to what covariates left.
struct FittedBesideCovariates: FittedForecaster {
  let base: any FittedForecaster
  let adjustment: CovariateAdjustment
  let scale: Scale

  var name: String { base.name }
  var hasFloor: Bool { base.hasFloor }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    zip(series, base.forecasts(of: series, year: year, levels: levels)).map { index, row in
      moved(row, series: index, year: year, levels)
    }
  }

  func block(of series: Range<Int>, year: Int, levels: [Double]) -> ForecastBlock {
    guard adjustment.isUsed else { return base.block(of: series, year: year, levels: levels) }
    var block = ForecastBlock(model: name, levelCount: levels.count, capacity: series.count)
    for row in forecasts(of: series, year: year, levels: levels) { block.append(row) }
    return block
  }

  private func moved(_ row: RowForecast, series: Int, year: Int, _ levels: [Double]) -> RowForecast {
    guard !row.quantiles.isEmpty, let shift = adjustment.shift(of: series, in: year), shift.variance > 0
    else { return row }
    let places = row.quantiles.map(scale.transformed)
    let center = places[levels.partitioningIndex { $0 >= 0.5 }.clamped(below: places.count)]
    let wider = Self.factor(places, levels, variance: shift.variance)
    let quantiles = places.map {
      scale.admissible(scale.restored(center + wider * ($0 - center) + shift.size))
    }
    guard quantiles.allSatisfy(\.isFinite) else { return .declined(.notFinite) }
    return RowForecast(
      row.kind, model: row.model, quantiles: quantiles, floorProbability: row.floorProbability)
  }

  /// How much wider a distribution is with a variance more, its own being read off its outermost quantiles.
  private static func factor(_ places: [Double], _ levels: [Double], variance: Double) -> Double {
    guard let first = levels.first, let last = levels.last, first < last else { return 1 }
    let width = places[places.count - 1] - places[0]
    let normal = NormalDistribution()
    let deviation = width / (normal.quantile(last) - normal.quantile(first))
    return deviation > 0 ? (1 + variance / (deviation * deviation)).squareRoot() : 1
  }
}

extension Int {
  fileprivate func clamped(below count: Int) -> Int { Swift.min(self, count - 1) }
}

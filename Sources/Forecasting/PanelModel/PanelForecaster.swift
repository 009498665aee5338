import Synchronization

/// The pooled panel model as one of the models of the command line.
public struct PanelForecaster: Forecaster {
  private let model: PanelModel

  /// The panel model with its defaults.
  public init(_ model: PanelModel = PanelModel()) { self.model = model }

  /// The name the command line knows.
  public var name: String { "panel" }

  /// Fits the panel model and keeps the past of each series for the limits and the reasons.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    if panel.seriesCount > model.sampleAbove {
      return try fitLarge(panel, request)
    }
    var fits: [FittedPanelModel] = []
    for step in 0...max(request.stepsBeyond, 0) {
      // A cycle beyond the target sees what the target saw: nothing after it is known.
      let known = step == 0 ? panel : panel.filter { _, year in year <= request.target }
      do {
        fits.append(try model.fit(known, target: request.target + step, jobs: request.jobs))
      } catch {
        throw .emptyPanel
      }
    }
    return FittedPanel(panel: panel, target: request.target, fits: fits)
  }
}

extension PanelForecaster {
  /// Very many series are forecast from a prior, one by one.
  private func fitLarge(
    _ panel: Panel, _ request: FitRequest
  ) throws(ForecastError) -> any FittedForecaster {
    let tables = PriorTableCache(try priors(panel, request), target: request.target, jobs: request.jobs)
    return FittedPriors(tables, on: panel, groupLabels: nil)
  }

  /// What the panel teaches for the target year and each of those beyond it.
  func priors(
    _ panel: Panel, _ request: FitRequest, groupLabels: [[String]]? = nil
  ) throws(ForecastError) -> [PanelPrior] {
    var priors: [PanelPrior] = []
    for step in 0...max(request.stepsBeyond, 0) {
      // A cycle beyond the target sees what the target saw: nothing after it is known.
      let known = step == 0 ? panel : panel.filter { _, year in year <= request.target }
      do {
        priors.append(
          try model.prior(
            known, target: request.target + step, groupLabels: groupLabels, jobs: request.jobs))
      } catch {
        throw .emptyPanel
      }
    }
    return priors
  }
}

/// Any panel under priors for a target year and the years beyond it.
final class FittedPriors: FittedForecaster {
  let tables: PriorTableCache
  private let panel: Panel
  private let groupLabels: [[String]]?
  private let prepared = Mutex<[(year: Int, levels: [Double], value: PreparedForecasts)]>([])

  /// - Parameter groupLabels: for each grouping of the panel the label of each level; nil where levels are
  ///   numbered as in the panel that the priors were learned from.
  init(_ tables: PriorTableCache, on panel: Panel, groupLabels: [[String]]?) {
    (self.tables, self.panel, self.groupLabels) = (tables, panel, groupLabels)
  }

  var name: String { "panel" }
  var hasFloor: Bool { tables.priors.contains { $0.floor != nil } }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    let block = block(of: series, year: year, levels: levels)
    return (0..<block.count).map(block.row)
  }

  func block(of series: Range<Int>, year: Int, levels: [Double]) -> ForecastBlock {
    prepare(year, levels).block(series)
  }

  private func prepare(_ year: Int, _ levels: [Double]) -> PreparedForecasts {
    prepared.withLock { known in
      if let found = known.first(where: { $0.year == year && $0.levels == levels }) { return found.value }
      let made = PreparedForecasts(tables.get(year, levels), panel, groupLabels)
      known.append((year, levels, made))
      return made
    }
  }
}

/// Priors for a target year and the years beyond it, with the tables for each year and set of levels made once.
final class PriorTableCache: Sendable {
  let priors: [PanelPrior]
  let target: Int
  private let jobs: Int
  private let known = Mutex<[(year: Int, levels: [Double], value: PriorTables)]>([])

  init(_ priors: [PanelPrior], target: Int, jobs: Int) {
    (self.priors, self.target, self.jobs) = (priors, target, jobs)
  }

  func get(_ year: Int, _ levels: [Double]) -> PriorTables {
    precondition(priors.indices.contains(year - target), "the year was asked for")
    return known.withLock { known in
      if let found = known.first(where: { $0.year == year && $0.levels == levels }) { return found.value }
      let made = PriorTables(PriorForecaster(priors[year - target], jobs: jobs), levels: levels)
      known.append((year, levels, made))
      return made
    }
  }
}

/// A panel model fitted for a target year and the years beyond it.
struct FittedPanel: FittedForecaster {
  let panel: Panel
  let target: Int
  let fits: [FittedPanelModel]

  var name: String { "panel" }
  var hasFloor: Bool { fits.contains { $0.floor != nil } }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    precondition(fits.indices.contains(year - target), "the year was asked for")
    let fit = fits[year - target]
    let indices = Array(series)
    let knots = FittedPanel.knots(levels)
    let values = fit.quantiles(of: indices, levels: knots)
    let floors = fit.floorProbabilities(of: indices)
    return indices.enumerated().map { place, index in
      let row = Array(values[place * knots.count..<(place + 1) * knots.count])
      return forecast(index, knots: knots, row: row, levels: levels, atFloor: floors?[place])
    }
  }

  private func forecast(
    _ series: Int, knots: [Double], row: [Double], levels: [Double], atFloor: Double?
  ) -> RowForecast {
    let history = history(series)
    guard history.count > 0 else { return .declined(.noHistory) }
    guard row.allSatisfy(\.isFinite) else { return .declined(.notFinite) }
    let quantiles = PanelLimits(panel.scale).quantiles(knots: knots, values: row, levels: levels)
    guard quantiles.allSatisfy(\.isFinite) else { return .declined(.notFinite) }
    return RowForecast(history.kind, model: name, quantiles: quantiles, floorProbability: atFloor)
  }

  private func history(_ series: Int) -> (count: Int, kind: RowForecast.Kind) {
    var count = 0
    var isConstant = true
    let entries = panel.observations(of: series)
    for entry in entries where Int(panel.years[entry]) < target {
      count += 1
      isConstant = isConstant && panel.values[entry] == panel.values[entries.lowerBound]
    }
    if count == 1 { return (count, .fallback(.tooFewObservations(have: 1, needed: 2))) }
    return (count, isConstant ? .fallback(.constant) : .forecast)
  }

  /// The levels asked for and, for the limits, a fixed ladder that reaches into the tails.
  static func knots(_ levels: [Double]) -> [Double] {
    Set(levels + [0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999]).sorted()
  }
}

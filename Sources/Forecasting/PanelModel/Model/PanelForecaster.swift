import Synchronization

/// The pooled panel model as one of the models of the command line.
public struct PanelForecaster: Forecaster {
  private let model: PanelModel

  /// The panel model with its defaults.
  public init(_ model: PanelModel = PanelModel()) { self.model = model }

  /// The name the command line knows.
  public var name: String { "panel" }

  /// Learns what is pooled, for the target year and each of those beyond it, and applies it to the panel.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    FittedPanels(
      try priors(panel, request).map { FittedPanelModel($0, on: panel, jobs: request.jobs) },
      target: request.target)
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
final class FittedPanels: FittedForecaster {
  let models: [FittedPanelModel]
  private let target: Int
  private let prepared = Mutex<[(year: Int, levels: [Double], value: PreparedForecasts)]>([])

  init(_ models: [FittedPanelModel], target: Int) { (self.models, self.target) = (models, target) }

  var name: String { "panel" }
  var hasFloor: Bool { models.contains { $0.floor != nil } }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    let block = block(of: series, year: year, levels: levels)
    return (0..<block.count).map(block.row)
  }

  func block(of series: Range<Int>, year: Int, levels: [Double]) -> ForecastBlock {
    prepare(year, levels).block(series)
  }

  private func prepare(_ year: Int, _ levels: [Double]) -> PreparedForecasts {
    precondition(models.indices.contains(year - target), "the year was asked for")
    return prepared.withLock { known in
      if let found = known.first(where: { $0.year == year && $0.levels == levels }) { return found.value }
      let made = PreparedForecasts(models[year - target], levels: levels)
      known.append((year, levels, made))
      return made
    }
  }
}

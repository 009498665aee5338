/// A per-series rule whose parameters and whose spread are pooled over the panel.
///
/// The point is the rule's; the distribution around it is the pooled out-of-sample errors of the rule, scaled
/// by each series' shrunk error size and widened with the steps ahead. A panel too small to pool (one series,
/// a few errors) uses the Student t of the series' own errors instead.
public struct PooledForecaster: Forecaster {
  /// The family: what the command line names.
  public let family: ModelName
  private let candidates: [any PointModel]

  /// Panels with more series than this learn what is pooled from a sample.
  var sampleAbove = 20_000
  /// The size of that sample.
  var sampleSize = 5_000

  /// The years whose errors count: older ones say little about next year's.
  static let window = 8

  /// The family with its grid of parameters.
  public init(_ family: ModelName) {
    self.family = family
    candidates = ModelGrid.candidates(of: family)
  }

  /// A family with other candidates than its grid.
  init(_ family: ModelName, candidates: [any PointModel]) {
    self.family = family
    self.candidates = candidates
  }

  /// The name the command line knows.
  public var name: String { family.rawValue }

  /// Chooses the parameters by the mean absolute rolling one-step-ahead error of the whole panel and measures
  /// the spread of the chosen rule; of a large panel a sample stands for all.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    guard panel.seriesCount > sampleAbove else { return try fitAll(panel, request).model }
    let sample = panel.evenlySampled(sampleSize, jobs: request.jobs)
    let (fitted, priors) = try fitAll(sample, request)
    guard fitted.shape.count >= FittedPooledModel.enoughToPool else {
      return try fitAll(panel, request).model
    }
    return FittedLargePool(
      panel: panel, target: request.target, sample: fitted, priors: priors,
      firstYear: RollingErrors.firstYear(of: fitted.pasts, window: Self.window))
  }

  private func fitAll(
    _ panel: Panel, _ request: FitRequest
  ) throws(ForecastError) -> (model: FittedPooledModel, priors: ScalePriors) {
    let pasts = panel.pasts(before: request.target)
    guard pasts.contains(where: { $0.count > 0 }) else { throw .emptyPanel }
    let chosen = choose(on: pasts, jobs: request.jobs)
    let scales = SeriesScales(chosen.errors, levels: pasts.map(\.meanLevel))
    let oldest = pasts.lazy.filter { $0.count > 0 }.map { request.target - $0.lastYear }.max() ?? 1
    let growth = HorizonGrowth(
      chosen.model, on: pasts, scales: scales.scales, window: PooledForecaster.window,
      steps: oldest + request.stepsBeyond, jobs: request.jobs)
    let model = FittedPooledModel(
      family: family, model: chosen.model, scale: panel.scale, pasts: pasts, scales: scales.scales,
      shape: ErrorShape(standardized: scales.standardized, years: chosen.errors.years), growth: growth)
    return (model, scales.priors)
  }

  private func choose(on pasts: [Past], jobs: Int) -> (model: any PointModel, errors: RollingErrors) {
    var best: (model: any PointModel, errors: RollingErrors, loss: Double)?
    for model in candidates {
      let errors = RollingErrors.of(model, on: pasts, steps: 1, window: PooledForecaster.window, jobs: jobs)
      let loss =
        errors.count == 0 ? .infinity : errors.errors.reduce(0) { $0 + abs($1) } / Double(errors.count)
      if best.map({ loss < $0.loss }) ?? true { best = (model, errors, loss) }
    }
    guard let best else { preconditionFailure("a family has at least one candidate") }
    return (best.model, best.errors)
  }
}

extension Panel {
  /// The past of each series before `year`, on the transformed scale.
  func pasts(before year: Int) -> [Past] {
    let transformed = values.map(scale.transformed)
    return (0..<seriesCount).map { index in
      let entries = observations(of: index)
      let end = entries.first { Int(years[$0]) >= year } ?? entries.upperBound
      return Past(years: years[entries.lowerBound..<end], values: transformed[entries.lowerBound..<end])
    }
  }
}

extension Past {
  /// The mean of the values, NaN without any.
  var meanLevel: Double { count == 0 ? .nan : values.reduce(0, +) / Double(count) }

  /// Whether all values are the same.
  var isConstant: Bool { values.allSatisfy { $0 == values.first } }
}

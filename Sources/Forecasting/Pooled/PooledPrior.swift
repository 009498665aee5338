/// Everything a data set teaches a per-series rule, apart from any single series: the parameters of the rule and
/// the size, the shape and the growth of its errors.
struct PooledPrior: Sendable, Equatable, Codable {
  /// What the command line names.
  let family: ModelName
  /// The chosen parameters, as their place in `ModelGrid.candidates`.
  let candidate: Int
  /// The year that is forecast; nothing from it on is looked at.
  let target: Int
  /// The first year whose errors count.
  let firstYear: Int
  let scales: ScalePriors
  let shape: ErrorShape
  let growth: HorizonGrowth
  /// Whether a sample of a large panel stands for all: then series are forecast in one pass each.
  let isSampled: Bool

  /// The rule with its parameters; nil where the grid does not reach so far.
  var model: (any PointModel)? {
    let candidates = ModelGrid.candidates(of: family)
    return candidates.indices.contains(candidate) ? candidates[candidate] : nil
  }

  /// Whether the grid has the rule and all numbers are in their ranges; a prior that was read from a file is asked
  /// first.
  var isSound: Bool {
    model != nil && SoundRange.years.contains(target) && SoundRange.years.contains(firstYear)
      && scales.isSound
      && growth.isSound
  }
}

extension PooledPrior {
  /// The rule on a panel, or on any piece of one.
  func fitted(_ model: any PointModel, on panel: Panel) -> any FittedForecaster {
    isSampled ? FittedLargePool(self, model, on: panel) : FittedPooledModel(self, model, on: panel)
  }

  /// The rule of the grid on a panel, or on any piece of one.
  func fitted(on panel: Panel) -> any FittedForecaster {
    guard let model else { preconditionFailure("the parameters are of the grid") }
    return fitted(model, on: panel)
  }
}

extension PooledForecaster {
  /// Learns what is pooled from a panel, or from a sample of a large one.
  /// - Throws: `emptyPanel` when no series has a value before the target.
  func prior(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> PooledPrior {
    guard panel.seriesCount > sampleAbove,
      let prior = try? learn(panel.evenlySampled(sampleSize, jobs: request.jobs), request, isSampled: true),
      prior.shape.count >= FittedPooledModel.enoughToPool
    else { return try learn(panel, request, isSampled: false) }
    return prior
  }

  private func learn(
    _ panel: Panel, _ request: FitRequest, isSampled: Bool
  ) throws(ForecastError) -> PooledPrior {
    let pasts = panel.steadied(before: request.target).pasts(before: request.target)
    guard pasts.contains(where: { $0.count > 0 }) else { throw .emptyPanel }
    let chosen = choose(on: pasts, jobs: request.jobs)
    let scales = SeriesScales(chosen.errors, levels: pasts.map(\.meanLevel))
    let oldest = pasts.lazy.filter { $0.count > 0 }.map { request.target - $0.lastYear }.max() ?? 1
    let growth = HorizonGrowth(
      candidates[chosen.place], on: pasts, scales: scales.scales,
      window: PooledForecaster.window, steps: oldest + request.stepsBeyond, jobs: request.jobs)
    return PooledPrior(
      family: family, candidate: chosen.place, target: request.target,
      firstYear: RollingErrors.firstYear(of: pasts, window: PooledForecaster.window), scales: scales.priors,
      shape: ErrorShape(standardized: scales.standardized, years: chosen.errors.years), growth: growth,
      isSampled: isSampled)
  }

  private func choose(on pasts: [Past], jobs: Int) -> (place: Int, errors: RollingErrors) {
    var best: (place: Int, errors: RollingErrors, loss: Double)?
    for (place, model) in candidates.enumerated() {
      let errors = RollingErrors.of(model, on: pasts, steps: 1, window: PooledForecaster.window, jobs: jobs)
      let loss =
        errors.count == 0 ? .infinity : errors.errors.reduce(0) { $0 + abs($1) } / Double(errors.count)
      if best.map({ loss < $0.loss }) ?? true { best = (place, errors, loss) }
    }
    guard let best else { preconditionFailure("a family has at least one candidate") }
    return (best.place, best.errors)
  }
}

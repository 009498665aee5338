/// What a panel taught one model, for every target year that was asked for, apart from any single series.
struct LearnedModel: Sendable, Equatable, Codable {
  /// The model's name.
  let name: String
  /// One for each target year, increasing.
  let fits: [LearnedFit]

  /// What serves a target year: what was learned for it, or for an earlier one and so many steps beyond.
  func place(of year: Int) -> Int? {
    fits.firstIndex { $0.target == year }
      ?? fits.lastIndex { $0.target < year && year <= $0.target + $0.stepsBeyond }
  }
}

/// What a panel taught for one target year and the steps beyond it.
struct LearnedFit: Sendable, Equatable, Codable {
  let target: Int
  let stepsBeyond: Int
  let content: LearnedContent
}

/// What was learned, by kind of model.
indirect enum LearnedContent: Sendable, Equatable, Codable {
  /// A rule for single series.
  case pooled(PooledPrior)
  /// The panel model: the target year and each beyond it.
  case panel([PanelPrior])
  /// Either of them for counts, with the law of small ones.
  case counts(CountLaw, LearnedContent)

  /// What was learned of single series on the model's own scale.
  var base: LearnedContent {
    if case .counts(_, let base) = self { return base.base }
    return self
  }
}

/// A model whose pooled part can be kept and used on any piece of the panel.
protocol LearnableForecaster: Forecaster {
  /// Learns what is pooled.
  /// - Parameter groupLabels: for each grouping of the panel the label of each level.
  func learn(
    _ panel: Panel, _ request: FitRequest, groupLabels: [[String]]?
  ) throws(ForecastError) -> LearnedContent
}

extension PooledForecaster: LearnableForecaster {
  func learn(
    _ panel: Panel, _ request: FitRequest, groupLabels: [[String]]?
  ) throws(ForecastError) -> LearnedContent { .pooled(try prior(panel, request)) }
}

extension SmallCountForecaster: LearnableForecaster {
  func learn(
    _ panel: Panel, _ request: FitRequest, groupLabels: [[String]]?
  ) throws(ForecastError) -> LearnedContent {
    guard let base = base as? any LearnableForecaster else {
      preconditionFailure("models of counts can be learned")
    }
    guard panel.scale.kind == .count else {
      return try base.learn(panel, request, groupLabels: groupLabels)
    }
    return .counts(
      CountLaw(panel, before: request.target),
      try base.learn(panel.sinceFirstPositive, request, groupLabels: groupLabels))
  }
}

extension OwnUnitForecaster: LearnableForecaster {
  func learn(
    _ panel: Panel, _ request: FitRequest, groupLabels: [[String]]?
  ) throws(ForecastError) -> LearnedContent {
    guard let base = base as? any LearnableForecaster else {
      preconditionFailure("models in own units can be learned")
    }
    let worked = panel.scale.kind == .real ? OwnUnits(panel, before: request.target).panel : panel
    return try base.learn(worked, request, groupLabels: groupLabels)
  }
}

extension PanelForecaster: LearnableForecaster {
  func learn(
    _ panel: Panel, _ request: FitRequest, groupLabels: [[String]]?
  ) throws(ForecastError) -> LearnedContent {
    .panel(try priors(panel, request, groupLabels: groupLabels))
  }
}

extension LearnedModel {
  /// Whether it is one that can be learned, and all that was learned fits together.
  var isSound: Bool {
    BatchPrior.learnable.contains(name) && !fits.isEmpty && fits.allSatisfy(\.isSound)
      && zip(fits, fits.dropFirst()).allSatisfy { $0.target < $1.target }
      && Set(fits.flatMap(\.content.floors)).count <= 1
  }
}

extension LearnedFit {
  /// Whether its parts are of one size and known to this version of the program.
  var isSound: Bool {
    SoundRange.years.contains(target) && SoundRange.cycles.contains(stepsBeyond)
      && content.isSound(target, stepsBeyond)
  }
}

extension LearnedContent {
  fileprivate func isSound(_ target: Int, _ stepsBeyond: Int) -> Bool {
    switch self {
    case .counts(let law, let base): law.isSound && base.isSound(target, stepsBeyond)
    case .pooled(let prior): prior.target == target && prior.isSound
    case .panel(let priors):
      priors.count == stepsBeyond + 1
        && priors.enumerated().allSatisfy { $0.element.target == target + $0.offset && $0.element.isSound }
    }
  }

  /// Whether there is a floor, for each year: rows carry the chance of it or do not.
  fileprivate var floors: [Bool] {
    guard case .panel(let priors) = base else { return [false] }
    return priors.map { $0.floor != nil }
  }
}

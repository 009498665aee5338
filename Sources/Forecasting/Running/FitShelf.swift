/// The fits of a batch by target year.
struct FitShelf: Sendable {
  private struct Entry: Sendable {
    let request: FitRequest
    let fit: any FittedForecaster
  }

  private let name: String
  private let entries: [Entry]
  private let prepared: PreparedPrior?

  /// Fits a model once for every target year.
  init(
    _ model: any Forecaster, _ panel: Panel, _ request: BatchRequest, targets: [Int]
  ) throws(ForecastError) {
    name = model.name
    prepared = nil
    entries = try request.fits(panel, targets: targets) { (fit) throws(ForecastError) in
      Entry(request: fit, fit: try model.fit(panel, fit))
    }
  }

  /// The fits that were learned before, on a panel or a piece of one.
  init(_ prepared: PreparedPrior, on panel: Panel, groupLabels: [[String]]) {
    name = prepared.model
    self.prepared = prepared
    entries = prepared.fitted(on: panel, groupLabels: groupLabels).map {
      Entry(request: FitRequest(target: 0), fit: $0)
    }
  }

  var hasFloor: Bool { prepared?.hasFloor ?? entries.contains { $0.fit.hasFloor } }

  /// The fit that serves a year; nil where there is none.
  subscript(year: Int) -> (any FittedForecaster)? {
    if let prepared { return prepared.place(of: year).map { entries[$0].fit } }
    let exact = entries.first { $0.request.target == year }
    let beyond = entries.last {
      $0.request.target < year && year <= $0.request.target + $0.request.stepsBeyond
    }
    return (exact ?? beyond)?.fit
  }

  /// What the fits hold besides single series; nil where one is bound to its panel.
  func learned(groupLabels: [[String]]) -> LearnedModel? {
    guard prepared == nil else { return nil }
    var fits: [LearnedFit] = []
    for entry in entries {
      guard let content = entry.fit.learned(groupLabels: groupLabels) else { return nil }
      fits.append(
        LearnedFit(target: entry.request.target, stepsBeyond: entry.request.stepsBeyond, content: content))
    }
    return LearnedModel(name: name, fits: fits)
  }
}

extension FittedForecaster {
  /// What the fit holds besides single series; nil where it is bound to its panel.
  /// - Parameter groupLabels: for each grouping of the panel the label of each of its levels.
  fileprivate func learned(groupLabels: [[String]]) -> LearnedContent? {
    if let pooled = self as? FittedPooledModel { return .pooled(pooled.prior) }
    if let inUnits = self as? FittedInOwnUnits { return inUnits.base.learned(groupLabels: groupLabels) }
    if let small = self as? FittedSmallCounts {
      return small.base.learned(groupLabels: groupLabels).map { .counts(small.law, $0) }
    }
    // What covariates did is bound to the panel; where they do nothing the model is all there is.
    if let beside = self as? FittedBesideCovariates, !beside.adjustment.isUsed {
      return beside.base.learned(groupLabels: groupLabels)
    }
    guard let panel = self as? FittedPanels else { return nil }
    return .panel(panel.models.map { $0.learned.named(groupLabels) })
  }
}

extension PanelPrior {
  /// The prior with labels in place of the numbers that levels have where it was learned.
  private func numbered(_ label: String, _ labels: [String]) -> String {
    Int(label).flatMap { labels.indices.contains($0) ? labels[$0] : nil } ?? label
  }

  fileprivate func named(_ groupLabels: [[String]]) -> PanelPrior {
    var named = self
    for group in groups.indices {
      named.groups[group].labels = groups[group].labels.map { numbered($0, groupLabels[group]) }
    }
    return named
  }
}

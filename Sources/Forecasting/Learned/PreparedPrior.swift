/// A prior and one of its models, made ready for any number of panels.
public struct PreparedPrior: Sendable {
  /// The prior.
  public let prior: BatchPrior
  /// The model's name.
  public let model: String
  private let learned: LearnedModel
  /// One for each fit of the panel model.
  private let tables: [[TableCache]]

  /// - Parameters:
  ///   - model: one of the prior's; nil takes the one it was learned for.
  ///   - jobs: the number of threads used to prepare; it changes no bit of the result.
  /// - Returns: nil when the prior does not hold the model.
  public init?(_ prior: BatchPrior, model: String? = nil, jobs: Int = 1) {
    let name = model ?? prior.model
    guard let learned = prior.models.first(where: { $0.name == name }) else { return nil }
    (self.prior, self.model, self.learned) = (prior, name, learned)
    tables = learned.fits.map { fit in
      guard case .panel(let priors) = fit.content.base else { return [] }
      return priors.map { TableCache($0, jobs: jobs) }
    }
  }

  /// Whether rows carry the chance of a value at its floor. Plain numbers are each forecast in its series' own unit,
  /// where what looks like a floor is none of theirs.
  public var hasFloor: Bool {
    prior.scale.kind != .real && tables.joined().contains { $0.prior.floor != nil }
  }

  /// The fits on a panel, in the order of what was learned.
  func fitted(on panel: Panel, groupLabels: [[String]]) -> [any FittedForecaster] {
    zip(learned.fits, tables).map { fit, tables in
      if case .counts(let law, _) = fit.content {
        return FittedSmallCounts(
          base: fitted(fit, tables, on: panel.sinceFirstPositive, groupLabels: groupLabels), law: law,
          panel: panel, target: fit.target)
      }
      guard prior.scale.kind == .real else { return fitted(fit, tables, on: panel, groupLabels: groupLabels) }
      let units = OwnUnits(panel, before: fit.target)
      return FittedInOwnUnits(
        base: fitted(fit, tables, on: units.panel, groupLabels: groupLabels), units: units, scale: panel.scale
      )
    }
  }

  private func fitted(
    _ fit: LearnedFit, _ tables: [TableCache], on panel: Panel, groupLabels: [[String]]
  ) -> any FittedForecaster {
    guard case .pooled(let prior) = fit.content.base else {
      let models = tables.map { FittedPanelModel($0, on: panel, groupLabels: groupLabels) }
      return FittedPanels(models, target: fit.target)
    }
    return prior.fitted(on: panel)
  }

  /// The place of the fit that serves a year.
  func place(of year: Int) -> Int? { learned.place(of: year) }
}

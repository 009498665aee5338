import LinearAlgebra

extension BatchRun {
  /// How the lines of some series go together in the year asked for: by the shocks that the year, their groups and
  /// the crossings of these shared in past years.
  ///
  /// A model that knows such shocks says it itself; beside one of single series the panel model is fitted for this
  /// alone. Without a past, or where a horizon was asked for, nothing goes together.
  ///
  /// - Parameter series: indices into the panel, each once.
  public func copula(of series: [Int]) -> NormalCopula {
    guard case .year(let year) = request.aim else { return .independent(series.count) }
    if let known = fits[year]?.copula(of: series) { return known }
    let panelModel = ModelShelf.model(named: PanelForecaster().name, systems: request.systems)
    let fit = try? panelModel?.fit(calendar.panel, FitRequest(target: year, jobs: request.jobs))
    return fit?.copula(of: series) ?? .independent(series.count)
  }

  /// A mark against the lines of some series in simulated years: each alone is cleared as often as its chance says.
  ///
  /// - Parameters:
  ///   - series: indices into the panel, each once, all of them forecast.
  ///   - quantiles: of each series, at `RowChance.levels`.
  ///   - mark: a score, which clears lines at or below it, or a rank, which clears those at or behind it.
  public func draws(
    of series: [Int], quantiles: [[Double]], mark: Double, settings: JointSettings
  ) -> [ChoiceDraws] {
    precondition(series.count == quantiles.count, "the quantiles of every series")
    guard !series.isEmpty else { return [] }
    let lines = quantiles.map { RowChance(quantiles: $0, scale: panel.scale) }
    let scale = panel.scale
    let drawn = JointDraws(
      copula(of: series), draws: settings.draws, seed: settings.seed, jobs: settings.jobs
    ) { line, level in scale.restored(lines[line].quantile(level)) }
    let sign = scale.direction == .higherIsHarder ? 1.0 : -1
    return zip(lines, drawn.lines).map { line, values in
      let margins = values.map { sign * (mark - $0) }
      return ChoiceDraws(margins: margins, ties: margins, chance: line.chance(of: mark))
    }
  }
}

extension FittedForecaster {
  /// How the lines of some series go together, where the model knows shocks that they share.
  fileprivate func copula(of series: [Int]) -> NormalCopula? {
    switch self {
    case let panels as FittedPanels: panels.models.first?.copula(of: series)
    case let blend as FittedBlend: blend.panel.copula(of: series)
    case let inUnits as FittedInOwnUnits: inUnits.base.copula(of: series)
    case let counts as FittedSmallCounts: counts.base.copula(of: series)
    case let beside as FittedBesideCovariates: beside.base.copula(of: series)
    default: nil
    }
  }
}

extension NormalCopula {
  /// Quantities of which none depends on another.
  fileprivate static func independent(_ count: Int) -> NormalCopula {
    NormalCopula(covariance: .identity(count))
  }
}

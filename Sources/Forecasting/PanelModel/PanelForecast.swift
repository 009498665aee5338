import Statistics

/// Everything the quantiles of the target cycle are made of, in canonical order and units of the panel.
struct PanelForecast: Sendable {
  let fit: FilterFit
  /// The distribution of own errors.
  let own: ShapeModel
  let outlook: SeriesOutlook
  let year: YearShock
  let groups: GroupShocks
  let knowledge: ShockKnowledge
  /// The chance of each series to lie at the floor, where there is one.
  let floor: FloorModel?
  /// The share of the shock in the variance of a typical series' error.
  let shockShare: Double

  init(
    _ fit: FilterFit, published: [Double], floor: Double?, exactLines: Int, effort: FittingEffort = .full,
    workers: Workers
  ) {
    let history = ShapeHistory(fit, effort: effort, workers: workers)
    let year = YearShock(fit.filtered.effects)
    let own = ShapeModel(
      history, errors: history.own, sizes: AbsoluteErrors(history.own), workers: workers)
    let groups = GroupShocks(fit, own.training, effort: effort, workers: workers)
    let outlook = SeriesOutlook(
      fit, own, structural: history.structural[fit.panel.cycleCount],
      shockVariance: year.variance + groups.variance)
    let lines = published.indices.filter { !published[$0].isNaN && outlook.ages[$0] > 0 }
    self.fit = fit
    self.own = own
    self.outlook = outlook
    self.year = year
    self.floor = floor.flatMap {
      FloorModel(
        fit, floor: $0, shape: own, published: published, effort: effort, workers: workers)
    }
    self.groups = groups
    shockShare = Self.shockShare(fit, outlook, variance: year.variance + groups.variance)
    let expected = ExpectedLines(fit, own, outlook, year)
    knowledge =
      lines.isEmpty
      ? .nothingPublished(TotalErrors(history, drift: year.drift, workers: workers))
      : ShockKnowledge(
        expected, lines: lines, published: published, year: year, groups: groups, exactLines: exactLines,
        workers: workers)
  }

  static func shockShare(_ fit: FilterFit, _ outlook: SeriesOutlook, variance: Double) -> Double {
    let current = outlook.ages.indices.filter { outlook.isCurrent($0) }
    guard !current.isEmpty else { return 0 }
    let loading = current.reduce(0) { $0 + fit.loadings[$1] * fit.loadings[$1] } / Double(current.count)
    let scale = 1.4 * median(current.map { outlook.scales[$0] })
    return loading * variance / (loading * variance + scale * scale)
  }
}

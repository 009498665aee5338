extension YearlyModel {
  /// Forecasts of a panel with coefficients learned before, from this panel or another.
  ///
  /// On another panel the shares of the partners and the widths of the intervals are adjusted to its own last
  /// years where it has enough of them; the coefficients stay.
  ///
  /// Series with fewer than four years (gaps counted) keep their last value, with the pooled spread of growth.
  /// A series that is not positive needs weights that know such series; without them it keeps its last value,
  /// and so does one that never moved in three years. A last value out of all proportion to the changes before it
  /// is forecast both as a new level and as one that returns.
  ///
  /// - Parameter jobs: the number of threads; it changes no bit of the result.
  public func apply(_ weights: YearlyWeights, to panel: Panel, jobs: Int = 1) -> FittedYearlyModel {
    let workers = Workers(jobs: jobs)
    let order = CanonicalOrder.of(panel.keys)
    let isKnown = weights.fingerprint == YearlyWeights.fingerprint(of: panel, order)
    var fitted = FittedYearlyModel(panel, horizon: weights.horizon)
    for (unit, partners) in [
      (GrowthUnit.logarithms, weights.logarithms), (.ownDifferences, weights.ownDifferences),
    ] {
      let series = order.filter { panel.growthUnit(of: $0) == unit && !panel.observations(of: $0).isEmpty }
      guard !series.isEmpty else { continue }
      fitted.add(
        YearlyPaths(panel, unit: unit, series: series, calming: true), of: panel, partners,
        isKnown: isKnown, workers: workers)
    }
    return fitted
  }
}

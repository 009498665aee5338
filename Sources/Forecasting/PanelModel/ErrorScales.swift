/// The scale of every series' next error before each of some cycles: features, and the regression on them.
struct ErrorScales: Sendable {
  /// The features before each cycle.
  let features: [ScaleFeatures]
  /// The second-step scale of every series before each cycle.
  let scales: [[Double]]
  /// What was learned; nil where there was nothing to learn from.
  let regression: ScaleRegression?

  /// - Parameters:
  ///   - origins: the cycles, the target last.
  ///   - rows: the errors to learn from; one list of series per origin but the last.
  ///   - sizes: absolute errors, cycle by cycle.
  init(_ fit: FilterFit, origins: [Int], rows: TrainingRows, sizes: AbsoluteErrors, workers: Workers) {
    let features = workers.map(origins.count) { ScaleFeatures(fit, before: origins[$0], errors: sizes) }
    self.features = features
    guard rows.count > 0 || fit.panel.lessons != nil else {
      // Nothing was ever forecast: one unit of the panel is all that is known.
      scales = features.map { $0.first.map { _ in 1 } }
      regression = nil
      return
    }
    let regression = Self.regression(
      features, origins: origins, rows: rows, sizes: sizes, lesson: fit.panel.lessons?.scale)
    self.regression = regression
    scales = workers.map(origins.count) { origin in
      let overall = features[origin].overall
      let levels = features[origin].levels.filled
      return zip(regression.scales(features[origin].table), levels).map {
        max($0 * overall, FirstStepScale.smallest(overall: overall, fit.panel.resolution, level: $1))
      }
    }
  }

  private static func regression(
    _ features: [ScaleFeatures], origins: [Int], rows: TrainingRows, sizes: AbsoluteErrors,
    lesson: RegressionLesson?
  ) -> ScaleRegression {
    var table = features[features.count - 1].table.selecting([])
    var errors: [Double] = []
    for (origin, series) in rows.series.enumerated() {
      table.appendRows(features[origin].table.selecting(series))
      let cycle = sizes.cycles[origins[origin]]
      errors.append(contentsOf: series.map { cycle[$0] / features[origin].overall })
    }
    return ScaleRegression(
      table, errors: errors, share: rows.share, lesson: lesson, cycles: rows.cycleCount)
  }
}

/// How large the errors of a series are, from its scale, which is a mean absolute error.
enum ErrorSize {
  /// Standard deviations per scale: 1.25 for a normal, 1.41 for a Laplace distribution (the mean absolute and the
  /// root mean square of which are b and b √2); own errors of admissions panels lie near the latter.
  static let deviations = 1.4
  /// A standardized residual beyond this counts less, as in Huber, Annals of Mathematical Statistics 35, 1964,
  /// doi:10.1214/aoms/1177703732: some 3 % of the errors of a Laplace distribution, 1 % of a normal one's.
  static let cap = 2.5

  /// The variance of an error.
  static func variance(_ scale: Double) -> Double { deviations * deviations * scale * scale }

  /// The Huber weight of a residual of so many standard deviations.
  static func weight(_ residual: Double) -> Double { min(1, cap / max(abs(residual), 1e-9)) }
}

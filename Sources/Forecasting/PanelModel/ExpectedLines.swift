/// Where each series is expected before anything of the target is known.
struct ExpectedLines: Sendable {
  let fit: FilterFit
  let shape: ShapeModel
  let outlook: SeriesOutlook
  /// The drift of each series with the year.
  let drifts: [Double]
  /// The median of each series' standardized own error.
  let medians: [Double]

  init(_ fit: FilterFit, _ shape: ShapeModel, _ outlook: SeriesOutlook, _ year: YearShock) {
    self.fit = fit
    self.shape = shape
    self.outlook = outlook
    drifts = fit.loadings.map { $0 * year.drift }
    let middle = QuantileKnots.median
    medians = outlook.levels.indices.map { index in
      let knots = shape.knots(of: index)
      return knots[knots.startIndex + middle]
    }
  }

  /// The expected line of one series: its level, the drift and the median of its own error.
  func callAsFunction(_ series: Int) -> Double {
    outlook.levels[series] + drifts[series] + outlook.scales[series] * medians[series]
  }
}

import Statistics

extension PanelModel {
  /// Learns a prior from everything before `target` and conditions it on the values in `target`.
  ///
  /// One series more moves what is learned by its own weight only, at any size of the panel.
  ///
  /// - Parameters:
  ///   - groupLabels: for each grouping of the panel the label of each of its levels, by which another panel's
  ///     levels are known again; without them the levels' numbers serve.
  ///   - jobs: the number of threads; it changes no bit of the result.
  /// - Throws: `noHistory` when no series has a value before `target`.
  public func prior(
    _ panel: Panel, target: Int, groupLabels: [[String]]? = nil, jobs: Int = 1
  ) throws(PanelModelError) -> PanelPrior {
    guard let years = panel.yearRange, years.lowerBound < target else { throw .noHistory(target: target) }
    let learner = PriorLearner(panel, target: target, model: self, workers: Workers(jobs: jobs))
    var prior = learner.learn()
    if let groupLabels {
      for group in prior.groups.indices {
        prior.groups[group].labels = learner.groups[group].original.map { groupLabels[group][$0] }
      }
    }
    return prior
  }
}

/// The forecasts of one panel under a prior, block by block.
struct PreparedForecasts: Sendable {
  private let fitted: FittedPanelModel
  private let forecast: PriorForecast
  private let restoring: RowRestoring
  private let levelCount: Int

  /// - Parameter levels: quantile levels between 0 and 1, increasing.
  init(_ fitted: FittedPanelModel, levels: [Double]) {
    self.fitted = fitted
    restoring = RowRestoring(fitted.learned.scale, levels: levels)
    forecast = fitted.tables.forecast(restoring.knots)
    levelCount = levels.count
  }

  private var prior: PanelPrior { fitted.learned }

  /// The forecasts of a block of series: rows of quantiles in the data's own unit.
  func block(_ series: Range<Int>) -> ForecastBlock {
    var evaluator = PriorEvaluator(prior)
    let outlook = evaluator.outlook(series, of: fitted.panel, fitted.places.factors, fitted.places.groups)
    let inner = forecast.quantiles(series, outlook, fitted.places.factors)
    var block = ForecastBlock(model: "panel", levelCount: levelCount, capacity: series.count)
    let width = forecast.levels.inner.count
    var row: [Double] = []
    for place in 0..<series.count {
      let index = series.lowerBound + place
      var kind: RowForecast.Kind?
      forecast.write(inner[place * width..<(place + 1) * width], place, outlook, to: &row)
      if outlook.counts[place] > 0, !forecast.isWithinReach(row, place, outlook) {
        forecast.writePlain(place, outlook, to: &row)
        kind = .fallback(.outsideExperience)
      } else if outlook.doubts[place] < 1 {
        row = doubted(index, place, outlook)
        kind = .fallback(.doubtfulLast)
      }
      append(place, index, row, outlook, kind, to: &block)
    }
    return block
  }

  /// The forecast of a series whose last value may be a slip: with it and without it, as far as it is believed.
  private func doubted(_ series: Int, _ place: Int, _ outlook: PriorOutlook) -> [Double] {
    let dense = fitted.tables.forecast(FloorMixture.grid)
    let places = fitted.places.selecting([series])
    let part = fitted.panel.selecting([series])
    var evaluator = PriorEvaluator(prior)
    let rows = [false, true].map { withoutLast in
      dense.rows(
        evaluator.outlook(0..<1, of: part, places.factors, places.groups, withoutLast: withoutLast),
        places.factors)
    }
    return QuantileMixture(levels: FloorMixture.grid, rows[0], rows[1], share: 1 - outlook.doubts[place])
      .quantiles(restoring.knots)
  }

  private func append(
    _ place: Int, _ series: Int, _ row: [Double], _ outlook: PriorOutlook, _ special: RowForecast.Kind?,
    to block: inout ForecastBlock
  ) {
    guard outlook.counts[place] > 0 else { return block.appendNothing(.declined(.noHistory)) }
    let atFloor = prior.floor.map { $0.probability(outlook.logOdds[place]) }
    let isDone = block.append(special ?? kind(series), row, restoring, atFloor: atFloor) {
      PanelLimits(prior.scale).limited(knots: restoring.knots, values: row, levels: $0)
    }
    if !isDone { block.appendNothing(.declined(.notFinite)) }
  }

  private func kind(_ series: Int) -> RowForecast.Kind {
    var count = 0
    var isConstant = true
    let panel = fitted.panel
    let entries = panel.observations(of: series)
    let (years, values) = (panel.years.span, panel.values.span)
    for entry in entries where Int(years[entry]) < prior.target {
      count += 1
      isConstant = isConstant && values[entry] == values[entries.lowerBound]
    }
    if count == 1 { return .fallback(.tooFewObservations(have: 1, needed: 2)) }
    return isConstant ? .fallback(.constant) : .forecast
  }
}

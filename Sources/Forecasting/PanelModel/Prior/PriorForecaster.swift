import Statistics

extension PanelModel {
  /// Learns a prior from everything before `target` and conditions it on the values in `target`.
  ///
  /// Panels with more than `sampleAbove` series learn what is pooled from a sample of `sampleSize`; the shared
  /// shocks are estimated from every series at any size.
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
    var model = self
    let isSampled = panel.seriesCount > sampleAbove
    if isSampled, effort == .full { model.effort = .sample }
    let learner = PriorLearner(
      panel, target: target, model: model, sampleSize: isSampled ? sampleSize : panel.seriesCount,
      workers: Workers(jobs: jobs))
    var prior = learner.learn()
    if let groupLabels {
      for group in prior.groups.indices {
        prior.groups[group].labels = learner.groups[group].original.map { groupLabels[group][$0] }
      }
    }
    return prior
  }
}

/// Forecasts the series of any panel from a prior: each from its own observations alone, so that any partition of
/// the series gives the same bytes.
public struct PriorForecaster: Sendable {
  /// The prior.
  public let prior: PanelPrior
  let jobs: Int

  /// - Parameter jobs: the number of threads used to prepare; it changes no bit of the result.
  public init(_ prior: PanelPrior, jobs: Int = 1) {
    self.prior = prior
    self.jobs = jobs
  }

  /// Makes ready to forecast the series of a panel, or of a piece of one.
  ///
  /// - Parameters:
  ///   - groupLabels: for each grouping of `panel` the label of each level; nil when levels are numbered as where
  ///     the prior was learned. Labels the prior does not know count as a new level of average effects.
  ///   - levels: quantile levels between 0 and 1, increasing.
  public func prepare(_ panel: Panel, groupLabels: [[String]]? = nil, levels: [Double]) -> PreparedForecasts {
    PreparedForecasts(PriorTables(self, levels: levels), panel, groupLabels)
  }
}

/// What a prior and the levels asked for make, whatever the panel: made once, used for every piece of one.
struct PriorTables: Sendable {
  let prior: PanelPrior
  let levels: [Double]
  let forecast: PriorForecast
  let restoring: RowRestoring
  /// For each grouping the level of each label.
  private let known: [[String: Int32]]

  init(_ forecaster: PriorForecaster, levels: [Double]) {
    let prior = forecaster.prior
    self.prior = prior
    self.levels = levels
    restoring = RowRestoring(prior.scale, levels: levels)
    forecast = PriorForecast(prior, levels: restoring.knots, workers: Workers(jobs: forecaster.jobs))
    known = prior.groups.map { group in
      var levels: [String: Int32] = [:]
      levels.reserveCapacity(group.labels.count)
      for (level, label) in group.labels.enumerated() { levels[label] = Int32(level) }
      return levels
    }
  }

  /// The level of each series of a panel in each grouping of the prior, -1 where the prior does not know it.
  func groupLevels(_ panel: Panel, _ labels: [[String]]?) -> [[Int32]] {
    known.indices.map { group in
      let factor = panel.groups[group]
      let numbers = (0..<factor.levelCount).map { level in
        known[group][labels.map { $0[group][level] } ?? "\(level)"] ?? -1
      }
      return factor.levels.map { numbers[Int($0)] }
    }
  }
}

/// The forecasts of one panel under a prior, block by block.
public struct PreparedForecasts: Sendable {
  private let panel: Panel
  private let tables: PriorTables
  private let groupLevels: [[Int32]]
  private let factorLevels: [[Int32]]

  init(_ tables: PriorTables, _ panel: Panel, _ labels: [[String]]?) {
    let prior = tables.prior
    self.panel = panel
    self.tables = tables
    let groupLevels = tables.groupLevels(panel, labels)
    self.groupLevels = prior.featureGroups.map { groupLevels[$0] }
    factorLevels = prior.factors.map { $0.levels(groupLevels, seriesCount: panel.seriesCount) }
  }

  private var prior: PanelPrior { tables.prior }

  /// The forecasts of a block of series: rows of `levels.count` quantiles in the data's own unit.
  public func block(_ series: Range<Int>) -> ForecastBlock {
    var evaluator = PriorEvaluator(prior)
    let outlook = evaluator.outlook(series, of: panel, factorLevels, groupLevels)
    let inner = tables.forecast.quantiles(series, outlook, factorLevels)
    var block = ForecastBlock(model: "panel", levelCount: tables.levels.count, capacity: series.count)
    let width = tables.forecast.levels.inner.count
    var row: [Double] = []
    for place in 0..<series.count {
      transform(inner[place * width..<(place + 1) * width], place, outlook, to: &row)
      append(place, series.lowerBound + place, row, outlook, to: &block)
    }
    return block
  }

  private func append(
    _ place: Int, _ series: Int, _ row: [Double], _ outlook: PriorOutlook, to block: inout ForecastBlock
  ) {
    guard outlook.counts[place] > 0 else { return block.appendNothing(.declined(.noHistory)) }
    let isDone = block.append(kind(series), row, tables.restoring, atFloor: floorProbability(place, outlook))
    {
      PanelLimits(prior.scale).limited(knots: tables.restoring.knots, values: row, levels: $0)
    }
    if !isDone { block.appendNothing(.declined(.notFinite)) }
  }

  private func floorProbability(_ place: Int, _ outlook: PriorOutlook) -> Double? {
    prior.floor.map { $0.probability(outlook.logOdds[place]) }
  }

  /// The quantiles at the knots, on the transformed scale.
  private func transform(
    _ inner: ArraySlice<Double>, _ place: Int, _ outlook: PriorOutlook, to row: inout [Double]
  ) {
    if isIncreasing(inner) {
      tables.forecast.levels.write(inner, to: &row)
    } else {
      tables.forecast.levels.write(inner.sorted()[...], to: &row)
    }
    if let floor = prior.floor, let probability = floorProbability(place, outlook) {
      row = FloorMixture(floor: floor.floor, probability: probability).quantiles(
        tables.restoring.knots, continuous: row)
    }
    for index in row.indices { row[index] *= prior.unit }
  }

  private func isIncreasing(_ row: ArraySlice<Double>) -> Bool {
    let row = row.span
    for index in row.indices.dropFirst() where row[index] < row[index - 1] { return false }
    return true
  }

  private func kind(_ series: Int) -> RowForecast.Kind {
    var count = 0
    var isConstant = true
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

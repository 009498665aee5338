import Statistics

/// A rule fitted to a panel: its parameters, the shape of its errors and the priors of their sizes are the panel's, or
/// those of a sample of it, and every series is forecast from its own observations in one pass.
struct FittedPooledModel: FittedForecaster {
  /// What the panel taught.
  let prior: PooledPrior
  fileprivate let panel: Panel
  fileprivate let model: any PointModel

  /// From this many pooled errors on a series borrows its spread from the panel; below it the panel is no
  /// better informed than the series.
  static let enoughToPool = 20

  /// A rule with what was learned of it, on any panel of the same kind.
  init(_ prior: PooledPrior, _ model: any PointModel, on panel: Panel) {
    (self.prior, self.model, self.panel) = (prior, model, panel)
  }

  /// The name the command line knows.
  var name: String { prior.family.rawValue }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    let block = block(of: series, year: year, levels: levels)
    return (0..<block.count).map(block.row)
  }

  func block(of series: Range<Int>, year: Int, levels: [Double]) -> ForecastBlock {
    guard prior.shape.count < Self.enoughToPool else {
      return model.onItsWay(PoolBlock(pool: self, series: series, year: year, levels: levels))
    }
    var block = ForecastBlock(model: name, levelCount: levels.count, capacity: series.count)
    let alone = SeriesAlone(model, scale: panel.scale)
    for index in series {
      block.append(alone.row(panel.past(of: index, before: prior.target), year: year, levels))
    }
    return block
  }
}

/// The forecasts of a block of series.
private struct PoolBlock: RunningWork {
  let pool: FittedPooledModel
  let series: Range<Int>
  let year: Int
  let levels: [Double]

  func with(_ model: some RunningModel) -> ForecastBlock {
    let restoring = RowRestoring(pool.panel.scale, levels: levels)
    let shape = restoring.knots.map(pool.prior.shape.distribution.quantile)
    var pass = SeriesPass(model, minimumCount: pool.model.minimumCount, firstYear: pool.prior.firstYear)
    var row = shape
    var block = ForecastBlock(model: pool.name, levelCount: levels.count, capacity: series.count)
    for index in series {
      pass.run(pool.panel, index, before: pool.prior.target)
      guard pass.count > 0 else {
        block.appendNothing(.declined(.noHistory))
        continue
      }
      let (point, spread) = (pass.point(year), spread(pass))
      for place in shape.indices { row[place] = point + spread * shape[place] }
      let isDone = block.append(pass.kind, row, restoring, atFloor: nil) {
        limited(point, spread, levels: $0)
      }
      if !isDone { block.appendNothing(.declined(.notFinite)) }
    }
    return block
  }

  private func spread(_ pass: SeriesPass<some RunningModel>) -> Double {
    pool.prior.scales.scale(level: pass.meanLevel, sum: pass.errorSum, count: pass.errorCount)
      * pool.prior.growth.factor(year - pass.lastYear)
  }

  /// The quantiles given that the value lies within the limits.
  private func limited(_ point: Double, _ spread: Double, levels: [Double]) -> [Double] {
    let line = Distribution.scaled(pool.prior.shape.distribution, by: spread, plus: point)
    let own = pool.panel.scale.distribution(ofTransformed: line)
    return levels.map(own.quantile)
  }
}

/// One rule's pass over one series: its forecasts of the past, how far off they were, and where it ends.
private struct SeriesPass<Model: RunningModel> {
  private var model: Model
  private let minimumCount: Int
  private let firstYear: Int
  private(set) var count = 0
  private(set) var errorSum = 0.0
  private(set) var errorCount = 0.0
  private(set) var lastYear = 0
  private var last = 0.0
  private var sum = 0.0

  init(_ model: Model, minimumCount: Int, firstYear: Int) {
    self.model = model
    self.minimumCount = minimumCount
    self.firstYear = firstYear
  }

  /// Goes through the observations of a series before `target`.
  @inline(__always)
  mutating func run(_ panel: Panel, _ series: Int, before target: Int) {
    model.reset()
    (count, errorSum, errorCount, lastYear, last, sum) = (0, 0, 0, 0, 0, 0)
    let (years, values) = (panel.years.span, panel.values.span)
    for entry in panel.offsets[series]..<panel.offsets[series + 1] {
      let year = Int(years[entry])
      guard year < target else { return }
      let value = panel.scale.transformed(values[entry])
      if count >= max(minimumCount, 1), year >= firstYear {
        let gap = year - lastYear
        let error = abs(value - model.point(year))
        errorSum += gap == 1 ? error : error / Double(gap).squareRoot()
        errorCount += 1
      }
      model.take(value, year: year)
      (last, lastYear) = (value, year)
      sum += value
      count += 1
    }
  }

  /// The mean of the values.
  var meanLevel: Double { sum / Double(count) }

  /// The forecast; the last value where the series is too short for the rule.
  func point(_ year: Int) -> Double { count < minimumCount ? last : model.point(year) }

  /// How the forecast comes about.
  var kind: RowForecast.Kind {
    count < minimumCount ? .fallback(.tooFewObservations(have: count, needed: minimumCount)) : .forecast
  }
}

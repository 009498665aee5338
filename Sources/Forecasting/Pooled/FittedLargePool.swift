/// A rule fitted to a sample of a large panel: its parameters, the shape of its errors and the priors of their
/// sizes are the sample's, and every series is forecast from its own observations in one pass.
struct FittedLargePool: FittedForecaster {
  let panel: Panel
  let target: Int
  /// The rule as fitted to the sample.
  let sample: FittedPooledModel
  let priors: ScalePriors
  /// Errors count from this year on.
  let firstYear: Int

  var name: String { sample.name }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    let block = block(of: series, year: year, levels: levels)
    return (0..<block.count).map(block.row)
  }

  func block(of series: Range<Int>, year: Int, levels: [Double]) -> ForecastBlock {
    switch sample.model {
    case is LastValue: block(series, year, levels, RunningLast())
    case is MeanOfYears: block(series, year, levels, RunningMean())
    case is Drift: block(series, year, levels, RunningDrift())
    case is LinearTrend: block(series, year, levels, RunningLine())
    case let model as ExponentialSmoothing: block(series, year, levels, RunningSmoothing(model))
    case let model as DampedTrend: block(series, year, levels, RunningDamped(model))
    case let model as Theta: block(series, year, levels, RunningTheta(model))
    default: block(series, year, levels, RunningPast(sample.model))
    }
  }

  private func block<Model: RunningModel>(
    _ series: Range<Int>, _ year: Int, _ levels: [Double], _ model: Model
  ) -> ForecastBlock {
    let restoring = RowRestoring(panel.scale, levels: levels)
    let shape = restoring.knots.map(sample.shape.distribution.quantile)
    var pass = SeriesPass(model, minimumCount: sample.model.minimumCount, firstYear: firstYear)
    var row = shape
    var block = ForecastBlock(model: name, levelCount: levels.count, capacity: series.count)
    for index in series {
      pass.run(panel, index, before: target)
      guard pass.count > 0 else {
        block.appendNothing(.declined(.noHistory))
        continue
      }
      let spread =
        priors.scale(level: pass.meanLevel, sum: pass.errorSum, count: pass.errorCount)
        * sample.growth.factor(year - pass.lastYear)
      let point = pass.point(year)
      for place in shape.indices { row[place] = point + spread * shape[place] }
      let isDone = block.append(pass.kind, row, restoring, atFloor: nil) { levels in
        let line = Distribution.scaled(sample.shape.distribution, by: spread, plus: point)
        let own = panel.scale.distribution(ofTransformed: line)
        return levels.map(own.quantile)
      }
      if !isDone { block.appendNothing(.declined(.notFinite)) }
    }
    return block
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

/// The errors a model made on the past of a panel: every recent observation forecast from those before it.
struct RollingErrors: Sendable {
  /// The series of each error.
  var series: [Int32] = []
  /// The year that was forecast.
  var years: [Int32] = []
  /// Observed minus forecast, on the transformed scale.
  var errors: [Double] = []

  var count: Int { errors.count }
}

extension RollingErrors {
  /// Errors of forecasting observations from the past that ends exactly `steps` observations earlier.
  ///
  /// Each error is divided by the square root of the years between, over the square root of `steps`, so that
  /// gaps do not look like surprises. Only the last `window` years of the panel are forecast.
  ///
  /// - Parameter pasts: one past per series, on the transformed scale, nothing in it from the target year on.
  static func of(
    _ model: any PointModel, on pasts: [Past], steps: Int, window: Int, jobs: Int
  ) -> RollingErrors {
    let first = firstYear(of: pasts, window: window)
    let parts = Parallel.blocks(of: pasts.count, blockSize: 512, jobs: jobs) { range in
      if steps == 1 { return model.onItsWay(OneStepErrors(model, pasts, range, from: first)) }
      var part = RollingErrors()
      for index in range {
        part.append(model, pasts[index], series: index, steps: steps, from: first)
      }
      return part
    }
    return parts.reduce(into: RollingErrors()) { $0.append($1) }
  }

  /// The first of the last `window` years in which some past ends.
  static func firstYear(of pasts: [Past], window: Int) -> Int {
    (pasts.lazy.map(\.lastYear).max() ?? 0) - window + 1
  }

  /// The sum and the number of the absolute one-step-ahead errors of one series.
  static func size(
    of model: any PointModel, on past: Past, from firstYear: Int
  ) -> (sum: Double, count: Double) {
    var own = RollingErrors()
    own.append(model, past, series: 0, steps: 1, from: firstYear)
    return (own.errors.reduce(0) { $0 + abs($1) }, Double(own.count))
  }

  private mutating func append(
    _ model: any PointModel, _ past: Past, series index: Int, steps: Int, from firstYear: Int
  ) {
    let years = Array(past.years)
    let values = Array(past.values)
    let first = max(model.minimumCount + steps - 1, steps)
    guard first < values.count else { return }
    for target in first..<values.count where Int(years[target]) >= firstYear {
      let known = past.prefix(target - steps + 1)
      let error = values[target] - model.point(known, year: Int(years[target]))
      let ahead = Double(years[target] - years[target - steps])
      series.append(Int32(index))
      self.years.append(years[target])
      errors.append(error / (ahead / Double(steps)).squareRoot())
    }
  }

  private mutating func append(_ other: RollingErrors) {
    series.append(contentsOf: other.series)
    years.append(contentsOf: other.years)
    errors.append(contentsOf: other.errors)
  }
}

/// The errors of forecasting each observation from all those before it, in one pass a series.
private struct OneStepErrors: RunningWork {
  let minimumCount: Int
  let pasts: [Past]
  let range: Range<Int>
  let firstYear: Int

  init(_ model: any PointModel, _ pasts: [Past], _ range: Range<Int>, from firstYear: Int) {
    minimumCount = max(model.minimumCount, 1)
    (self.pasts, self.range, self.firstYear) = (pasts, range, firstYear)
  }

  func with(_ model: some RunningModel) -> RollingErrors {
    var model = model
    var found = RollingErrors()
    for index in range {
      model.reset()
      let past = pasts[index]
      let years = past.years.span
      let values = past.values.span
      for place in years.indices {
        let year = Int(years[place])
        if place >= minimumCount, year >= firstYear {
          let ahead = Double(years[place] - years[place - 1])
          found.series.append(Int32(index))
          found.years.append(years[place])
          found.errors.append((values[place] - model.point(year)) / ahead.squareRoot())
        }
        model.take(values[place], year: year)
      }
    }
    return found
  }
}

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
      model.onItsWay(ErrorPass(model, pasts, range, steps: steps, from: first))
    }
    return parts.reduce(into: RollingErrors()) { $0.append($1) }
  }

  /// The first of the last `window` years in which some past ends.
  static func firstYear(of pasts: [Past], window: Int) -> Int {
    (pasts.lazy.map(\.lastYear).max() ?? 0) - window + 1
  }

  private mutating func append(_ other: RollingErrors) {
    series.append(contentsOf: other.series)
    years.append(contentsOf: other.years)
    errors.append(contentsOf: other.errors)
  }
}

/// The errors of forecasting each observation from those some steps before it, in one pass a series.
private struct ErrorPass: RunningWork {
  let minimumCount: Int
  let pasts: [Past]
  let range: Range<Int>
  let steps: Int
  let firstYear: Int

  init(_ model: any PointModel, _ pasts: [Past], _ range: Range<Int>, steps: Int, from firstYear: Int) {
    minimumCount = max(model.minimumCount, 1)
    (self.pasts, self.range, self.steps, self.firstYear) = (pasts, range, steps, firstYear)
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
        let target = place + steps - 1
        guard target < years.count else { break }
        if place >= minimumCount, Int(years[target]) >= firstYear {
          let ahead = Double(years[target] - years[place - 1])
          found.series.append(Int32(index))
          found.years.append(years[target])
          found.errors.append(
            (values[target] - model.point(Int(years[target]))) / (ahead / Double(steps)).squareRoot())
        }
        model.take(values[place], year: Int(years[place]))
      }
    }
    return found
  }
}

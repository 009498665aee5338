/// The definition of a model of a whole panel.
public protocol Forecaster: Sendable {
  /// The name the command line knows and the output carries.
  var name: String { get }

  /// Fits to what is known before `request.target`; observations of the target year itself are lines already
  /// published. Later ones are never looked at.
  func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster
}

/// An immutable fit: everything after is evaluation.
public protocol FittedForecaster: Sendable {
  /// The name of the model that was fitted.
  var name: String { get }

  /// Whether rows carry the chance of a value at its floor.
  var hasFloor: Bool { get }

  /// The forecasts of some series for `year`, one row each. Never declines for age: that is the caller's rule.
  ///
  /// - Parameter levels: quantile levels between 0 and 1, ascending.
  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast]

  /// The same in compact columns.
  func block(of series: Range<Int>, year: Int, levels: [Double]) -> ForecastBlock
}

extension FittedForecaster {
  /// Most models know no floor.
  public var hasFloor: Bool { false }

  /// The rows one by one.
  public func block(of series: Range<Int>, year: Int, levels: [Double]) -> ForecastBlock {
    var block = ForecastBlock(model: name, levelCount: levels.count, capacity: series.count)
    for row in forecasts(of: series, year: year, levels: levels) { block.append(row) }
    return block
  }
}

/// What a fit is for.
public struct FitRequest: Sendable, Equatable {
  /// The year to forecast; everything before it is known.
  public let target: Int
  /// How many years beyond `target` are asked for as well.
  public let stepsBeyond: Int
  /// How many blocks of work run at a time; never changes a byte of the result.
  public let jobs: Int

  /// A request for one target year.
  public init(target: Int, stepsBeyond: Int = 0, jobs: Int = 1) {
    self.target = target
    self.stepsBeyond = stepsBeyond
    self.jobs = jobs
  }
}

/// A batch, fitted: what every series of a panel will be, block by block.
public struct BatchRun: Sendable {
  /// The panel.
  public let panel: Panel
  /// What was asked for.
  public let request: BatchRequest
  /// How the model was chosen; nil when it was named.
  public let choice: ModelChoiceReport?
  private let fits: [Int: any FittedForecaster]
  /// The calendar that is worked on: the panel's own, or one in which all series end together.
  private let calendar: BatchCalendar

  /// Chooses the model where asked to, and fits it once for every target year.
  ///
  /// - Parameter conversions: the usual methods with their tables, for a request that names one of them.
  /// - Throws: `ForecastError` when no series has a past.
  public init(
    _ panel: Panel, _ request: BatchRequest, conversions: ConversionShelf = .empty
  ) throws(ForecastError) {
    self.panel = panel
    self.request = request
    calendar = BatchCalendar(panel, request.aim)
    let worked = calendar.panel
    let targets = request.targets(of: worked)
    guard let last = targets.last else { throw .emptyPanel }
    choice =
      request.model == BatchRequest.auto
      ? AutoForecaster().choose(
        worked, target: request.choiceTarget(last), steps: request.steps, jobs: request.jobs) : nil
    let name = choice?.chosen ?? request.model
    guard let model = ModelShelf.model(named: name) ?? conversions.model(named: name) else {
      preconditionFailure("the model's name has been checked")
    }
    fits = try BatchRun.fit(model, worked, request, targets: targets)
  }

  /// Whether rows carry the chance of a value at its floor.
  public var hasFloor: Bool { fits.values.contains { $0.hasFloor } }

  /// What one series is forecast for: years and steps after its last value. Empty when its line of the target
  /// year is already published; a series without a past has no step.
  public func targets(of series: Int) -> [(year: Int, horizon: Int?)] {
    request.targets(of: series, in: panel)
  }

  /// The forecasts of the series of a block, each for its years, at `levels`.
  public func rows(of block: Range<Int>, levels: [Double]) -> [[RowForecast]] {
    guard case .year(let year) = request.aim else {
      return block.map { series in
        targets(of: series).map { target in
          row(series, target.year, target.horizon) {
            forecast(series..<series + 1, target.year + calendar.shift(of: series), levels)[0]
          }
        }
      }
    }
    let forecasts = forecast(block, year, levels)
    return block.map { series in
      targets(of: series).map { target in
        row(series, target.year, target.horizon) { forecasts[series - block.lowerBound] }
      }
    }
  }

  /// The forecasts of a block of series in the one year that was asked for, in compact columns; nil where a
  /// horizon was asked for.
  ///
  /// A series that is too old is declined; what is published already is forecast all the same and left to the
  /// caller.
  public func block(_ series: Range<Int>, levels: [Double]) -> ForecastBlock? {
    guard case .year(let year) = request.aim, let fit = fits[year] else { return nil }
    var block = fit.block(of: series, year: year, levels: levels)
    for (row, index) in series.enumerated() {
      guard let last = panel.lastYear(of: index, before: year) else {
        block.decline(row, .noHistory)
        continue
      }
      if year - last > request.maxAge {
        block.decline(row, .tooOld(age: year - last, allowed: request.maxAge))
      }
    }
    return block
  }

  private func row(
    _ series: Int, _ year: Int, _ horizon: Int?, _ forecast: () -> RowForecast
  ) -> RowForecast {
    guard let horizon else { return .declined(.noHistory) }
    if horizon > request.maxAge, case .year = request.aim {
      return .declined(.tooOld(age: horizon, allowed: request.maxAge))
    }
    return forecast()
  }

  private func forecast(_ series: Range<Int>, _ year: Int, _ levels: [Double]) -> [RowForecast] {
    guard let fit = fits[year] else { return series.map { _ in .declined(.noHistory) } }
    return fit.forecasts(of: series, year: year, levels: levels)
  }

  private static func fit(
    _ model: any Forecaster, _ panel: Panel, _ request: BatchRequest, targets: [Int]
  ) throws(ForecastError) -> [Int: any FittedForecaster] {
    var fits: [Int: any FittedForecaster] = [:]
    guard case .horizon(let steps) = request.aim else {
      for target in targets {
        fits[target] = try model.fit(panel, FitRequest(target: target, jobs: request.jobs))
      }
      return fits
    }
    // Steps after the last year of the panel share one fit: nothing new is known for the later ones.
    let next = (panel.yearRange?.upperBound ?? 0) + 1
    let beyond = try model.fit(
      panel, FitRequest(target: next, stepsBeyond: steps - 1, jobs: request.jobs))
    for target in targets where target >= next { fits[target] = beyond }
    for target in targets where target < next {
      fits[target] = try model.fit(panel, FitRequest(target: target, jobs: request.jobs))
    }
    return fits
  }
}

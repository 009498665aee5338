/// A batch, fitted: what every series of a panel will be, block by block.
public struct BatchRun: Sendable {
  /// The panel.
  public let panel: Panel
  /// What was asked for.
  public let request: BatchRequest
  /// How the model was chosen; nil when it was named.
  public let choice: ModelChoiceReport?
  /// What the covariates taught; nil without any, and where series without a common calendar cannot use them.
  public let covariates: CovariateReport?
  let fits: FitShelf
  /// The calendar that is worked on: the panel's own, or one in which all series end together.
  let calendar: BatchCalendar

  /// The gaps that are worked on; nil where the values are.
  private let floored: FlooredPanel?

  /// Chooses the model where asked to, and fits it once for every target year.
  ///
  /// - Parameters:
  ///   - conversions: the usual methods with their tables, for a request that names one of them.
  ///   - floors: the floors above which values are forecast as gaps; nil forecasts the values.
  ///   - known: covariates that are known beforehand, each with a place for every series.
  /// - Throws: `ForecastError` when no series has a past, no model the name, or the aim cannot be.
  public init(
    _ panel: Panel, _ request: BatchRequest, conversions: ConversionShelf = .empty,
    floors: SeriesFloors? = nil, covariates known: [Covariate] = []
  ) throws(ForecastError) {
    guard request.aim.isSound else { throw request.aim.error }
    self.panel = panel
    self.request = request
    floored = floors.map { FlooredPanel(panel, $0) }
    calendar = BatchCalendar(floored?.gaps ?? panel, request.aim)
    let worked = calendar.panel
    let targets = request.targets(of: worked)
    guard let last = targets.last else { throw .emptyPanel }
    choice =
      request.model == BatchRequest.auto
      ? AutoForecaster(weights: request.weights, systems: request.systems).choose(
        worked, target: request.choiceTarget(last), steps: request.steps, sharesCalendar: calendar.isShared,
        jobs: request.jobs) : nil
    let name = choice?.chosen ?? request.model
    let base =
      ModelShelf.model(named: name, weights: request.weights, systems: request.systems)
      ?? conversions.model(named: name)
    guard let base else { throw .unknownModel(name) }
    guard !known.isEmpty, calendar.isShared else {
      covariates = nil
      fits = try FitShelf(base, worked, request, targets: targets)
      return
    }
    fits = try FitShelf(CovariateForecaster(base, known), worked, request, targets: targets)
    let first = request.choiceTarget(last)
    covariates = (fits[first] as? FittedBesideCovariates)?.adjustment.report(first)
  }

  /// A batch on a panel, or on a piece of one, with what was learned before: nothing is fitted.
  ///
  /// A year that the prior was not learned for has no forecast.
  ///
  /// - Parameters:
  ///   - groupLabels: for each grouping of the panel the label of each of its levels.
  ///   - floors: the floors above which values are forecast as gaps; nil forecasts the values.
  ///   - maxAge: a series whose last value is older than this many cycles is declined.
  public init(
    _ panel: Panel, groupLabels: [[String]], _ prepared: PreparedPrior, floors: SeriesFloors? = nil,
    maxAge: Int = 10, jobs: Int = 1
  ) {
    self.panel = panel
    request = BatchRequest(prepared.prior.aim, model: prepared.model, maxAge: maxAge, jobs: jobs)
    choice = prepared.prior.choice
    covariates = nil
    floored = floors.map { FlooredPanel(panel, $0) }
    calendar = BatchCalendar(floored?.gaps ?? panel, prepared.prior.calendar)
    fits = FitShelf(prepared, on: calendar.panel, groupLabels: groupLabels)
  }

  /// What the fit holds besides single series, to begin where it ended; nil where that is not kept: it was not
  /// fitted here, or by a model whose fit is bound to the panel.
  /// - Parameter groupLabels: for each grouping of the panel the label of each of its levels.
  public func learned(groupLabels: [[String]]) -> BatchPrior? {
    guard let model = fits.learned(groupLabels: groupLabels) else { return nil }
    return BatchPrior(
      panel, request, calendar: calendar.learned, model: model.name, choice: choice, models: [model])
  }

  /// Whether rows carry the chance of a value at its floor.
  public var hasFloor: Bool { fits.hasFloor }

  /// What one series is forecast for: years and steps after its last value. Empty when its line of the target
  /// year is already published; a series without a past has no step.
  public func targets(of series: Int) -> [(year: Int, horizon: Int?)] {
    request.targets(of: series, in: panel)
  }

  /// The forecasts of the series of a block, each for its years, at `levels`.
  public func rows(of block: Range<Int>, levels: [Double]) -> [[RowForecast]] {
    guard case .year(let year) = request.aim else {
      return stretches(of: block).flatMap { rows(ofAlike: $0, levels) }
    }
    let forecasts = forecast(block, year, levels)
    return block.map { series in
      targets(of: series).map { target in
        row(series, target.year, target.horizon) { forecasts[series - block.lowerBound] }
      }
    }
  }

  /// The longest runs of neighbors that end in the same year: what a block costs once is not paid for each series.
  private func stretches(of block: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var end: Int?
    for series in block {
      let last = panel.lastYear(of: series, before: .max)
      if let before = found.last, last == end {
        found[found.count - 1] = before.lowerBound..<series + 1
      } else {
        found.append(series..<series + 1)
      }
      end = last
    }
    return found
  }

  /// The forecasts of neighbors that end in the same year, some steps ahead.
  private func rows(ofAlike block: Range<Int>, _ levels: [Double]) -> [[RowForecast]] {
    let steps = targets(of: block.lowerBound).map { target in
      forecast(block, target.year + calendar.shift(of: block.lowerBound), levels)
    }
    return block.map { series in
      targets(of: series).enumerated().map { step, target in
        row(series, target.year, target.horizon) { steps[step][series - block.lowerBound] }
      }
    }
  }

  /// The forecasts of a block of series in compact columns, neighbors with the same year together; nil where more than
  /// one year of each is asked for.
  ///
  /// A series that is too old is declined; what is published already is forecast all the same and left to the
  /// caller.
  public func blocks(of series: Range<Int>, levels: [Double]) -> [AimedBlock]? {
    switch request.aim {
    case .year(let year):
      return fits[year] == nil ? nil : [aimed(series, year, shift: 0, levels)]
    case .horizon(1):
      return stretches(of: series).map { alike in
        let last = panel.lastYear(of: alike.lowerBound, before: .max)
        return aimed(alike, last.map { $0 + 1 } ?? 0, shift: calendar.shift(of: alike.lowerBound), levels)
      }
    case .horizon: return nil
    }
  }

  /// - Parameter shift: how many years the series were moved.
  private func aimed(_ series: Range<Int>, _ year: Int, shift: Int, _ levels: [Double]) -> AimedBlock {
    guard let fit = fits[year + shift] else {
      var nothing = ForecastBlock(model: "", levelCount: levels.count, capacity: series.count)
      for index in series {
        let isKnown = panel.lastYear(of: index, before: .max) != nil
        nothing.appendNothing(.declined(isKnown ? .notLearned(year: year + shift) : .noHistory))
      }
      return AimedBlock(series: series, year: year, forecasts: nothing)
    }
    var block = fit.block(of: series, year: year + shift, levels: levels)
    for (row, index) in series.enumerated() {
      guard let last = panel.lastYear(of: index, before: year) else {
        block.decline(row, .noHistory)
        continue
      }
      if case .year = request.aim, year - last > request.maxAge {
        block.decline(row, .tooOld(age: year - last, allowed: request.maxAge))
      }
      floored?.restore(row, of: &block, series: index, in: year)
    }
    return AimedBlock(series: series, year: year, forecasts: block)
  }

  private func row(
    _ series: Int, _ year: Int, _ horizon: Int?, _ forecast: () -> RowForecast
  ) -> RowForecast {
    guard let horizon else { return .declined(.noHistory) }
    if horizon > request.maxAge, case .year = request.aim {
      return .declined(.tooOld(age: horizon, allowed: request.maxAge))
    }
    return floored?.restored(forecast(), of: series, in: year) ?? forecast()
  }

  private func forecast(_ series: Range<Int>, _ year: Int, _ levels: [Double]) -> [RowForecast] {
    guard let fit = fits[year] else { return series.map { _ in .declined(.notLearned(year: year)) } }
    return fit.forecasts(of: series, year: year, levels: levels)
  }
}

/// The forecasts of neighbors in one year.
public struct AimedBlock: Sendable {
  /// The series, one for each row.
  public let series: Range<Int>
  /// The year; 0 where none of them has a past.
  public let year: Int
  /// A row for each series.
  public let forecasts: ForecastBlock
}

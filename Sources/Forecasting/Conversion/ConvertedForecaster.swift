/// A usual method as a model: scores are converted, the mean of the last three years goes on, with its pooled
/// past errors around it, and is converted back with the table of the year that is forecast.
public struct ConvertedForecaster: Forecaster {
  /// How scores are read.
  public let conversion: ScoreConversion

  /// The years that are averaged.
  static let years = 3

  /// A model from its conversion.
  public init(_ conversion: ScoreConversion) {
    self.conversion = conversion
  }

  /// The name the command line knows.
  public var name: String { conversion.name }

  /// Fits to the converted panel; what cannot be converted is left out, and a year for which nothing can be is
  /// declined row by row.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    let converted = panel.converted(conversion, target: request.target)
    let base = PooledForecaster(.mean, candidates: [MeanOfRecent(count: ConvertedForecaster.years)])
    return FittedConversion(
      conversion: conversion, scale: panel.scale,
      base: try converted.values.isEmpty ? nil : base.fit(converted, request),
      hasPast: (0..<panel.seriesCount).map { panel.lastYear(of: $0, before: request.target) != nil })
  }
}

/// A usual method fitted to a panel.
struct FittedConversion: FittedForecaster {
  let conversion: ScoreConversion
  let scale: Scale
  /// Nil where no value could be converted.
  let base: (any FittedForecaster)?
  let hasPast: [Bool]

  var name: String { conversion.name }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    let asked = conversion.isReversed ? levels.reversed().map { 1 - $0 } : levels
    let rows =
      base?.forecasts(of: series, year: year, levels: asked) ?? series.map { _ in .declined(.noHistory) }
    return zip(series, rows).map { index, row in restored(row, series: index, year: year) }
  }

  private func restored(_ row: RowForecast, series: Int, year: Int) -> RowForecast {
    guard !row.quantiles.isEmpty else {
      // A past that could not be converted is no missing past.
      return hasPast[series] ? .declined(.noReference(year: year)) : row
    }
    let ordered = conversion.isReversed ? row.quantiles.reversed() : row.quantiles
    let values = ordered.compactMap { conversion.restored($0, series: series, target: year) }
    guard values.count == ordered.count else { return .declined(.noReference(year: year)) }
    return RowForecast(row.kind, model: name, quantiles: values.map(scale.admissible))
  }
}

extension Panel {
  /// The panel with every value converted, those that cannot be left out; the series stay as they are.
  fileprivate func converted(_ conversion: ScoreConversion, target: Int) -> Panel {
    var offsets = [0]
    var kept: (years: [Int32], values: [Double]) = ([], [])
    for series in 0..<seriesCount {
      for entry in observations(of: series) where Int(years[entry]) < target {
        guard
          let value = conversion.converted(
            values[entry], series: series, year: Int(years[entry]), target: target)
        else { continue }
        kept.years.append(years[entry])
        kept.values.append(value)
      }
      offsets.append(kept.values.count)
    }
    return Panel(
      scale: conversion.scale(of: scale), keys: keys, groups: groups, offsets: offsets, years: kept.years,
      values: kept.values)
  }
}

/// The mean of the last years: the habit of counselors to average three of them.
struct MeanOfRecent: PointModel {
  /// How many values are averaged at most.
  let count: Int

  var name: ModelName { .mean }
  var minimumCount: Int { 1 }
  var start: Running { Running(most: count) }

  /// The last values.
  struct Running: RunningModel {
    private let most: Int
    private var values: [Double] = []

    init(most: Int) { self.most = most }

    mutating func reset() { values.removeAll(keepingCapacity: true) }

    mutating func take(_ value: Double, year: Int) {
      if values.count == most { values.removeFirst() }
      values.append(value)
    }

    func point(_ year: Int) -> Double { values.reduce(0, +) / Double(values.count) }
  }
}

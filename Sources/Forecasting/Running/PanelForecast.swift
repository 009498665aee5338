/// What every series of a panel will be in one year: the way in for programs that build on this library.
///
/// Names and the panel are checked first; what is wrong with them is an error and never a trap.
public struct PanelForecast: Sendable {
  /// The fitted batch, for whoever needs more of it.
  public let run: BatchRun
  /// The year that is forecast.
  public let year: Int

  /// Chooses the model where none is named, fits it, and is ready to answer.
  ///
  /// - Parameters:
  ///   - year: values of the panel in this year are taken as published: they condition the rest.
  ///   - model: `auto`, or a name of `ModelShelf.names`.
  ///   - jobs: how many blocks of work run at a time, at least 1; it changes no bit.
  /// - Throws: `PanelForecastError` where the model is not known or no series has a value before the year.
  public init(
    _ panel: Panel, year: Int, model: String = BatchRequest.auto, jobs: Int = 1
  ) throws(PanelForecastError) {
    guard model == BatchRequest.auto || ModelShelf.knows(model) else {
      throw .unknownModel(model, known: [BatchRequest.auto] + ModelShelf.names)
    }
    self.year = year
    do {
      run = try BatchRun(panel, BatchRequest(.year(year), model: model, jobs: max(jobs, 1)))
    } catch {
      throw PanelForecastError(error)
    }
  }

  /// What comes of every series without a value in the year, in the order of the panel.
  public var series: [SeriesForecast] {
    let panel = run.panel
    let rows = run.rows(of: 0..<panel.seriesCount, levels: RowChance.levels)
    return rows.enumerated().compactMap { index, forecasts in
      forecasts.first.map { SeriesForecast($0, key: panel.keys[index], year: year, scale: panel.scale) }
    }
  }

  /// What comes of one series; nil for a key that the panel does not have, or with a value in the year.
  public subscript(key: [String]) -> SeriesForecast? { series.first { $0.key == key } }
}

/// Why there is no forecast of a panel.
public enum PanelForecastError: Error, Equatable, Sendable {
  /// No model has this name; those that are known.
  case unknownModel(String, known: [String])
  /// No series has a value before the year.
  case emptyPanel
  /// The model cannot be fitted to the panel.
  case cannotFit(ForecastError)

  init(_ error: ForecastError) {
    self = error == .emptyPanel ? .emptyPanel : .cannotFit(error)
  }
}

/// What one series will be in one year, to be asked as a distribution.
public struct SeriesForecast: Sendable, Equatable {
  /// The key of the series.
  public let key: [String]
  /// The year.
  public let year: Int
  /// How the numbers came about; a declined series has none.
  public let kind: RowForecast.Kind
  /// The model that made them; empty where there are none.
  public let model: String
  /// How the values behave.
  public let scale: Scale
  private let table: QuantileTable?

  init(_ row: RowForecast, key: [String], year: Int, scale: Scale) {
    (self.key, self.year, self.scale) = (key, year, scale)
    (kind, model) = (row.kind, row.model)
    table =
      row.quantiles.isEmpty
      ? nil : QuantileTable(levels: RowChance.levels, values: row.quantiles.map(scale.transformed))
  }

  /// The value below which lies the share `probability`, in the unit of the panel; nil without a forecast, and for a
  /// probability that is not between 0 and 1.
  public func quantile(_ probability: Double) -> Double? {
    guard let table, probability > 0, probability < 1 else { return nil }
    return scale.clamped(scale.restored(table.quantile(probability)))
  }

  /// The middle of the distribution.
  public var median: Double? { quantile(0.5) }

  /// The bounds between which the value lies with this probability, as much below as above.
  public func interval(_ level: Double) -> PredictionInterval? {
    guard let lower = quantile((1 - level) / 2), let upper = quantile((1 + level) / 2) else { return nil }
    return PredictionInterval(level: level, lower: lower, upper: upper)
  }

  /// P(the value is at most `value`); nil without a forecast and for a value that is not a number.
  public func cdf(_ value: Double) -> Double? {
    value.isNaN ? nil : table?.cdf(scale.transformed(value))
  }

  /// P(a candidate with `mark` clears the line): a score clears a line at or below it, a rank one at or behind it.
  public func chance(of mark: Double) -> Double? {
    guard let table, !mark.isNaN else { return nil }
    return RowChance(table, scale).chance(of: mark)
  }
}

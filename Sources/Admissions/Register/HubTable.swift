import DelimitedText
public import Forecasting
public import Numerals

/// Forecasts in the long table of forecast hubs (hubverse.io): columns that say what is forecast, then `output_type`,
/// `output_type_id` and `value`, with a row for each quantile.
public enum HubTable {
  /// A forecast with the day it was made.
  public struct Dated: Sendable, Equatable {
    /// The day.
    public let day: CalendarDate
    /// The forecast.
    public let forecast: RecordedForecast
  }

  /// The columns of a register's table before the three of every hub. `forecast_id` tells forecasts apart.
  static let taskColumns = [
    "forecast_id", "reference_date", "scope", "key", "cycle", "last_cycle", "last_value", "scale", "model_id",
  ]
  static let outputColumns = ["output_type", "output_type_id", "value"]
  static let quantile = "quantile"

  /// The forecasts of a register, in their order; numbers in their shortest exact form.
  public static func bytes(of register: Register) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.record(taskColumns + outputColumns)
    for item in register.forecasts {
      let forecast = item.forecast
      let task = [
        item.hash, item.recordedOn.description, forecast.scope, RegisterRow.joined(forecast.key),
        "\(forecast.cycle)", "\(forecast.lastCycle)", shortestText(forecast.lastValue), forecast.scale,
        forecast.model,
      ]
      for (level, value) in zip(Register.levels, forecast.quantiles) {
        writer.record(task + [quantile, shortestText(level), shortestText(value)])
      }
    }
    return writer.takeBytes()
  }

  /// The forecasts of such a table, in their order; what was written by `bytes(of:)` comes back exactly.
  /// - Throws: `HubTableError` at the first row that does not fit.
  public static func forecasts(in bytes: [UInt8], file: String) throws(HubTableError) -> [Dated] {
    let rows = try HubRows(bytes, file: file, identity: taskColumns)
    var found: [Dated] = []
    for group in rows.groups {
      guard let day = CalendarDate(iso: try rows.text("reference_date", of: group)) else {
        throw rows.unreadable("reference_date", of: group)
      }
      let (cycle, last) = (try rows.integer("cycle", of: group), try rows.integer("last_cycle", of: group))
      guard last < cycle else { throw rows.unreadable("last_cycle", of: group) }
      found.append(
        Dated(
          day: day,
          forecast: RecordedForecast(
            scope: try rows.text("scope", of: group), key: RegisterRow.parts(try rows.text("key", of: group)),
            cycle: cycle, lastCycle: last, lastValue: try rows.number("last_value", of: group),
            scale: try rows.text("scale", of: group), model: try rows.text("model_id", of: group),
            quantiles: try rows.quantiles(of: group))))
    }
    return found
  }

  /// The forecasts of series of a panel, from a table with the panel's own key and time columns.
  ///
  /// A forecast was made `horizon` cycles ahead where the table has that column, else from the last value before its
  /// year. `model_id` may be missing.
  /// - Throws: `HubTableError` at the first row that does not fit.
  public static func forecasts(
    in bytes: [UInt8], file: String, key: [String], time: String, of panel: Panel
  ) throws(HubTableError) -> [RecordedForecast] {
    let rows = try HubRows(bytes, file: file, identity: key + [time], optional: ["horizon", "model_id"])
    var series: [[String]: Int] = [:]
    for index in 0..<panel.seriesCount { series[panel.keys[index]] = index }
    var found: [RecordedForecast] = []
    for group in rows.groups {
      var parts: [String] = []
      for name in key { parts.append(try rows.text(name, of: group)) }
      let cycle = try rows.integer(time, of: group)
      guard let index = series[parts] else { throw rows.unreadable(key.first ?? time, of: group) }
      let ahead = try rows.has("horizon") ? rows.integer("horizon", of: group) : nil
      guard let last = ahead.map({ cycle - $0 }) ?? panel.lastYear(of: index, before: cycle),
        let value = panel.value(of: index, in: last), last < cycle
      else { throw rows.unreadable(rows.has("horizon") ? "horizon" : time, of: group) }
      let model = try rows.has("model_id") ? rows.text("model_id", of: group) : ""
      found.append(
        RecordedForecast(
          scope: file, key: parts, cycle: cycle, lastCycle: last, lastValue: value,
          scale: panel.scale.kind.rawValue,
          model: model,
          quantiles: try rows.quantiles(of: group)))
    }
    return found
  }
}

/// Why a table of a forecast hub cannot be used; places from 1.
public enum HubTableError: Error, Sendable, Equatable {
  /// The text is not a table.
  case malformed(line: Int, column: Int)
  /// A column is missing.
  case noColumn(String)
  /// A cell does not read, or names nothing that there is.
  case unreadable(line: Int, column: Int, name: String)
  /// A forecast, which begins at the line, lacks a quantile.
  case noQuantile(line: Int, level: Double)
  /// Quantiles of the forecast that begins at the line fall as their levels rise.
  case unordered(line: Int)
}

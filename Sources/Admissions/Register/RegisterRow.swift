import DelimitedText
import Numerals

/// The columns of the register's file and how a row fills them.
enum RegisterRow {
  static let columns = [
    "kind", "recorded_on", "scope", "key", "cycle", "last_cycle", "last_value", "scale", "model", "quantiles",
    "forecast_hash", "value", "source_id", "hash",
  ]

  /// Every field but the hash.
  static func fields(_ recordedOn: CalendarDate, _ content: RegisterEntry.Content) -> [String] {
    switch content {
    case .forecast(let forecast):
      [
        "forecast", recordedOn.description, forecast.scope, joined(forecast.key), "\(forecast.cycle)",
        "\(forecast.lastCycle)", shortestText(forecast.lastValue), forecast.scale, forecast.model,
        forecast.quantiles.map(shortestText).joined(separator: " "), "", "", "",
      ]
    case .outcome(let hash, let value, let source):
      ["outcome", recordedOn.description, "", "", "", "", "", "", "", "", hash, shortestText(value), source]
    }
  }

  /// The hash of a row behind the row with the hash `previous`; the first row's is empty.
  static func hash(_ fields: [String], after previous: String) -> String {
    var writer = DelimitedWriter()
    writer.record([previous] + fields)
    return SHA256.hexadecimal(writer.takeBytes())
  }

  /// The parts of a key in one field: separated by `|`, which a backslash keeps inside a part.
  static func joined(_ key: [String]) -> String {
    key.map { part in
      part.reduce(into: "") { text, letter in
        if letter == "|" || letter == "\\" { text.append("\\") }
        text.append(letter)
      }
    }.joined(separator: "|")
  }

  /// The parts of a key.
  static func parts(_ text: String) -> [String] {
    var parts = [""]
    var isEscaped = false
    for letter in text {
      if isEscaped {
        parts[parts.count - 1].append(letter)
        isEscaped = false
      } else if letter == "\\" {
        isEscaped = true
      } else if letter == "|" {
        parts.append("")
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    return parts
  }

  /// What a row says, or the first column that does not read.
  static func content(_ fields: [String]) -> Result<RegisterEntry.Content, RegisterColumn> {
    switch fields[0] {
    case "forecast": forecast(fields).map(RegisterEntry.Content.forecast)
    case "outcome": outcome(fields)
    default: .failure(RegisterColumn(index: 0))
    }
  }

  private static func forecast(_ fields: [String]) -> Result<RecordedForecast, RegisterColumn> {
    let quantiles = fields[9].split(separator: " ").map { parseDouble(String($0)) ?? .nan }
    guard let cycle = parseInteger(fields[4]) else { return .failure(RegisterColumn(index: 4)) }
    guard let last = parseInteger(fields[5]), last < cycle else { return .failure(RegisterColumn(index: 5)) }
    guard let value = parseDouble(fields[6]) else { return .failure(RegisterColumn(index: 6)) }
    guard quantiles.count == Register.levels.count, quantiles.allSatisfy(\.isFinite),
      zip(quantiles, quantiles.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return .failure(RegisterColumn(index: 9)) }
    return .success(
      RecordedForecast(
        scope: fields[2], key: parts(fields[3]), cycle: cycle, lastCycle: last, lastValue: value,
        scale: fields[7], model: fields[8], quantiles: quantiles))
  }

  private static func outcome(_ fields: [String]) -> Result<RegisterEntry.Content, RegisterColumn> {
    guard let value = parseDouble(fields[11]) else { return .failure(RegisterColumn(index: 11)) }
    return .success(.outcome(forecast: fields[10], value: value, sourceID: fields[12]))
  }
}

/// A column that does not read.
struct RegisterColumn: Error, Equatable {
  let index: Int
}

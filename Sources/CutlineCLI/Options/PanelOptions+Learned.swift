import Batch
import Forecasting

extension PanelOptions {
  /// The options that a fit depends on, by name; those that are not given are not in it.
  /// - Parameter aim: what is forecast; nil leaves it to a prior.
  func learned(aim: BatchRequest.Aim?) -> LearnedOptions {
    var options: [String: String] = [:]
    options["--key"] = columns.key.names.joined(separator: ",")
    if !columns.group.names.isEmpty { options["--group"] = columns.group.names.joined(separator: ",") }
    options["--time"] = columns.time
    options["--value"] = columns.value
    options["--scale"] = columns.scale.rawValue
    options["--lower"] = columns.lower.map { "\($0)" }
    options["--upper"] = columns.upper.map { "\($0)" }
    options["--step"] = columns.step.map { "\($0)" }
    options["--floor"] = columns.floor.map { "\($0)" }
    options["--floor-column"] = columns.floorColumn
    // The encoding changes nothing about what is learned.
    options.merge(reading.given.filter { $0.key != "--encoding" && $0.key != "--strict" }) { first, _ in first
    }
    return LearnedOptions(table: options, aim: aim)
  }
}

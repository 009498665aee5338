import Batch
import Forecasting

extension PanelOptions {
  /// The options that a fit depends on, by name; those that are not given are not in it.
  /// - Parameter aim: what is forecast; nil leaves it to a prior.
  func learned(aim: BatchRequest.Aim?) -> LearnedOptions {
    var options = columns.request
    // The encoding changes nothing about what is learned.
    options.merge(reading.given.filter { $0.key != "--encoding" && $0.key != "--strict" }) { first, _ in first
    }
    return LearnedOptions(table: options, aim: aim)
  }
}

import Forecasting
import Foundation

/// A file of weights of the yearly engine.
struct WeightsFile {
  let path: String
  let weights: YearlyWeights

  /// Where the weights that come with the program are: below the working folder, else beside the program.
  static let shipped = "data/weights/yearly.json"

  /// The weights that come with the program; nil where they were not installed.
  static var usual: String? { ShippedPath.of(shipped, .file) }

  init(_ path: String) throws(CommandFailure) {
    let bytes = try InputFile.mapped(path)
    self.path = path
    guard let weights = try? JSONDocument.value(YearlyWeights.self, of: bytes), weights.isSound else {
      throw CommandFailure(.badData, .notWeights(path))
    }
    self.weights = weights
  }

  /// The same weights give the same bytes.
  static func bytes(of weights: YearlyWeights) throws -> [UInt8] {
    try JSONDocument.line(weights) + [UInt8(ascii: "\n")]
  }
}

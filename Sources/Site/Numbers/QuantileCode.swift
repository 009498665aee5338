import Forecasting
import Numerals

/// A hundred quantiles of a line as a short text: how pages carry a distribution.
///
/// The quantiles are those at 0.5, 1.5, ..., 99.5 of 100. How many of them do not exceed a score is the chance to clear
/// the line in whole hundredths, rounded as the program prints it: the share at or below a score reaches (k - 0.5)/100
/// exactly when the k-th quantile does not exceed it.
enum QuantileCode {
  /// How many quantiles.
  static let count = 100

  /// The quantiles of a line, increasing.
  static func quantiles(_ line: GridDistribution) -> [Double] {
    (0..<count).map { line.quantile((Double($0) + 0.5) / Double(count)) }
  }

  /// The first quantile and the steps to the next ones, in units: `314 0012...`; a step is a digit to base 36, one of 35
  /// or more begins with a `z` for each 35.
  static func text(_ quantiles: [Double], unit: Double) -> String {
    let units = quantiles.map { Int(($0 / unit).rounded()) }
    let steps = zip(units.dropFirst(), units).map { step($0 - $1) }
    return integerText(units.first ?? 0) + " " + steps.joined()
  }

  private static func step(_ size: Int) -> String {
    String(repeating: "z", count: max(size, 0) / 35) + String(max(size, 0) % 35, radix: 36)
  }

  /// The coarsest unit in which every value is whole: marks, halves or hundredths.
  static func unit(_ values: [Double]) -> Double {
    [1, 0.5].first { unit in values.allSatisfy { abs($0 / unit - ($0 / unit).rounded()) < 1e-6 } } ?? 0.01
  }
}

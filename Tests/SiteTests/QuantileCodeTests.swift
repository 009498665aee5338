import Forecasting
import Testing

@testable import Site

/// A hundred quantiles stand for a line.
struct QuantileCodeTests {
  /// Lines with gaps, with a heap at one end, with far tails, and a certain one.
  private static let lines = [
    GridDistribution(origin: 250, step: 1, masses: (0..<120).map { 1 + Double(($0 * 37) % 11) }),
    GridDistribution(
      origin: 265, step: 1, masses: [60, 0, 0, 0, 0, 1, 1, 1, 20, 1] + Array(repeating: 0.2, count: 90)),
    GridDistribution(origin: 100, step: 5, masses: [1] + Array(repeating: 0, count: 60) + [1]),
    GridDistribution(origin: 30, step: 0.5, masses: [1, 2, 3, 4, 5, 4, 3, 2, 1]),
    GridDistribution(point: 300),
  ]

  @Test(arguments: lines)
  func `the share of quantiles is the chance in whole hundredths`(_ line: GridDistribution) {
    let quantiles = QuantileCode.quantiles(line)
    for step in -5...(line.masses.count + 5) {
      let score = line.origin + Double(step) * line.step
      let count = quantiles.count { $0 <= score }
      let printed = Int((100 * line.cdf(score)).rounded(.toNearestOrAwayFromZero))
      #expect(count == printed, "at \(score): \(count), printed \(printed)")
    }
  }

  @Test(arguments: lines)
  func `the text gives the quantiles back`(_ line: GridDistribution) {
    let quantiles = QuantileCode.quantiles(line)
    let unit = QuantileCode.unit(quantiles)
    #expect(decoded(QuantileCode.text(quantiles, unit: unit), unit) == quantiles)
  }

  /// As the script reads it.
  private func decoded(_ text: String, _ unit: Double) -> [Double] {
    let parts = text.split(separator: " ")
    var value = Int(parts[0]) ?? 0
    var (line, more) = ([Double(value) * unit], 0)
    for digit in parts[1] {
      guard let step = Int(String(digit), radix: 36) else { return [] }
      if step == 35 {
        more += 35
      } else {
        value += step + more
        more = 0
        line.append(Double(value) * unit)
      }
    }
    return line
  }
}

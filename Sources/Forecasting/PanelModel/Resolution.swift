import Glibc
import Statistics

/// How finely values are given: numbers that are multiples of a step say no more than that, and a series that
/// repeats one has not proved that it cannot move.
struct Resolution: Sendable, Equatable, Codable {
  /// The largest usual step of which nearly all values are multiples, in the data's own unit; 0 without one.
  let step: Double
  /// One unit of the panel on the transformed scale.
  let unit: Double
  let isLogarithmic: Bool

  /// Values so many times the usual one say nothing of the step.
  private static let furthest = 1e4
  /// The share of the values that must be multiples.
  private static let share = 0.98
  /// The mean absolute error of rounding to a step of one.
  private static let rounding = 0.25

  /// - Parameter values: in the data's own unit.
  init(_ values: [Double], unit: Double, isLogarithmic: Bool) {
    self.unit = unit
    self.isLogarithmic = isLogarithmic
    // Beside a slip of many digits everything else would be a multiple of any step: none at all.
    let most = Self.furthest * median(values.map { abs($0) })
    let values = most > 0 ? values.filter { abs($0) <= most } : values
    let largest = values.reduce(0) { max($0, abs($1)) }
    // One or two numbers are multiples of many steps.
    guard largest > 0, largest.isFinite, Set(values).count > 2 else {
      step = 0
      return
    }
    let top = Int(log10(largest).rounded(.down))
    let steps = (0..<6).flatMap { down in [5.0, 2, 1].map { $0 * pow(10, Double(top - down)) } }
    step = steps.first { Self.isStep($0, of: values) } ?? 0
  }

  private static func isStep(_ step: Double, of values: [Double]) -> Bool {
    let multiples = values.lazy.filter { value in
      let quotient = value / step
      return abs(quotient - quotient.rounded()) < 1e-6 * max(1, abs(quotient))
    }
    return Double(multiples.count) >= share * Double(values.count)
  }

  /// Whether one value is about ten times another, both in units of the panel: a digit too many or too few.
  func isDecade(_ first: Double, _ second: Double) -> Bool {
    let ratio = isLogarithmic ? (second - first) * unit / log(10) : log10(max(second, 0) / first)
    return abs(abs(ratio) - 1) < 0.1
  }

  /// The variance that rounding leaves open at a level, in units of the panel.
  func roundingVariance(_ level: Double) -> Double {
    // Uniform within half a step on both sides.
    let step = smallestScale(level) / Self.rounding
    return step * step / 12
  }

  /// The smallest scale an error can have at a level, both in units of the panel.
  func smallestScale(_ level: Double) -> Double {
    guard step > 0 else { return 0 }
    let error = Self.rounding * step / unit
    return isLogarithmic ? min(error / exp(max(level * unit, 0)), 1 / unit) : error
  }
}

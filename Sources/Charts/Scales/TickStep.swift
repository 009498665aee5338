import Glibc

/// The distance between ticks: 1, 2 or 5 times a power of ten.
///
/// Steps below one are kept as their inverse, a whole number, and ticks are whole numbers divided by it:
/// 3 / 10 is the double nearest to 0.3 where 3 * 0.1 is not. The choice among 1, 2, 5 and 10 is by the
/// geometric means between them, as in d3-array's ticks (Bostock, 2011, https://d3js.org/d3-array/ticks).
struct TickStep: Equatable {
  /// A whole number: the step itself, or its inverse.
  let unit: Double
  let isInverse: Bool
  /// Decimals needed to write any tick exactly.
  let decimals: Int

  /// The step that cuts `start...stop` in about `count` pieces; nil when there is nothing to cut.
  init?(from start: Double, to stop: Double, count: Int) {
    let rough = (stop - start) / Double(count)
    guard count > 0, rough.isFinite, rough > 0 else { return nil }
    let power = log10(rough).rounded(.down)
    guard power >= -300 else { return nil }
    let factor = Self.factor(rough / pow(10, power))
    isInverse = power < 0
    // The factor is a divisor of ten: for an inverse step 10^-power / factor stays whole.
    unit = isInverse ? pow(10, -power) / factor : pow(10, power) * factor
    decimals = power < 0 && unit > 1 ? Int(-power) : 0
  }

  private static func factor(_ excess: Double) -> Double {
    if excess >= 50.0.squareRoot() { return 10 }
    if excess >= 10.0.squareRoot() { return 5 }
    return excess >= 2.0.squareRoot() ? 2 : 1
  }

  /// The tick with this running number.
  func tick(_ index: Double) -> Double {
    let value = isInverse ? index / unit : index * unit
    return value == 0 ? 0 : value
  }

  /// The running number, whole or not, at which a value stands.
  func index(of value: Double) -> Double {
    isInverse ? value * unit : value / unit
  }
}

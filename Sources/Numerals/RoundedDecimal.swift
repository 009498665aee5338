/// A magnitude rounded to a number of significant digits: `significand` (without trailing zeros) times a
/// power of ten such that the first digit stands at ten to the `exponent`.
struct RoundedDecimal {
  var significand: UInt64
  var exponent: Int
  /// The number of digits in `significand`.
  var digits: Int

  /// Rounds `magnitude`, finite and above zero, to `digits` significant digits (1...17), ties to even on
  /// its exact expansion.
  init(_ magnitude: Double, digits: Int) {
    (significand, exponent) =
      roundedByScaling(magnitude, digits: digits) ?? roundedExactly(magnitude, digits: digits)
    self.digits = digits
    while significand.isMultiple(of: 10) {
      significand /= 10
      self.digits -= 1
    }
  }
}

/// The first guess at the decimal exponent comes from the binary one and is at most one too low.
private func roundedByScaling(_ magnitude: Double, digits: Int) -> (UInt64, Int)? {
  guard digits <= 15, magnitude.isNormal else { return nil }
  let guess = (Int(magnitude.exponent) * 78_913) >> 18  // 78,913 / 2^18 is just below the logarithm of 2.
  for exponent in guess...(guess + 1) {
    guard let scaled = scaledRounding(magnitude, power: digits - 1 - exponent) else { continue }
    if scaled < integerPowerOfTen(digits) {
      return scaled < integerPowerOfTen(digits - 1) ? nil : (scaled, exponent)
    }
  }
  return nil
}

private func roundedExactly(_ magnitude: Double, digits: Int) -> (UInt64, Int) {
  var exact = ExactDecimal(magnitude)
  exact.round(toDigits: digits)
  var significand: UInt64 = 0
  for place in 0..<digits {
    significand = significand * 10 + UInt64(exact.character(at: place) - UInt8(ascii: "0"))
  }
  return (significand, exact.point - 1)
}

/// The integer nearest to `magnitude` times ten to the `power`, ties to even, decided on the exact product.
///
/// Both the value and the power of ten are exact doubles, so their product or quotient carries one rounding
/// error, which can mislead only where the rounded result falls on a half. There integers decide.
///
/// - Parameter magnitude: finite and not negative.
/// - Returns: `nil` where `power` is outside -22...22 or the result is not below 2^52.
@inline(__always)
func scaledRounding(_ magnitude: Double, power: Int) -> UInt64? {
  guard abs(power) <= 22 else { return nil }
  let ten = powerOfTen(abs(power))
  let scaled = power < 0 ? magnitude / ten : magnitude * ten
  guard scaled < 0x1p52 else { return nil }
  let below = UInt64(scaled)
  let excess = scaled - Double(below) - 0.5
  guard excess == 0 else { return excess > 0 ? below &+ 1 : below }
  return roundNearHalf(below, magnitude: magnitude, power: power)
}

/// Decides between `below` and the next integer where the product is within a rounding error of the middle.
///
/// Compares twice the product with 2 `below` + 1, both made whole by powers of two and ten. The two are nearly
/// equal and the smaller factors known, so neither side reaches 2^127.
private func roundNearHalf(_ below: UInt64, magnitude: Double, power: Int) -> UInt64 {
  var product = UInt128(magnitude.significandBitPattern | 1 << 52)
  var middle = UInt128(2 * below + 1)
  if power < 0 { middle *= widePowerOfTen(-power) } else { product *= widePowerOfTen(power) }
  let shift = Int(magnitude.exponent) - 52 + 1
  if shift < 0 { middle <<= UInt128(-shift) } else { product <<= UInt128(shift) }
  guard product == middle else { return product > middle ? below + 1 : below }
  return below + (below & 1)
}

/// Ten to the `exponent`, for 0...22.
private func widePowerOfTen(_ exponent: Int) -> UInt128 {
  let low = min(exponent, 19)
  return UInt128(integerPowerOfTen(low)) * UInt128(integerPowerOfTen(exponent - low))
}

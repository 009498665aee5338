/// The integer nearest to `magnitude` times ten to the `power`, ties to even, decided on the exact product.
///
/// Both the value and the power of ten are exact doubles, so their product or quotient carries one rounding
/// error. It can mislead only where the rounded result falls on a half; there the sign of the error, which a
/// fused multiply-add gives exactly, decides.
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
  return roundHalf(below, scaled: scaled, magnitude: magnitude, ten: ten, divides: power < 0)
}

/// Decides between `below` and the next integer where `scaled` lies exactly between them.
private func roundHalf(
  _ below: UInt64, scaled: Double, magnitude: Double, ten: Double, divides: Bool
) -> UInt64 {
  let error =
    divides ? magnitude.addingProduct(-scaled, ten) : (-scaled).addingProduct(magnitude, ten)
  guard error == 0 else { return error > 0 ? below + 1 : below }
  return below + (below & 1)
}

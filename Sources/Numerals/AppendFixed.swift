/// Appends `value` with exactly `decimals` digits after the point.
///
/// Rounds to nearest, ties to even, on the exact decimal expansion of the double (as C does): 0.125 gives
/// `0.12`, and 2.675, which is a little less than it looks, gives `2.67`. There is never a minus sign before
/// zero. Values that are not finite give `nan`, `inf`, `-inf`.
///
/// - Parameter decimals: 0...300.
public func appendFixed(_ value: Double, decimals: Int, to buffer: inout [UInt8]) {
  precondition((0...300).contains(decimals), "decimals must be in 0...300")
  guard !appendNonFinite(value, to: &buffer) else { return }
  guard let scaled = scaledRounding(value.magnitude, power: decimals) else {
    return appendFixedExactly(value, decimals: decimals, to: &buffer)
  }
  if value < 0, scaled > 0 { buffer.append(UInt8(ascii: "-")) }
  appendScaled(scaled, decimals: decimals, to: &buffer)
}

/// `value` with exactly `decimals` digits after the point, by the rules of `appendFixed`.
public func fixedText(_ value: Double, decimals: Int) -> String {
  text { appendFixed(value, decimals: decimals, to: &$0) }
}

/// Appends `scaled` divided by ten to the `decimals`, with every decimal written out.
func appendScaled(_ scaled: UInt64, decimals: Int, to buffer: inout [UInt8]) {
  guard decimals > 0 else { return appendDigits(scaled, to: &buffer) }
  guard decimals < 19 else { return appendSmall(scaled, decimals: decimals, to: &buffer) }
  var characters = InlineArray<24, UInt8>(repeating: UInt8(ascii: "0"))
  var (start, rest) = (24, scaled)
  // From the last digit on; the point comes after the decimals, and a digit before it in any case.
  for _ in 0..<decimals {
    start &-= 1
    let quotient = rest / 10
    characters[start] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
    rest = quotient
  }
  start &-= 1
  characters[start] = UInt8(ascii: ".")
  repeat {
    start &-= 1
    let quotient = rest / 10
    characters[start] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
    rest = quotient
  } while rest > 0
  buffer.append(addingCapacity: 24 - start) { output in
    for place in start..<24 { output.append(characters[place]) }
  }
}

/// Below one, with more decimals than an integer power of ten covers.
private func appendSmall(_ scaled: UInt64, decimals: Int, to buffer: inout [UInt8]) {
  buffer.append(contentsOf: "0.".utf8)
  buffer.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals - 19))
  appendDigits(scaled, width: 19, to: &buffer)
}

private func appendFixedExactly(_ value: Double, decimals: Int, to buffer: inout [UInt8]) {
  var exact = ExactDecimal(value.magnitude)
  exact.round(toDigits: exact.point + decimals)
  if value < 0, !exact.digits.isEmpty { buffer.append(UInt8(ascii: "-")) }
  appendPositional(exact, decimals: decimals, to: &buffer)
}

/// Appends the digits of `exact` around a point, with `decimals` digits after it.
private func appendPositional(_ exact: ExactDecimal, decimals: Int, to buffer: inout [UInt8]) {
  if exact.point <= 0 { buffer.append(UInt8(ascii: "0")) }
  for place in 0..<max(exact.point, 0) { buffer.append(exact.character(at: place)) }
  guard decimals > 0 else { return }
  buffer.append(UInt8(ascii: "."))
  for place in exact.point..<(exact.point + decimals) { buffer.append(exact.character(at: place)) }
}

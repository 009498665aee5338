/// Appends the shortest decimal that reads back as exactly `value`.
///
/// The digits are those of Swift's description; a whole number has no point (`300`), and zero is `0` whatever
/// its sign. Magnitudes from 2^53 on and below 10^-4 carry an exponent. Values that are not finite give
/// `nan`, `inf`, `-inf`.
public func appendShortest(_ value: Double, to buffer: inout [UInt8]) {
  guard !appendNonFinite(value, to: &buffer) else { return }
  guard value != 0 else { return buffer.append(UInt8(ascii: "0")) }
  guard let (scaled, decimals) = shortDecimal(value.magnitude) else {
    return appendDescription(value, to: &buffer)
  }
  if value < 0 { buffer.append(UInt8(ascii: "-")) }
  appendScaled(scaled, decimals: decimals, to: &buffer)
}

/// The shortest decimal that reads back as exactly `value`, by the rules of `appendShortest`.
public func shortestText(_ value: Double) -> String {
  text { appendShortest(value, to: &$0) }
}

/// `magnitude` as an integer over a power of ten up to 10^6, where one reads back exactly.
///
/// Both are exact doubles, so their quotient is the double nearest to that decimal. Below 10^15 no other
/// decimal of as few digits reads back as the same double, so the first hit is the shortest.
private func shortDecimal(_ magnitude: Double) -> (scaled: UInt64, decimals: Int)? {
  guard magnitude < 1e15 else { return nil }
  let whole = UInt64(magnitude)
  if Double(whole) == magnitude { return (whole, 0) }
  guard magnitude >= 1e-4, magnitude < 1e9 else { return nil }
  for decimals in 1...6 {
    let scaled = UInt64(magnitude * powerOfTen(decimals) + 0.5)
    if Double(scaled) / powerOfTen(decimals) == magnitude { return (scaled, decimals) }
  }
  return nil
}

private func appendDescription(_ value: Double, to buffer: inout [UInt8]) {
  buffer.append(contentsOf: value.description.utf8)
  if value.magnitude >= 1e15, buffer.suffix(2) == [UInt8(ascii: "."), UInt8(ascii: "0")] {
    buffer.removeLast(2)
  }
}

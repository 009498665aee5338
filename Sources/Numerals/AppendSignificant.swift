/// Appends `value` rounded to `digits` significant digits, without trailing zeros.
///
/// This is C's `%.6g` (rounding to nearest, ties to even, on the exact decimal expansion) with a wider range
/// of plain notation: an exponent appears only where the rounded magnitude is below 10^-5 or from 10^16 on,
/// written as C writes it (`1.5e-06`, `2e+16`). Zero is `0` whatever its sign; values that are not finite
/// give `nan`, `inf`, `-inf`.
///
/// - Parameter digits: 1...17.
public func appendSignificant(_ value: Double, digits: Int = 6, to buffer: inout [UInt8]) {
  precondition((1...17).contains(digits), "significant digits must be in 1...17")
  guard !appendNonFinite(value, to: &buffer) else { return }
  guard value != 0 else { return buffer.append(UInt8(ascii: "0")) }
  if value < 0 { buffer.append(UInt8(ascii: "-")) }
  let magnitude = value.magnitude
  if digits == 6, let short = SixDigits(magnitude) { return short.append(to: &buffer) }
  if magnitude < 1e15, magnitude < powerOfTen(digits), Double(UInt64(magnitude)) == magnitude {
    return appendDigits(UInt64(magnitude), to: &buffer)
  }
  appendDecimal(RoundedDecimal(magnitude, digits: digits), to: &buffer)
}

/// `value` rounded to `digits` significant digits, by the rules of `appendSignificant`.
public func significantText(_ value: Double, digits: Int = 6) -> String {
  text { appendSignificant(value, digits: digits, to: &$0) }
}

private func appendDecimal(_ decimal: RoundedDecimal, to buffer: inout [UInt8]) {
  let decimals = decimal.digits - 1 - decimal.exponent
  switch decimal.exponent {
  case -5...15 where decimals > 0:
    appendScaled(decimal.significand, decimals: decimals, to: &buffer)
  case -5...15:
    appendDigits(decimal.significand * integerPowerOfTen(-decimals), to: &buffer)
  default:
    appendScientific(decimal, to: &buffer)
  }
}

private func appendScientific(_ decimal: RoundedDecimal, to buffer: inout [UInt8]) {
  appendScaled(decimal.significand, decimals: decimal.digits - 1, to: &buffer)
  buffer.append(UInt8(ascii: "e"))
  buffer.append(decimal.exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
  appendDigits(UInt64(decimal.exponent.magnitude), width: 2, to: &buffer)
}

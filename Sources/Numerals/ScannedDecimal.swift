/// A decimal number taken apart: `significand` times ten to the `exponent`.
struct ScannedDecimal {
  var isNegative = false
  var significand: UInt64 = 0
  var exponent = 0
  /// Digits from the first that is not zero.
  var significantDigits = 0

  /// Takes `bytes` apart; `nil` when they are not a decimal number from end to end.
  init?(_ bytes: Span<UInt8>) {
    var at = 0
    let count = bytes.count
    if at < count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
      isNegative = bytes[at] == UInt8(ascii: "-")
      at &+= 1
    }
    let whole = scanDigits(bytes, from: &at)
    var fraction = 0
    if at < count, bytes[at] == UInt8(ascii: ".") {
      at &+= 1
      fraction = scanDigits(bytes, from: &at)
    }
    guard whole &+ fraction > 0 else { return nil }
    exponent = -fraction
    guard at == count || scanExponent(bytes, from: &at) else { return nil }
  }

  /// The double nearest to the number, when one exact operation gives it.
  var exactDouble: Double? {
    guard significantDigits <= 19, significand <= 1 << 53, abs(exponent) <= 22 else { return nil }
    let magnitude = Double(significand)
    let power = powerOfTen(abs(exponent))
    let value = exponent < 0 ? magnitude / power : magnitude * power
    return isNegative ? -value : value
  }

  /// Adds the digits at `at` to the significand and returns their number. Beyond 19 significant digits the
  /// significand is meaningless, and `exactDouble` refuses it.
  @inline(__always)
  private mutating func scanDigits(_ bytes: Span<UInt8>, from at: inout Int) -> Int {
    let start = at
    while at < bytes.count {
      let digit = bytes[at] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      significand = significand &* 10 &+ UInt64(digit)
      if significand != 0 { significantDigits &+= 1 }
      at &+= 1
    }
    return at &- start
  }

  /// Reads `e`, a sign and digits up to the end of `bytes`. Digits beyond 10^8 no longer change the result.
  private mutating func scanExponent(_ bytes: Span<UInt8>, from at: inout Int) -> Bool {
    guard bytes[at] | 0x20 == UInt8(ascii: "e") else { return false }
    at += 1
    var isBelowOne = false
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
      isBelowOne = bytes[at] == UInt8(ascii: "-")
      at += 1
    }
    guard at < bytes.count else { return false }
    var written = 0
    while at < bytes.count {
      let digit = bytes[at] &- UInt8(ascii: "0")
      guard digit < 10 else { return false }
      written = min(written * 10 + Int(digit), 100_000_000)
      at += 1
    }
    exponent += isBelowOne ? -written : written
    return true
  }
}

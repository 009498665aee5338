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

  /// The double nearest to the number, when exact arithmetic in machine words gives it.
  var exactDouble: Double? {
    guard significantDigits <= 19 else { return nil }
    guard let magnitude = smallMagnitude ?? dividedMagnitude else { return nil }
    return isNegative ? -magnitude : magnitude
  }

  /// Both factors are exact doubles, so their product or quotient is rounded once.
  private var smallMagnitude: Double? {
    guard significand <= 1 << 53, abs(exponent) <= 22 else { return nil }
    let power = powerOfTen(abs(exponent))
    return exponent < 0 ? Double(significand) / power : Double(significand) * power
  }

  /// A long significand over an integer power of ten, by integer division to 63 bits or more.
  ///
  /// A remainder sets the lowest bit, far below those that the double keeps, so that the conversion rounds as
  /// if all of the quotient were there.
  private var dividedMagnitude: Double? {
    guard significand > 0, (-19...0).contains(exponent) else { return nil }
    let power = integerPowerOfTen(-exponent)
    let (dividendShift, divisorShift) = (significand.leadingZeroBitCount, power.leadingZeroBitCount)
    let dividend = significand << dividendShift
    // Halved, the dividend is below the divisor, which has its top bit set: the quotient fits.
    let (quotient, remainder) = (power << divisorShift).dividingFullWidth((dividend >> 1, dividend << 63))
    let rounded = Double(remainder == 0 ? quotient : quotient | 1)
    return rounded * powerOfTwo(divisorShift - dividendShift - 63)
  }

  /// Two to the `exponent`, within the range of normal doubles.
  private func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(1023 + exponent) << 52)
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

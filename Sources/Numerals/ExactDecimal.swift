/// Every digit of a double: the exact decimal expansion of a finite magnitude, for the cases where scaled
/// integers do not reach.
///
/// A double is an integer times a power of two, and 2^-k is 5^k / 10^k, so the expansion is one big
/// integer and the place of its point.
struct ExactDecimal {
  /// Digits 0...9, most significant first, without a leading zero; empty for zero.
  private(set) var digits: [UInt8]
  /// The value is 0.d1d2d3... times ten to the `point`.
  private(set) var point: Int

  /// Expands `magnitude`, finite and not negative.
  init(_ magnitude: Double) {
    let shift = magnitude.isZero ? 0 : max(magnitude.exponent, -1022) - 52
    let significand = UInt64(magnitude.isZero ? 0 : magnitude.significandBitPattern)
    var limbs = BigDecimalInteger(significand | (magnitude.isNormal ? 1 << 52 : 0))
    for _ in 0..<abs(shift) { limbs.multiply(by: shift < 0 ? 5 : 2) }
    digits = limbs.digits
    point = digits.count + min(shift, 0)
  }

  /// The ASCII digit at `place`, counted from the first digit; zero outside the digits.
  func character(at place: Int) -> UInt8 {
    UInt8(ascii: "0") + (digits.indices.contains(place) ? digits[place] : 0)
  }

  /// Rounds to the first `count` digits, ties to even; a negative count leaves zero.
  mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      point = 0
      return
    }
    let roundsUp = isAboveHalf(after: count)
    digits.removeSubrange(count...)
    if roundsUp { increment() }
  }

  /// Whether the digits from `count` on are more than half a unit, or half with an odd digit before.
  private func isAboveHalf(after count: Int) -> Bool {
    guard digits[count] == 5 else { return digits[count] > 5 }
    let isTie = digits[(count + 1)...].allSatisfy { $0 == 0 }
    return !isTie || (count > 0 && digits[count - 1] % 2 == 1)
  }

  private mutating func increment() {
    guard let last = digits.lastIndex(where: { $0 < 9 }) else {
      digits = [1] + Array(repeating: 0, count: max(digits.count - 1, 0))
      point += 1
      return
    }
    digits[last] += 1
    for i in (last + 1)..<digits.count { digits[i] = 0 }
  }
}

/// An unsigned integer of any size in base 10^9, least significant limb first.
private struct BigDecimalInteger {
  private var limbs: [UInt64]

  init(_ value: UInt64) {
    limbs = [value % 1_000_000_000, value / 1_000_000_000 % 1_000_000_000, value / 1_000_000_000_000_000_000]
  }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for i in limbs.indices {
      let product = limbs[i] * factor + carry
      limbs[i] = product % 1_000_000_000
      carry = product / 1_000_000_000
    }
    if carry > 0 { limbs.append(carry) }
  }

  /// Digits 0...9, most significant first, without leading zeros.
  var digits: [UInt8] {
    var characters: [UInt8] = []
    for limb in limbs.reversed() { appendDigits(limb, width: 9, to: &characters) }
    return characters.drop { $0 == UInt8(ascii: "0") }.map { $0 - UInt8(ascii: "0") }
  }
}

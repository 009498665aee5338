/// Six significant digits of a magnitude from one to just below a million: most numbers of a forecast.
struct SixDigits {
  /// The digits as bytes 0...9, the first in the lowest; the two highest are zero.
  private let digits: UInt64
  /// How many of them stand before the point.
  private let whole: Int

  /// Nil for other magnitudes, for what rounds to a million, and where the product with the power of ten falls on a
  /// half, so that one rounding error could mislead.
  @inline(__always)
  init?(_ magnitude: Double) {
    guard magnitude >= 1, magnitude < 999_999 else { return nil }
    whole =
      magnitude < 1_000
      ? (magnitude < 10 ? 1 : magnitude < 100 ? 2 : 3)
      : (magnitude < 10_000 ? 4 : magnitude < 100_000 ? 5 : 6)
    let scaled = magnitude * powerOfTen(6 &- whole)
    let below = Int(scaled)
    let excess = scaled - Double(below) - 0.5
    let rounded = excess > 0 ? below &+ 1 : below
    guard excess != 0, rounded < 1_000_000 else { return nil }
    digits = eightDigits(UInt64(truncatingIfNeeded: rounded &* 100))
  }

  /// Appends them without zeros at the end of the decimals.
  @inline(__always)
  func append(to buffer: inout [UInt8]) {
    let significant = 8 &- digits.leadingZeroBitCount >> 3
    var characters = digits | 0x3030_3030_3030_3030
    buffer.append(addingCapacity: 8) { output in
      for _ in 0..<whole {
        output.append(UInt8(truncatingIfNeeded: characters))
        characters >>= 8
      }
      guard significant > whole else { return }
      output.append(UInt8(ascii: "."))
      for _ in whole..<significant {
        output.append(UInt8(truncatingIfNeeded: characters))
        characters >>= 8
      }
    }
  }
}

/// The digits of a number below 10^8 as bytes, the first in the lowest, with zeros in front.
///
/// Halves of four digits, quarters of two and then single digits are parted side by side in one word; the products
/// are with reciprocals that are exact over the range.
@inline(__always)
private func eightDigits(_ number: UInt64) -> UInt64 {
  let high = number / 10_000
  let halves = high | (number &- high &* 10_000) << 32
  let hundreds = ((halves &* 10_486) >> 20) & 0x0000_007F_0000_007F
  let pairs = hundreds | (halves &- hundreds &* 100) << 16
  let tens = ((pairs &* 103) >> 10) & 0x000F_000F_000F_000F
  return tens | (pairs &- tens &* 10) << 8
}

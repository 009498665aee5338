/// The secure hash SHA-256 (FIPS 180-4, doi:10.6028/NIST.FIPS.180-4).
public enum SHA256 {
  /// The hash of some bytes as 64 lowercase hexadecimal digits.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    var state = initial
    let message = padded(bytes)
    for start in stride(from: 0, to: message.count, by: 64) {
      compress(message[start..<start + 64], into: &state)
    }
    let digits = Array("0123456789abcdef")
    return String(
      state.flatMap { word in
        stride(from: 28, through: 0, by: -4).map { digits[Int(word >> UInt32($0)) & 15] }
      })
  }

  /// The bytes, a one bit, zeros, and the length in bits: a multiple of 64 bytes.
  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    var message = bytes + [0x80]
    message += [UInt8](repeating: 0, count: (120 - message.count % 64) % 64)
    let length = UInt64(bytes.count) * 8
    return message
      + stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: length >> UInt64($0)) }
  }

  private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    let schedule = schedule(Array(block))
    var v = state
    for round in 0..<64 {
      let sum1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let first = v[7] &+ sum1 &+ choice &+ constants[round] &+ schedule[round]
      let sum0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      v = [first &+ sum0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for place in state.indices { state[place] = state[place] &+ v[place] }
  }

  private static func schedule(_ block: [UInt8]) -> [UInt32] {
    var words = (0..<16).map { place in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[4 * place + $1]) }
    }
    for place in 16..<64 {
      let (near, far) = (words[place - 2], words[place - 15])
      let sigma1 = turned(near, 17) ^ turned(near, 19) ^ (near >> 10)
      let sigma0 = turned(far, 7) ^ turned(far, 18) ^ (far >> 3)
      words.append(words[place - 16] &+ sigma0 &+ words[place - 7] &+ sigma1)
    }
    return words
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 64 primes.
  private static let primes: [UInt64] = (2...311).filter { number in
    !(2..<number).contains { number.isMultiple(of: $0) }
  }

  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
  private static let initial: [UInt32] = primes.prefix(8).map { fraction($0, power: 2) }
  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = primes.map { fraction($0, power: 3) }

  /// The fraction's first 32 bits, in whole numbers: the root of prime x 2^(32 power), less its whole part.
  private static func fraction(_ prime: UInt64, power: Int) -> UInt32 {
    var (low, high) = (UInt64(0), UInt64(1) << 40)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isAtMost(middle, prime, power: power) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  /// Whether root ^ power <= prime x 2^(32 power).
  private static func isAtMost(_ root: UInt64, _ prime: UInt64, power: Int) -> Bool {
    let wide = UInt128(root) * UInt128(root)
    if power == 2 { return wide <= UInt128(prime) << 64 }
    // The cube of 40 bits fits 120.
    return wide * UInt128(root) <= UInt128(prime) << 96
  }
}

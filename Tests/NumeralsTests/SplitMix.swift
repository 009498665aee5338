/// A seeded generator, so that every run tests the same values.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Any finite double, every exponent as likely as any other.
  mutating func finiteDouble() -> Double {
    while true {
      let value = Double(bitPattern: next())
      if value.isFinite { return value }
    }
  }

  /// A double of ordinary size, often with few decimals.
  mutating func ordinaryDouble() -> Double {
    let whole = Double(Int64(bitPattern: next()) >> Int64.random(in: 12...62, using: &self))
    let unit = [1.0, 2, 4, 8, 10, 100, 1000, 1e5, 1e7, 3][Int.random(in: 0..<10, using: &self)]
    return whole / unit
  }
}

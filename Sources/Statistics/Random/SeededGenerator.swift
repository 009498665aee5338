import Hashing

/// Random bits that depend on the seed alone, the same on every machine.
///
/// xoshiro256** of Blackman and Vigna 2021, doi:10.1145/3460772, its state filled by SplitMix64 as they advise.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  /// The seed this generator started from.
  public let seed: UInt64
  private var a, b, c, d: UInt64

  /// A generator for `seed`; any value will do, 0 included.
  public init(seed: UInt64) {
    var source = SplitMix64(state: seed)
    self.seed = seed
    (a, b, c, d) = (source.next(), source.next(), source.next(), source.next())
  }

  /// A generator of its own for part `index` of a task.
  ///
  /// It depends on this generator's seed and on `index`, not on how much has been drawn: parts may run in any
  /// order, on any thread.
  public func stream(_ index: Int) -> SeededGenerator {
    let place = SplitMixer.mixed(UInt64(bitPattern: Int64(index)) &+ 0xD1B5_4A32_D192_ED03)
    return SeededGenerator(seed: SplitMixer.mixed(seed ^ place))
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    let result = rotated(b &* 5, by: 7) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, by: 45)
    return result
  }

  private func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
    (bits << count) | (bits >> (64 - count))
  }
}

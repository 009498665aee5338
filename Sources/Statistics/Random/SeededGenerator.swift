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

/// A generator of 64 bits of state, used to spread seeds: Steele, Lea and Flood 2014,
/// doi:10.1145/2660193.2660195.
struct SplitMix64: Sendable {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= SplitMixer.increment
    return SplitMixer.mixed(state)
  }
}

extension SeededGenerator {
  /// A uniform number strictly between 0 and 1: the middle of one of 2⁵² equal cells.
  public mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// A uniform integer in 0..<count, without bias: Lemire 2019, doi:10.1145/3230636.
  public mutating func index(below count: Int) -> Int {
    precondition(count > 0, "an index needs a positive count")
    let bound = UInt64(count)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// The numbers 0..<count in random order, each order as likely: Fisher and Yates; Knuth, The Art of Computer
  /// Programming, volume 2, algorithm 3.4.2P.
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, index(below: last + 1))
    }
    return order
  }
}

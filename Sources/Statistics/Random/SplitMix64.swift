import Hashing

/// A generator of 64 bits of state, used to spread seeds: Steele, Lea and Flood 2014,
/// doi:10.1145/2660193.2660195.
struct SplitMix64: Sendable {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= SplitMixer.increment
    return SplitMixer.mixed(state)
  }
}

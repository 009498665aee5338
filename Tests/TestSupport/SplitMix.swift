/// A seeded generator (SplitMix64; Steele, Lea and Flood, 2014, doi:10.1145/2714064.2660195), so that random cases
/// are the same in every run.
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from a state.
  public init(state: UInt64) { self.state = state }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

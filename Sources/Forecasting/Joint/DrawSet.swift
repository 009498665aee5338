/// Some of the draws: those in which a choice works.
public struct DrawSet: Sendable, Equatable {
  /// The number of draws there are.
  public let total: Int
  private var words: [UInt64]

  /// The draws, out of `total`, for which `holds` is true.
  public init(_ total: Int, where holds: (Int) -> Bool) {
    self.total = total
    words = (0..<(total + 63) / 64).map { word in
      (0..<min(64, total - word * 64)).reduce(0) { holds(word * 64 + $1) ? $0 | 1 << UInt64($1) : $0 }
    }
  }

  /// None of `total` draws.
  public init(none total: Int) {
    self.total = total
    words = [UInt64](repeating: 0, count: (total + 63) / 64)
  }

  /// Whether a draw is in the set.
  public func contains(_ draw: Int) -> Bool { words[draw / 64] >> UInt64(draw % 64) & 1 == 1 }

  /// How many draws there are in the set.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The share of all draws that are in the set; 0 without draws.
  public var share: Double { total > 0 ? Double(count) / Double(total) : 0 }

  /// How many draws of the other set are not in this one.
  public func gain(_ other: DrawSet) -> Int {
    let (own, others) = (words.span, other.words.span)
    var sum = 0
    for index in own.indices { sum += (others[index] & ~own[index]).nonzeroBitCount }
    return sum
  }

  /// How many draws are in both sets.
  public func common(_ other: DrawSet) -> Int {
    let (own, others) = (words.span, other.words.span)
    var sum = 0
    for index in own.indices { sum += (others[index] & own[index]).nonzeroBitCount }
    return sum
  }

  /// Adds the draws of another set.
  public mutating func formUnion(_ other: DrawSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// The draws in this set or the other.
  public func union(_ other: DrawSet) -> DrawSet {
    var result = self
    result.formUnion(other)
    return result
  }
}

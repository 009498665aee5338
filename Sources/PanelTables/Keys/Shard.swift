public import Forecasting
import Numerals

/// One of several shares into which the keys of a table are dealt: `2/4` is the second of four.
///
/// A key's share depends on the key alone, not on the order or the number of rows, so that the shares of a file
/// are disjoint and together the whole, and the same whoever computes them.
public struct Shard: Sendable, Equatable {
  /// Which share, from 1.
  public let number: Int
  /// Into how many shares the keys are dealt.
  public let count: Int

  /// Share `number` of `count`; `nil` unless 1 <= `number` <= `count`.
  public init?(_ number: Int, of count: Int) {
    guard number >= 1, number <= count else { return nil }
    self.number = number
    self.count = count
  }

  /// A share as the command line writes it: `2/4`. `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = parseInteger(String(parts[0])),
      let count = parseInteger(String(parts[1]))
    else { return nil }
    self.init(number, of: count)
  }

  /// Whether a key with this stable hash belongs to the share.
  func holds(_ hash: UInt64) -> Bool { hash % UInt64(count) == UInt64(number - 1) }

  /// Whether key `key` of `keys` belongs to the share.
  public func holds(_ key: Int, of keys: KeyTable) -> Bool { holds(keys.stableHash(of: key)) }
}

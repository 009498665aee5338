import Forecasting
import Testing

@testable import PanelTables

/// Keys are numbered by first appearance, in whatever order and parts they come.
@Suite struct KeyIndexTests {
  private func bytes(_ key: [String]) -> [UInt8] { key.flatMap { Array($0.utf8) + [0] } }

  private func index(_ keys: [[String]]) -> KeyIndex {
    var index = KeyIndex(columnCount: 2)
    for key in keys { number(key, in: &index) }
    return index
  }

  @discardableResult
  private func number(_ key: [String], in index: inout KeyIndex) -> Int {
    let bytes = bytes(key)
    return index.intern(bytes.span, hash: KeyHash.of(bytes.span))
  }

  /// Runs of ascending keys that start anew now and then, as in files by year, with some out of order.
  private func randomKeys(_ random: inout SplitMix, disorder: Int) -> [[String]] {
    var (keys, last): ([[String]], Int) = ([], 0)
    for _ in 0..<Int.random(in: 0..<200, using: &random) {
      last += Int.random(in: 0...2, using: &random)
      if Int.random(in: 0..<disorder, using: &random) == 0 { last = Int.random(in: 0..<60, using: &random) }
      keys.append(["s\(last / 10)", ["", "a", "ab", "中"][last % 4]])
    }
    return keys
  }

  /// The numbers by first appearance.
  private func numbers(_ keys: [[String]]) -> (of: [Int], distinct: [[String]]) {
    var known: [[String]: Int] = [:]
    var distinct: [[String]] = []
    let found = keys.map { key in
      if let number = known[key] { return number }
      known[key] = distinct.count
      distinct.append(key)
      return distinct.count - 1
    }
    return (found, distinct)
  }

  private func ascends(_ keys: [[String]]) -> Bool {
    zip(keys, keys.dropFirst()).allSatisfy { bytes($0).lexicographicallyPrecedes(bytes($1)) }
  }

  @Test(arguments: [5, 50, 1_000_000])
  func `keys one by one`(disorder: Int) {
    var random = SplitMix(state: 31)
    for _ in 0..<200 {
      let keys = randomKeys(&random, disorder: disorder)
      var index = KeyIndex(columnCount: 2)
      let found = keys.map { number($0, in: &index) }
      let expected = numbers(keys)
      #expect(found == expected.of)
      #expect((0..<index.count).map { index.table[$0] } == expected.distinct)
      // A key that comes again after others leaves the order too: then it has to be looked up.
      #expect(!index.isAscending || ascends(expected.distinct))
    }
  }

  @Test(arguments: [5, 50, 1_000_000])
  func `keys in parts`(disorder: Int) {
    var random = SplitMix(state: 32)
    for round in 0..<300 {
      let keys = randomKeys(&random, disorder: disorder)
      var (whole, found, at) = (KeyIndex(columnCount: 2), [Int](), 0)
      while at < keys.count {
        let end = min(at + Int.random(in: 1...40, using: &random), keys.count)
        let part = index(Array(keys[at..<end]))
        let joined = whole.join(part)
        if round.isMultiple(of: 2), at == 0 { whole.reserve(100) }
        found += numbers(Array(keys[at..<end])).of.map { Int(joined[$0]) }
        at = end
      }
      let expected = numbers(keys)
      #expect(found == expected.of)
      #expect((0..<whole.count).map { whole.table[$0] } == expected.distinct)
      #expect(!whole.isAscending || ascends(expected.distinct))
    }
  }

  @Test func `sorted keys need no look-up`() {
    let first = index([["a", ""], ["a", "b"], ["b", "a"]])
    var whole = first
    #expect(whole.join(index([["b", "a"], ["c", ""]])) == [2, 3] && whole.isAscending)
    #expect(whole.join(index([["c", ""]])) == [3] && whole.isAscending)
    #expect(whole.join(KeyIndex(columnCount: 2)).isEmpty && whole.isAscending)
    #expect(whole.join(index([["a", "b"], ["d", ""]])) == [1, 4] && !whole.isAscending)
  }
}

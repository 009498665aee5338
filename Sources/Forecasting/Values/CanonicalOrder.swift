/// An order of the series that depends on their keys alone, not on the order of the rows they came in.
///
/// Sums over series depend on their order in the last bits, and samples on it altogether; in this order a
/// panel with its rows shuffled gives the same bytes. Sorted by a hash of the key (FNV-1a, 64 bits, then
/// mixed), so that neighbors have nothing in common and an even spread of series is like a random sample.
enum CanonicalOrder {
  /// The series of `keys` in canonical order.
  static func of(_ keys: KeyTable) -> [Int] {
    let hashes = (0..<keys.count).map { hash($0, of: keys) }
    return (0..<keys.count).sorted { first, second in
      if hashes[first] != hashes[second] { return hashes[first] < hashes[second] }
      return precedes(first, second, in: keys)
    }
  }

  /// The hashes of all keys.
  static func hashes(of keys: KeyTable, workers: Workers) -> [UInt64] {
    workers.flatMapBlocks(of: keys.count, size: 1 << 14) { block in block.map { hash($0, of: keys) } }
  }

  /// The `size` keys with the smallest of these hashes: one key more puts out one at most.
  static func sample(_ hashes: [UInt64], size: Int) -> [Int] {
    guard hashes.count > size else { return Array(hashes.indices) }
    // Nearly all large hashes are left out before any is sorted.
    let share = min(1, 1.1 * Double(size + 100) / Double(hashes.count))
    let low = share < 1 ? hashes.filter { $0 <= UInt64(share * 0x1p64) } : hashes
    let sorted = (low.count >= size ? low : hashes).sorted()
    return hashes.indices.filter { hashes[$0] <= sorted[size - 1] }
  }

  /// The hash of a key, the same wherever the key stands.
  static func hash(_ key: Int, of keys: KeyTable) -> UInt64 {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    for column in 0..<keys.columnCount {
      keys.withField(column, of: key) { field in
        for place in field.indices { state = (state ^ UInt64(field[place])) &* 0x100_0000_01b3 }
      }
      state = (state ^ 0x1f) &* 0x100_0000_01b3
    }
    return mixed(state)
  }

  /// A well mixed number (the finalizer of SplitMix64).
  static func mixed(_ state: UInt64) -> UInt64 {
    var x = state
    x = (x ^ (x >> 30)) &* 0xbf58_476d_1ce4_e5b9
    x = (x ^ (x >> 27)) &* 0x94d0_49bb_1331_11eb
    return x ^ (x >> 31)
  }

  private static func precedes(_ first: Int, _ second: Int, in keys: KeyTable) -> Bool {
    for column in 0..<keys.columnCount {
      let a = keys.field(column, of: first)
      let b = keys.field(column, of: second)
      if a != b { return a.lexicographicallyPrecedes(b) }
    }
    return first < second
  }
}

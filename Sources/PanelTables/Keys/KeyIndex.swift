/// Distinct keys, numbered by first appearance: one block of bytes and an open-addressing table, no object per
/// key.
///
/// A key is its fields' bytes, each followed by a zero byte. The reader of delimited text refuses zero bytes, so
/// two keys are the same exactly when their bytes are.
struct KeyIndex: Sendable {
  /// All keys, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each key starts, and where the last one ends.
  private var starts: [Int] = [0]
  /// The hash of each key, so that growing and merging hash nothing again.
  private(set) var hashes: [UInt64] = []
  /// Key numbers plus one, zero where free. The size is a power of two, and a third is free.
  private var slots = [Int32](repeating: 0, count: 64)

  /// The number of keys.
  var count: Int { hashes.count }

  /// Where key `key` lies in `bytes`.
  func range(of key: Int) -> Range<Int> { starts[key]..<starts[key + 1] }

  /// The number of `key`, which is added if it is new.
  mutating func intern(_ key: Span<UInt8>, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, isEqual(known, to: key) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count + 1)
    add(key, hash: hash)
    return count - 1
  }

  private mutating func add(_ key: Span<UInt8>, hash: UInt64) {
    bytes.append(addingCapacity: key.count) { output in
      for i in key.indices { output.append(key[i]) }
    }
    starts.append(bytes.count)
    hashes.append(hash)
    if 3 * count >= 2 * slots.count { grow() }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: 2 * slots.count)
    for key in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[key]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(key + 1)
    }
  }

  /// Whether key `known` is `key`.
  func isEqual(_ known: Int, to key: Span<UInt8>) -> Bool {
    let range = range(of: known)
    return range.count == key.count && holds(key, at: range.lowerBound)
  }

  /// Whether `bytes` holds `run` at `offset`.
  @inline(__always)
  private func holds(_ run: Span<UInt8>, at offset: Int) -> Bool {
    let here = bytes.span.extracting(offset..<offset + run.count)
    for i in run.indices where here[i] != run[i] { return false }
    return true
  }
}

extension KeyIndex {
  /// Where the field of a key that starts at `offset` is followed by the next, if it is `field`.
  @inline(__always)
  func end(of field: Span<UInt8>, at offset: Int) -> Int? {
    let end = offset + field.count
    guard end < bytes.count, bytes[end] == 0, holds(field, at: offset) else { return nil }
    return end + 1
  }

  /// The numbers of the keys of `other`, which are added where they are new.
  mutating func join(_ other: KeyIndex) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(other.count)
    var last: Int?
    for key in 0..<other.count {
      let number = intern(
        other.bytes.span.extracting(other.range(of: key)), hash: other.hashes[key], after: last)
      numbers.append(Int32(truncatingIfNeeded: number))
      last = number
    }
    return numbers
  }

  /// The number of `key`, which is added if it is new. The key numbered `last` and the one after it are tried
  /// first: files ordered by year repeat the keys in the same order every year.
  @inline(__always)
  mutating func intern(_ key: Span<UInt8>, hash: @autoclosure () -> UInt64, after last: Int?) -> Int {
    if let last {
      if isEqual(last, to: key) { return last }
      if last + 1 < count, isEqual(last + 1, to: key) { return last + 1 }
    }
    return intern(key, hash: hash())
  }
}

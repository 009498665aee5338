/// Distinct keys, numbered by first appearance: one block of bytes and an open-addressing table, no object per
/// key.
///
/// A key is its fields' bytes, each followed by a zero byte. The reader of delimited text refuses zero bytes, so
/// two keys are the same exactly when their bytes are, and their bytes sort as their fields do. As long as every new
/// key comes behind all others, as in a sorted file, there is nothing to look up and no table.
struct KeyIndex: Sendable {
  /// The number of fields of every key.
  let columnCount: Int
  /// All keys, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each field ends, at its zero byte; `columnCount` entries a key.
  private(set) var ends: [Int] = []
  /// The hash of each key, so that growing and merging hash nothing again.
  private(set) var hashes: [UInt64] = []
  /// The upper half of a key's hash and, in the lower half, its number plus one; zero where free. The size is a
  /// power of two, and a third is free. A look-up compares bytes only where half the hash agrees. Empty as long as
  /// keys ascend.
  private var slots: [UInt64] = []
  /// How many keys there may come to be.
  private var expected = 0

  init(columnCount: Int) {
    self.columnCount = columnCount
  }

  /// The number of keys.
  var count: Int { hashes.count }

  /// Whether each key comes behind the one before, field by field.
  var isAscending: Bool { slots.isEmpty }

  /// Where key `key` starts in `bytes`.
  @inline(__always)
  private func start(of key: Int) -> Int { key == 0 ? 0 : ends[key &* columnCount &- 1] &+ 1 }

  /// Where key `key` lies in `bytes`, its last zero byte included.
  func range(of key: Int) -> Range<Int> { start(of: key)..<start(of: key + 1) }

  /// The number of `key`, which is added if it is new.
  mutating func intern(_ key: Span<UInt8>, hash: UInt64) -> Int {
    if isAscending {
      switch place(of: key) {
      case .behind: return add(key, hash: hash)
      case .same: return count - 1
      case .before: makeTable()
      }
    }
    return lookUp(key, hash: hash)
  }

  private mutating func lookUp(_ key: Span<UInt8>, hash: UInt64) -> Int {
    let tag = hash & Self.tagBits
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] & Self.tagBits == tag {
        let known = Int(slots[slot] & ~Self.tagBits) - 1
        if isEqual(known, to: key) { return known }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = tag | UInt64(count + 1)
    add(key, hash: hash)
    if 3 * count >= 2 * slots.count { resize(to: 2 * slots.count) }
    return count - 1
  }

  private static let tagBits: UInt64 = 0xFFFF_FFFF_0000_0000

  /// Adds a key that is new and returns its number.
  @discardableResult
  private mutating func add(_ key: Span<UInt8>, hash: UInt64) -> Int {
    let start = bytes.count
    bytes.append(addingCapacity: key.count) { output in
      for i in key.indices { output.append(key[i]) }
    }
    for i in key.indices where key[i] == 0 { ends.append(start + i) }
    hashes.append(hash)
    return count - 1
  }

  /// Makes the table of all keys so far: from now on keys are looked up.
  private mutating func makeTable() {
    var size = 64
    while 2 * size <= 3 * max(count, expected) { size *= 2 }
    resize(to: size)
  }

  private mutating func resize(to size: Int) {
    var fresh = [UInt64](repeating: 0, count: size)
    for key in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[key]) & (size - 1)
      while fresh[slot] != 0 { slot = (slot + 1) & (size - 1) }
      fresh[slot] = hashes[key] & Self.tagBits | UInt64(key + 1)
    }
    slots = fresh
  }

  /// Makes room for this many keys like the present ones.
  mutating func reserve(_ keys: Int) {
    guard keys > count, count > 0 else { return }
    bytes.reserveCapacity(bytes.count / count * keys + bytes.count)
    ends.reserveCapacity(keys * columnCount)
    hashes.reserveCapacity(keys)
    expected = keys
    if !isAscending { makeTable() }
  }

  private enum Place { case before, same, behind }

  /// Where `key` stands to the last of the keys, by their bytes.
  @inline(__always)
  private func place(of key: Span<UInt8>) -> Place {
    guard count > 0 else { return .behind }
    let last = bytes.span.extracting(droppingFirst: start(of: count &- 1))
    let common = min(last.count, key.count)
    for i in 0..<common where last[i] != key[i] { return last[i] < key[i] ? .behind : .before }
    // A key ends at its last zero byte, so that none is the beginning of another.
    return .same
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
  /// Whether key `key` is these fields of `text`, told by where they lie.
  @inline(__always)
  func isEqual(_ key: Int, to text: Span<UInt8>, _ fields: Span<Range<Int>>, _ columns: [Int]) -> Bool {
    var at = start(of: key)
    for column in columns {
      guard let next = end(of: text.extracting(fields[column]), at: at) else { return false }
      at = next
    }
    return true
  }

  /// Where the field of a key that starts at `offset` is followed by the next, if it is `field`.
  @inline(__always)
  func end(of field: Span<UInt8>, at offset: Int) -> Int? {
    let end = offset + field.count
    guard end < bytes.count, bytes[end] == 0, holds(field, at: offset) else { return nil }
    return end + 1
  }

  /// The numbers of the keys of `other`, which are added where they are new.
  mutating func join(_ other: KeyIndex) -> [Int32] {
    if isAscending {
      if other.isAscending, let first = continuation(of: other) {
        append(other, from: first)
        return (count - other.count..<count).map { Int32(truncatingIfNeeded: $0) }
      }
      makeTable()
    }
    return lookUp(other)
  }

  /// The first key of `other`, which ascends, that is new; nil where its keys do not all come behind the last of
  /// these, or are the last.
  private func continuation(of other: KeyIndex) -> Int? {
    guard other.count > 0 else { return 0 }
    switch place(of: other.bytes.span.extracting(other.range(of: 0))) {
    case .behind: return 0
    case .same: return 1
    case .before: return nil
    }
  }

  /// Adds the keys of `other` from `first` on, all new.
  private mutating func append(_ other: KeyIndex, from first: Int) {
    guard first < other.count else { return }
    let start = other.range(of: first).lowerBound
    let shift = bytes.count - start
    bytes.append(contentsOf: other.bytes[start...])
    let ends = other.ends.span.extracting(droppingFirst: first * columnCount)
    self.ends.append(addingCapacity: ends.count) { output in
      for entry in ends.indices { output.append(ends[entry] &+ shift) }
    }
    hashes.append(contentsOf: other.hashes[first...])
  }

  private mutating func lookUp(_ other: KeyIndex) -> [Int32] {
    var numbers = likelyNumbers(of: other)
    var last = -1
    for key in 0..<other.count {
      let hash = other.hashes[key]
      let bytes = other.bytes.span.extracting(other.range(of: key))
      let likely = Int(numbers[key])
      // Files ordered by year repeat the keys in the same order every year.
      if last + 1 < count, hashes[last + 1] == hash, isEqual(last + 1, to: bytes) {
        last += 1
      } else if likely >= 0, isEqual(likely, to: bytes) {
        last = likely
      } else {
        last = lookUp(bytes, hash: hash)
      }
      numbers[key] = Int32(truncatingIfNeeded: last)
    }
    return numbers
  }

  /// For each key of `other` the number in the first slot it may have, -1 where that is free or another's.
  ///
  /// The look-ups do not wait for each other, so that the memory brings many slots at once: a large table is not in
  /// any cache.
  private func likelyNumbers(of other: KeyIndex) -> [Int32] {
    let (slots, hashes) = (slots.span, other.hashes.span)
    let mask = slots.count - 1
    var numbers: [Int32] = []
    numbers.append(addingCapacity: hashes.count) { output in
      for key in hashes.indices {
        let slot = slots[Int(truncatingIfNeeded: hashes[key]) & mask]
        let isLikely = (slot ^ hashes[key]) & Self.tagBits == 0
        output.append(isLikely ? Int32(truncatingIfNeeded: slot & ~Self.tagBits) &- 1 : -1)
      }
    }
    return numbers
  }
}

import Forecasting

/// One label for each series, as numbers of distinct labels.
struct LabelColumn: Sendable {
  private(set) var index = KeyIndex(columnCount: 1)
  private(set) var levels: [Int32] = []

  /// The distinct labels, by number.
  var texts: [String] {
    (0..<index.count).map { String(decoding: index.bytes[index.range(of: $0)].dropLast(), as: UTF8.self) }
  }

  /// Adds the label of the next series, given with its zero byte.
  mutating func append(_ label: Span<UInt8>) {
    if let last = levels.last, index.isEqual(Int(last), to: label) { return levels.append(last) }
    levels.append(number(label))
  }

  private mutating func number(_ label: Span<UInt8>) -> Int32 {
    Int32(truncatingIfNeeded: index.intern(label, hash: KeyHash.of(label)))
  }

  /// Adds the labels of those series of `other` whose entries in `numbers` are not below `known`.
  mutating func append(_ other: LabelColumn, numbers: [Int32], known: Int) {
    var found = [Int32](repeating: -1, count: other.index.count)
    for series in numbers.indices where Int(numbers[series]) >= known {
      let level = Int(other.levels[series])
      if found[level] < 0 {
        found[level] = number(other.index.bytes.span.extracting(other.index.range(of: level)))
      }
      levels.append(found[level])
    }
  }

  /// The labels as a factor.
  func factor(_ name: String) -> GroupFactor {
    GroupFactor(name: name, levels: levels, levelCount: index.count)
  }
}

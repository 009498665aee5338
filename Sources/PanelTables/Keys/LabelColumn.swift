import Forecasting

/// One label for each series, as numbers of distinct labels.
struct LabelColumn: Sendable {
  private(set) var index = KeyIndex()
  private(set) var levels: [Int32] = []

  /// The distinct labels, by number.
  var texts: [String] {
    (0..<index.count).map { String(decoding: index.bytes[index.range(of: $0)].dropLast(), as: UTF8.self) }
  }

  /// Adds the label of the next series, given with its zero byte.
  mutating func append(_ label: Span<UInt8>) {
    let last = levels.last.map { Int($0) }
    levels.append(Int32(truncatingIfNeeded: index.intern(label, hash: KeyHash.of(label), after: last)))
  }

  /// Adds the labels that the listed series have in `other`.
  mutating func append(_ series: [Int], of other: LabelColumn) {
    for entry in series {
      append(other.index.bytes.span.extracting(other.index.range(of: Int(other.levels[entry]))))
    }
  }

  /// The labels as a factor.
  func factor(_ name: String) -> GroupFactor {
    GroupFactor(name: name, levels: levels, levelCount: index.count)
  }
}

extension LabelColumn {
  /// The labels in column `column` of `keys`, of `columnCount` columns each.
  init(_ column: Int, of keys: KeyIndex, columnCount: Int) {
    let bytes = keys.bytes.span
    var field = 0
    var start = 0
    for end in bytes.indices where bytes[end] == 0 {
      if field == column { append(bytes.extracting(start...end)) }
      field = field + 1 == columnCount ? 0 : field + 1
      start = end + 1
    }
  }
}

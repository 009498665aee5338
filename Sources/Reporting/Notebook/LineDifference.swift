/// How one text came from another, line by line, as a unified difference (POSIX diff -u) with three lines around
/// every change.
public struct LineDifference: Equatable, Sendable {
  fileprivate enum Row: Equatable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
  }

  private let rows: [Row]
  private static let context = 3

  /// The shortest way from `old` to `new` (Myers, Algorithmica 1, 1986, doi:10.1007/BF01840446).
  public init(from old: [String], to new: [String]) {
    let changes = new.difference(from: old)
    let removed = Set(changes.removals.map(\.place))
    let inserted = Set(changes.insertions.map(\.place))
    var rows: [Row] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      if before < old.count, removed.contains(before) {
        rows.append(.removed(old[before]))
        before += 1
      } else if after < new.count, inserted.contains(after) {
        rows.append(.added(new[after]))
        after += 1
      } else {
        rows.append(.same(old[before]))
        (before, after) = (before + 1, after + 1)
      }
    }
    self.rows = rows
  }

  /// Whether the texts are the same.
  public var isEmpty: Bool { changes.isEmpty }

  private var changes: [Int] {
    rows.indices.filter { if case .same = rows[$0] { false } else { true } }
  }

  /// The lines of the difference: a header naming the text, then its changes.
  public func unified(_ name: String) -> [String] {
    isEmpty ? [] : ["--- \(name)", "+++ \(name)"] + hunks.flatMap(lines)
  }

  /// Stretches of changes with what stands around them; near ones are one.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for change in changes {
      let range = max(0, change - Self.context)..<min(rows.count, change + Self.context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private func lines(_ hunk: Range<Int>) -> [String] {
    let header = "@@ -\(span(hunk, \.isOld)) +\(span(hunk, \.isNew)) @@"
    return [header] + rows[hunk].map(\.text)
  }

  /// First line and number of lines; an empty stretch is named by the line before it.
  private func span(_ hunk: Range<Int>, _ counts: (Row) -> Bool) -> String {
    let before = rows[..<hunk.lowerBound].count(where: counts)
    let inside = rows[hunk].count(where: counts)
    return "\(inside == 0 ? before : before + 1),\(inside)"
  }
}

extension LineDifference.Row {
  fileprivate var isOld: Bool { if case .added = self { false } else { true } }
  fileprivate var isNew: Bool { if case .removed = self { false } else { true } }

  fileprivate var text: String {
    switch self {
    case .same(let line): " " + line
    case .removed(let line): "-" + line
    case .added(let line): "+" + line
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

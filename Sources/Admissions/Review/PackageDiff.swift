import DelimitedText

/// What changed from one data package to another, table by table, rows matched by their keys.
public struct PackageDiff: Sendable, Equatable {
  /// The tables with a difference, in their usual order.
  public let tables: [Changes]

  /// The differences of one table.
  public struct Changes: Sendable, Equatable {
    /// The table.
    public let table: TableName
    /// The keys of rows that only the newer package has, as written, in its order.
    public let added: [[String]]
    /// The keys of rows that only the older package has.
    public let removed: [[String]]
    /// Cells that differ in rows that both have.
    public let moved: [Move]
  }

  /// A cell that differs.
  public struct Move: Sendable, Equatable {
    /// The key of the row.
    public let key: [String]
    /// The column.
    public let column: String
    /// What the older package has.
    public let before: String
    /// What the newer one has.
    public let after: String
  }

  /// The differences of `newer` from `older`.
  public init(from older: Dataset, to newer: Dataset) {
    tables = TableName.allCases.compactMap { name in
      let changes = Changes(name, from: older.files[name], to: newer.files[name])
      return changes.isEmpty ? nil : changes
    }
  }
}

extension PackageDiff.Changes {
  var isEmpty: Bool { added.isEmpty && removed.isEmpty && moved.isEmpty }

  fileprivate init(_ name: TableName, from older: Table?, to newer: Table?) {
    let (before, after) = (older.map { Self.rows($0, name) } ?? [:], newer.map { Self.rows($0, name) } ?? [:])
    table = name
    added = (newer?.keys(name) ?? []).filter { before[$0] == nil }
    removed = (older?.keys(name) ?? []).filter { after[$0] == nil }
    let columns = name.columns.filter { !name.key.contains($0) }
    moved = (newer?.keys(name) ?? []).flatMap { key -> [PackageDiff.Move] in
      guard let older, let newer, let old = before[key], let new = after[key] else { return [] }
      return columns.compactMap { column in
        let (was, now) = (older.text(old, column), newer.text(new, column))
        return was == now ? nil : PackageDiff.Move(key: key, column: column, before: was, after: now)
      }
    }
  }

  private static func rows(_ table: Table, _ name: TableName) -> [[String]: Int] {
    Dictionary(table.keys(name).enumerated().map { ($1, $0) }) { first, _ in first }
  }
}

extension Table {
  /// The keys of the rows as written, in the order of the file.
  fileprivate func keys(_ name: TableName) -> [[String]] { rows.indices.map { texts($0, name.key) } }
}

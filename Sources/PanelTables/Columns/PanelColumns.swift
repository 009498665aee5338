public import DelimitedText

/// Which columns of anyone's table play which part in a panel.
public struct PanelColumns: Sendable, Equatable {
  /// The columns that together name a series, at least one.
  public let key: [String]
  /// The columns that group the series; any columns of the file, those of the key included.
  public let groups: [String]
  /// The column of calendar years.
  public let time: String
  /// The column of values.
  public let value: String
  /// The column of floors below which the row's value cannot lie, if there is one.
  public let floor: String?
  /// Delimiter and quote of the file.
  public private(set) var dialect: Dialect
  /// Whether the delimiter is to be found in the file's header; else it is that of `dialect`.
  public let findsDelimiter: Bool
  /// Whether the file has a row for each series and a column for each year. `value` then names what is measured,
  /// where the columns of years measure several things.
  public let isWide: Bool
  /// Whether the file holds one series and no column names it; `key` is then a name for the output.
  public let isSingle: Bool

  /// The name of the key column of a file without one.
  public static let singleKey = "series"

  /// The parts of the columns.
  ///
  /// A group column may be a key column; no other column plays two parts.
  /// - Parameter isSingle: the file holds one series, and `key` is empty.
  /// - Throws: `noKeyColumn`, `columnInTwoRoles`.
  public init(
    key: [String], groups: [String] = [], time: String, value: String, floor: String? = nil,
    dialect: Dialect = .commas, findsDelimiter: Bool = false, isWide: Bool = false, isSingle: Bool = false
  ) throws(PanelTableError) {
    guard !key.isEmpty || isSingle else { throw .noKeyColumn }
    self.key = isSingle ? [PanelColumns.singleKey] : key
    (self.groups, self.time, self.value) = (groups, time, value)
    (self.floor, self.dialect) = (floor, dialect)
    (self.findsDelimiter, self.isWide, self.isSingle) = (findsDelimiter, isWide, isSingle)
    try checkRoles()
  }

  /// The columns of a file whose delimiter was found.
  func with(_ dialect: Dialect) -> PanelColumns {
    var settled = self
    settled.dialect = dialect
    return settled
  }

  /// The names that the header must have.
  var askedNames: [String] { roles.map(\.name) }

  private func checkRoles() throws(PanelTableError) {
    for (place, later) in roles.enumerated() {
      for earlier in roles[..<place] where earlier.name == later.name {
        if earlier.role == .key, later.role == .group { continue }
        throw .columnInTwoRoles(later.name, earlier.role, later.role)
      }
    }
  }

  /// Every column that is used, with its part; the groups come last.
  var roles: [(name: String, role: ColumnRole)] {
    var all = isSingle ? [] : key.map { (name: $0, role: ColumnRole.key) }
    if !isWide { all += [(time, .time), (value, .value)] }
    if let floor { all.append((floor, .floor)) }
    return all + groups.map { ($0, .group) }
  }
}

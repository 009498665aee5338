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
  public let dialect: Dialect

  /// The parts of the columns.
  ///
  /// A group column may be a key column; no other column plays two parts.
  /// - Throws: `noKeyColumn`, `columnInTwoRoles`.
  public init(
    key: [String], groups: [String] = [], time: String, value: String, floor: String? = nil,
    dialect: Dialect = .commas
  ) throws(PanelTableError) {
    guard !key.isEmpty else { throw .noKeyColumn }
    (self.key, self.groups, self.time, self.value) = (key, groups, time, value)
    (self.floor, self.dialect) = (floor, dialect)
    try checkRoles()
  }

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
    var all = key.map { (name: $0, role: ColumnRole.key) }
    all += [(time, .time), (value, .value)]
    if let floor { all.append((floor, .floor)) }
    return all + groups.map { ($0, .group) }
  }
}

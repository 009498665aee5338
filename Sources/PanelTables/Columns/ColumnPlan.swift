import DelimitedText

/// Where the columns of a panel stand in a file.
struct ColumnPlan: Sendable {
  let columns: PanelColumns
  let key: [Int]
  /// The group columns, key columns among them.
  let groups: [Int]
  let time: Int
  let value: Int
  let floor: Int?
  /// The number of fields of every record.
  let columnCount: Int
  /// How many fields come before the first number, if the whole key is among them; else none.
  let leadingTexts: Int

  /// Finds `columns` in the header. Everything that is wrong comes back, not only the first.
  static func bind(
    _ columns: PanelColumns, to header: borrowing Record, file: String
  ) -> Result<ColumnPlan, HeaderProblems> {
    var binder = ColumnBinder(names: header.strings(), file: file, line: header.line)
    let places = columns.roles.map { binder.place(of: $0.name, as: $0.role, in: header) }
    guard binder.problems.isEmpty else { return .failure(HeaderProblems(all: binder.problems)) }
    return .success(ColumnPlan(columns, places, columnCount: header.count))
  }

  /// - Parameter places: in the order of `columns.roles`.
  private init(_ columns: PanelColumns, _ places: [Int], columnCount: Int) {
    let keys = columns.key.count
    let hasFloor = columns.floor != nil
    self.columns = columns
    self.columnCount = columnCount
    key = Array(places[..<keys])
    time = places[keys]
    value = places[keys + 1]
    floor = hasFloor ? places[keys + 2] : nil
    let numbers = min(time, value)
    leadingTexts = key.allSatisfy { $0 < numbers } ? numbers : 0
    groups = Array(places[(keys + (hasFloor ? 3 : 2))...])
  }

  /// The plan before the header is known.
  static func unbound(_ columns: PanelColumns) -> ColumnPlan {
    ColumnPlan(columns, columns.roles.map { _ in 0 }, columnCount: 0)
  }
}

/// What is wrong with a header.
struct HeaderProblems: Error {
  let all: [TableProblem]
}

/// Looks names up in a header and notes what it does not find.
private struct ColumnBinder {
  let names: [String]
  let file: String
  let line: Int
  var problems: [TableProblem] = []

  mutating func place(of name: String, as role: ColumnRole, in header: borrowing Record) -> Int {
    guard let first = names.firstIndex(of: name) else {
      let near = nearestName(to: name, in: names)
      refuse(.unknownColumn(name, role, nearest: near, available: names), Location(line: line, column: 1))
      return 0
    }
    if let second = names[(first + 1)...].firstIndex(of: name) {
      refuse(.malformed(.duplicateColumn(name)), header.location(second))
    }
    return first
  }

  private mutating func refuse(_ kind: TableProblem.Kind, _ place: Location) {
    let problem = TableProblem(file: file, line: place.line, column: place.column, kind: kind)
    if !problems.contains(problem) { problems.append(problem) }
  }
}

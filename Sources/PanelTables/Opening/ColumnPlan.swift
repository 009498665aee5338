import DelimitedText
import Numerals

/// Where the columns of a panel stand in a file.
struct ColumnPlan: Sendable {
  let columns: PanelColumns
  /// The key columns; none in a file of one series.
  let key: [Int]
  /// The group columns, key columns among them.
  let groups: [Int]
  let time: Int
  let value: Int
  let floor: Int?
  /// The columns of years of a wide file.
  let wide: [(place: Int, year: Int)]
  /// The number of fields of every record.
  let columnCount: Int
  /// How many fields come before the first number, if the whole key is among them; else none.
  let leadingTexts: Int
  /// How the values are written.
  let habits: NumberHabits

  /// Whether a row is a key, a year and a value that a plain decimal tells.
  let isPlain: Bool

  /// Finds `columns` in the header. Everything that is wrong comes back, not only the first.
  static func bind(
    _ columns: PanelColumns, to header: borrowing Record, file: String, opening: TableOpening
  ) -> Result<ColumnPlan, HeaderProblems> {
    var binder = ColumnBinder(
      names: header.strings().map { trimmedForm($0) }, file: file, line: header.line)
    if let problem = opening.problem {
      binder.refuse(problem, Location(line: header.line, column: 1))
      return .failure(HeaderProblems(all: binder.problems))
    }
    let places = columns.roles.map { binder.place(of: $0.name, as: $0.role, in: header) }
    let wide = columns.isWide ? binder.years(columns) : []
    binder.refuseMissing()
    guard binder.problems.isEmpty else { return .failure(HeaderProblems(all: binder.problems)) }
    return .success(
      ColumnPlan(columns, places, wide, columnCount: header.count + opening.extraFields, opening.habits))
  }

  /// - Parameter places: in the order of `columns.roles`.
  private init(
    _ columns: PanelColumns, _ places: [Int], _ wide: [(place: Int, year: Int)], columnCount: Int,
    _ habits: NumberHabits
  ) {
    var rest = places[...]
    self.columns = columns
    self.columnCount = columnCount
    self.wide = wide
    self.habits = habits
    key = columns.isSingle ? [] : Array(rest.prefix(columns.key.count))
    rest = rest.dropFirst(key.count)
    time = columns.isWide ? wide.first?.place ?? 0 : rest.removeFirst()
    value = columns.isWide ? time : rest.removeFirst()
    floor = columns.floor == nil ? nil : rest.removeFirst()
    groups = Array(rest)
    let numbers = min(time, value)
    leadingTexts = key.allSatisfy { $0 < numbers } ? numbers : 0
    isPlain = floor == nil && !columns.isWide && habits.arePlain
  }

  /// The plan before the header is known.
  static func unbound(_ columns: PanelColumns) -> ColumnPlan {
    ColumnPlan(columns, columns.roles.map { _ in 0 }, [], columnCount: 0, NumberHabits())
  }
}

/// What is wrong with a header.
struct HeaderProblems: Error {
  let all: [TableProblem]
}

/// Looks names up in a header and notes what it does not find.
private struct ColumnBinder {
  /// The names as they are meant, without blanks around them.
  let names: [String]
  let file: String
  let line: Int
  var problems: [TableProblem] = []
  private var missing: [MissingColumn] = []

  init(names: [String], file: String, line: Int) {
    (self.names, self.file, self.line) = (names, file, line)
  }

  mutating func place(of name: String, as role: ColumnRole, in header: borrowing Record) -> Int {
    let meant = trimmedForm(name)
    guard let first = names.firstIndex(of: meant) else {
      let column = MissingColumn(name: name, role: role, nearest: nearestName(to: meant, in: names))
      if !missing.contains(where: { $0.name == name }) { missing.append(column) }
      return 0
    }
    if let second = names[(first + 1)...].firstIndex(of: meant) {
      refuse(.malformed(.duplicateColumn(name)), header.location(second))
    }
    return first
  }

  /// The columns of years of a wide file.
  mutating func years(_ columns: PanelColumns) -> [(place: Int, year: Int)] {
    let taken = Set(columns.askedNames.map { trimmedForm($0) })
    let all = names.enumerated().compactMap { place, name -> (place: Int, column: WideColumn)? in
      taken.contains(name) ? nil : WideColumn(name).map { (place, $0) }
    }
    var measures: [String] = []
    for (_, column) in all where !measures.contains(column.measure) { measures.append(column.measure) }
    let place = Location(line: line, column: 1)
    let wanted = measures.count == 1 ? measures[0] : columns.value
    let chosen = all.filter { $0.column.measure == wanted }
    if all.isEmpty {
      refuse(.noYearColumns(available: names), place)
    } else if chosen.isEmpty {
      refuse(.manyMeasures(measures.filter { !$0.isEmpty }, asked: columns.value), place)
    }
    for (number, entry) in chosen.enumerated() {
      guard let first = chosen[..<number].first(where: { $0.column.year == entry.column.year }) else {
        continue
      }
      refuse(.repeatedYearColumn(names[first.place], names[entry.place], year: entry.column.year), place)
    }
    return chosen.map { ($0.place, $0.column.year) }
  }

  /// Says which columns are not there, all at once.
  mutating func refuseMissing() {
    guard !missing.isEmpty else { return }
    problems.insert(
      TableProblem(
        file: file, line: line, column: 1, kind: .unknownColumns(missing, available: names)), at: 0)
  }

  mutating func refuse(_ kind: TableProblem.Kind, _ place: Location) {
    let problem = TableProblem(file: file, line: place.line, column: place.column, kind: kind)
    if !problems.contains(problem) { problems.append(problem) }
  }
}

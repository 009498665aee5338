import DelimitedText
import Forecasting

/// The forms of cells that are no plain numbers, counted, each with the first cell that has it.
struct FormTally: Sendable, Equatable {
  /// What is counted together.
  enum Form: Hashable, Sendable {
    case missing(word: String)
    case dressed(NumberDress)
    case marked(String, isKept: Bool)
    case bounded(NumberBound, isKept: Bool)
    case year(YearCell.Form)
    /// A row with neither year nor value.
    case emptyRow
  }

  struct Entry: Sendable, Equatable {
    var count = 0
    var place: Location
    var text: String
    /// What the first cell was read as.
    var value: Double
  }

  private(set) var entries: [Form: Entry] = [:]

  var isEmpty: Bool { entries.isEmpty }

  /// Counts a cell; false where it is the first of its form, and to be added.
  mutating func counts(_ form: Form) -> Bool {
    guard entries[form] != nil else { return false }
    entries[form]?.count += 1
    return true
  }

  /// Adds the first cell of a form.
  mutating func add(_ form: Form, at place: Location, _ text: String, _ value: Double = 0) {
    entries[form] = Entry(count: 1, place: place, text: text, value: value)
  }

  /// Adds the tally of a later part of the file.
  mutating func append(_ later: FormTally) {
    entries.merge(later.entries) { first, second in
      var both = first
      both.count += second.count
      return both
    }
  }

  /// How many cells have a form that meets a condition.
  func count(_ holds: (Form) -> Bool) -> Int {
    entries.reduce(0) { $0 + (holds($1.key) ? $1.value.count : 0) }
  }
}

extension FormTally {
  /// The notes about the forms of a table, by place.
  func problems(
    _ columns: PanelColumns, _ options: PanelTableOptions, file: String, rows: Int
  ) -> [TableProblem] {
    var found: [TableProblem] = []
    for (form, entry) in entries {
      guard let kind = kind(form, entry, columns) else { continue }
      found.append(TableProblem(file: file, line: entry.place.line, column: entry.place.column, kind: kind))
    }
    if let missing = missing(columns, file: file) { found.append(missing) }
    if let mixed = mixedPercent(columns, file: file, rows: rows) { found.append(mixed) }
    if let bounds = manyBounds(columns, options, file: file, rows: rows) {
      found.removeAll { if case .boundedNumbers = $0.kind { true } else { false } }
      found.append(bounds)
    }
    return found.sorted { $0 < $1 }
  }

  private func kind(_ form: Form, _ entry: Entry, _ columns: PanelColumns) -> TableProblem.Kind? {
    let (text, count) = (entry.text, entry.count)
    switch form {
    case .missing: return nil
    case .dressed(.none): return nil
    case .dressed(let dress):
      return .dressedNumbers(column: columns.value, text: text, value: entry.value, dress, count: count)
    case .marked(let mark, let isKept):
      return .markedNumbers(column: columns.value, text: text, mark: mark, isKept: isKept, count: count)
    case .bounded(_, let isKept):
      return .boundedNumbers(column: columns.value, text: text, isKept: isKept, count: count)
    case .year(.plain): return nil
    case .year(let form):
      return .yearForm(column: columns.time, text: text, year: Int(entry.value), form, count: count)
    case .emptyRow: return .emptyRows(count: count)
    }
  }

  private func missing(_ columns: PanelColumns, file: String) -> TableProblem? {
    var words: [(word: String, entry: Entry)] = []
    for case (.missing(let word), let entry) in entries { words.append((word, entry)) }
    guard
      let first = words.min(by: {
        ($0.entry.place.line, $0.entry.place.column) < ($1.entry.place.line, $1.entry.place.column)
      })
    else { return nil }
    let ordered = words.sorted { ($1.entry.count, $0.word) < ($0.entry.count, $1.word) }
    return TableProblem(
      file: file, line: first.entry.place.line, column: first.entry.place.column,
      kind: .missingValues(
        column: columns.value, count: words.reduce(0) { $0 + $1.entry.count },
        words: ordered.map(\.word).filter { !$0.isEmpty }))
  }

  /// Bounds that are too many to be left out.
  private func manyBounds(
    _ columns: PanelColumns, _ options: PanelTableOptions, file: String, rows: Int
  ) -> TableProblem? {
    guard options.cells.bounded == .auto else { return nil }
    let counts = entries.filter { form, _ in
      guard case .bounded(let bound, _) = form else { return false }
      return options.scale.kind != .count || bound != .atMost
    }
    let count = counts.reduce(0) { $0 + $1.value.count }
    guard 4 * count > rows, let first = counts.values.min(by: { ($0.place.line) < ($1.place.line) }) else {
      return nil
    }
    return TableProblem(
      file: file, line: first.place.line, column: first.place.column,
      kind: .manyBounds(column: columns.value, text: first.text, count: count, of: rows))
  }

  /// Values of which some are in percent and some are not.
  private func mixedPercent(_ columns: PanelColumns, file: String, rows: Int) -> TableProblem? {
    guard let percent = entries[.dressed(.percent)] else { return nil }
    let others =
      rows - percent.count
      - count { form in
        if case .missing = form { return true }
        return form == .emptyRow
      }
    guard others > 0 else { return nil }
    return TableProblem(
      file: file, line: percent.place.line, column: percent.place.column,
      kind: .mixedPercent(column: columns.value, count: percent.count, others: others))
  }
}

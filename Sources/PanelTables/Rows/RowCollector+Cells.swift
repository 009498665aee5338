import DelimitedText
import Numerals

extension RowCollector {
  /// What a cell gives.
  private enum Cell {
    case number(Double)
    /// No number, and no error either.
    case none(RowFault)
    /// An error, which was noted.
    case refused
    /// A number of a series of its own, named by this mark.
    case other(Double, mark: String)
  }

  /// Adds a row that is not plain: it has a floor, a cell that is no plain number, or an error.
  mutating func addUnusual(_ record: borrowing Record, series: Int) {
    guard plan.wide.isEmpty else { return addWide(record, series: series) }
    let before = fresh.count
    if isEmptyRow(record) { return passEmptyRow(record) }
    let year = year(of: record)
    let floor = floor(of: record)
    let value = value(of: record, hasFloor: floor.map { !$0.isNaN } ?? false)
    guard let year, let floor else { return drop(series, from: before) }
    switch value {
    case .refused: drop(series, from: before)
    case .none(let fault): leaveOut(series, fault)
    case .number(let value): add(series, year: year, value: value, floor: floor, line: record.line)
    case .other(let value, let mark):
      guard let marked = markedSeries(of: record, mark) else { return }
      add(marked, year: year, value: value, floor: floor, line: record.line)
    }
  }

  private mutating func add(_ series: Int, year: Int, value: Double, floor: Double, line: Int) {
    guard plan.floor != nil else { return keep(series, year: year, value: value, line: line) }
    block.lines.append(line, of: block.count)
    block.append(
      Int32(truncatingIfNeeded: series), year: Int16(truncatingIfNeeded: year), value: value, floor: floor)
  }

  /// Adds a row that holds a value for each of several years.
  private mutating func addWide(_ record: borrowing Record, series: Int) {
    for (place, year) in plan.wide {
      let before = fresh.count
      let cell = number(record, place)
      if year > target {
        if case .none = cell { continue }
        refuse(.afterTarget(year, target: target), at: record.location(place))
        drop(series, from: before)
        continue
      }
      switch cell {
      case .refused: drop(series, from: before)
      case .none(let fault): leaveOut(series, fault)
      case .number(let value): keep(series, year: year, value: value, line: record.line)
      case .other(let value, let mark):
        if let marked = markedSeries(of: record, mark) {
          keep(marked, year: year, value: value, line: record.line)
        }
      }
    }
  }

  private mutating func drop(_ series: Int, from first: Int) {
    droppedCount += 1
    if let fault = fresh[first].kind.rowFault { faults.append(SeriesFault(series: series, fault: fault)) }
  }

  private mutating func leaveOut(_ series: Int, _ fault: RowFault) {
    leftOutCount += 1
    faults.append(SeriesFault(series: series, fault: fault))
  }

  /// Whether a row has neither year nor value: a heading, or a remark below the table.
  func isEmptyRow(_ record: borrowing Record) -> Bool {
    plan.wide.isEmpty && plan.floor == nil && isBlank(record, plan.time) && isBlank(record, plan.value)
  }

  mutating func passEmptyRow(_ record: borrowing Record) {
    leftOutCount += 1
    if !forms.counts(.emptyRow) { forms.add(.emptyRow, at: Location(line: record.line, column: 1), "") }
  }

  private func isBlank(_ record: borrowing Record, _ column: Int) -> Bool {
    record.isEmpty(column) || record.byteCount(column) < 16 && trimmedForm(record.string(column)).isEmpty
  }

  private mutating func year(of record: borrowing Record) -> Int? {
    guard let year = readYear(record) else {
      let text = shortText(record, plan.time)
      refuse(.notAYear(column: plan.columns.time, text: text), at: record.location(plan.time))
      return nil
    }
    guard year <= target else {
      refuse(.afterTarget(year, target: target), at: record.location(plan.time))
      return nil
    }
    return year
  }

  private mutating func readYear(_ record: borrowing Record) -> Int? {
    if let year = record.integer(plan.time), 0...9999 ~= year { return year }
    guard record.byteCount(plan.time) <= 128, let cell = YearCell(record.string(plan.time)) else {
      return nil
    }
    if cell.form != .plain { count(.year(cell.form), record, plan.time, Double(cell.year)) }
    return cell.year
  }

  /// The value; NaN where the row has none but announces a floor.
  private mutating func value(of record: borrowing Record, hasFloor: Bool) -> Cell {
    if hasFloor, isBlank(record, plan.value) { return .number(.nan) }
    return number(record, plan.value)
  }

  /// The floor; NaN where the row has none.
  private mutating func floor(of record: borrowing Record) -> Double? {
    guard let column = plan.floor, let name = plan.columns.floor, !record.isEmpty(column) else { return .nan }
    if let number = record.double(column) { return number }
    let text = record.byteCount(column) <= Self.longestNumber ? record.string(column) : "?"
    switch NumberCell(text, habits: plan.habits) {
    case .number(let number, _): return number
    case .missing where record.byteCount(column) <= Self.longestNumber: return .nan
    case .infinite:
      refuse(.notFinite(column: name, text: shortText(record, column)), at: record.location(column))
    default: refuse(.notANumber(column: name, text: shortText(record, column)), at: record.location(column))
    }
    return nil
  }

  /// A cell that is longer is no number that people write.
  private static let longestNumber = 256

  private mutating func number(_ record: borrowing Record, _ column: Int) -> Cell {
    if plan.habits.arePlain, let number = record.double(column) { return .number(number) }
    let isLong = record.byteCount(column) > Self.longestNumber
    let cell =
      isLong
      ? record.withBytes(column) { isBeyondFinite($0) } ? .infinite : .other
      : NumberCell(record.string(column), habits: plan.habits)
    return take(cell, record, column)
  }

  private mutating func take(_ cell: NumberCell, _ record: borrowing Record, _ column: Int) -> Cell {
    let name = plan.wide.isEmpty ? plan.columns.value : record.columnName(column, plan)
    switch cell {
    case .number(let value, let dress):
      if dress != .none { count(.dressed(dress), record, column, value) }
      return .number(value)
    case .missing(let word):
      count(.missing(word: word), record, column)
      return .none(.missingNumber)
    case .marked(let value, let mark): return take(value, mark, record, column)
    case .bounded(let ends, let bound):
      let value = NumberCell.standIn(ends, bound)
      count(.bounded(bound, isKept: policy.bounded == .keep), record, column, value)
      return policy.bounded == .keep ? .number(value) : .none(.leftOut)
    case .infinite:
      refuse(.notFinite(column: name, text: shortText(record, column)), at: record.location(column))
    case .other:
      refuse(.notANumber(column: name, text: shortText(record, column)), at: record.location(column))
    }
    return .refused
  }

  private mutating func take(
    _ value: Double, _ mark: String, _ record: borrowing Record, _ column: Int
  ) -> Cell {
    let isKept =
      switch policy.marked {
      case .auto: NumberMark.isKept(mark)
      case .keep, .series: true
      case .skip: false
      }
    count(.marked(mark, isKept: isKept), record, column, value)
    guard isKept else { return .none(.leftOut) }
    return policy.marked == .series ? .other(value, mark: mark) : .number(value)
  }

  private mutating func count(
    _ form: FormTally.Form, _ record: borrowing Record, _ column: Int, _ value: Double = 0
  ) {
    guard !forms.counts(form) else { return }
    let text = shortText(record, column)
    forms.add(form, at: record.location(column), text, value)
  }

  /// Notes an error at a place.
  mutating func refuse(_ kind: TableProblem.Kind, at place: Location) {
    fresh.append(TableProblem(file: file, line: place.line, column: place.column, kind: kind))
  }

  private func shortText(_ record: borrowing Record, _ column: Int) -> String {
    let text = record.string(column)
    return text.count > TableProblem.textLimit ? text.prefix(TableProblem.textLimit - 1) + "…" : text
  }
}

extension Record {
  /// What a column of a wide file is called in problems: by the year that it holds.
  fileprivate borrowing func columnName(_ column: Int, _ plan: ColumnPlan) -> String {
    plan.wide.first { $0.place == column }.map { String($0.year) } ?? plan.columns.value
  }
}

extension TableProblem.Kind {
  fileprivate var rowFault: RowFault? {
    switch self {
    case .notANumber: .notANumber
    case .notFinite: .notFinite
    case .notAYear: .notAYear
    case .afterTarget: .afterTarget
    default: nil
    }
  }
}

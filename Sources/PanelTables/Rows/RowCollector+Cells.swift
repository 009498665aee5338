import DelimitedText
import Numerals

extension RowCollector {
  /// Adds a row that has a floor or an error.
  mutating func addUnusual(_ record: borrowing Record, series: Int) {
    let before = fresh.count
    let year = year(of: record)
    let floor = floor(of: record)
    let value = value(of: record, hasFloor: floor.map { !$0.isNaN } ?? false)
    guard let year, let floor, let value else {
      return drop(series, from: before)
    }
    guard plan.floor != nil else { return keep(series, year: year, value: value, line: record.line) }
    block.lines.append(record.line, of: block.count)
    block.append(
      Int32(truncatingIfNeeded: series), year: Int16(truncatingIfNeeded: year), value: value, floor: floor)
  }

  private mutating func drop(_ series: Int, from first: Int) {
    droppedCount += 1
    if let fault = fresh[first].kind.rowFault { faults.append(SeriesFault(series: series, fault: fault)) }
  }

  private mutating func year(of record: borrowing Record) -> Int? {
    guard let year = record.integer(plan.time), 0...9999 ~= year else {
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

  /// The value; NaN where the row has none but announces a floor.
  private mutating func value(of record: borrowing Record, hasFloor: Bool) -> Double? {
    if hasFloor, record.isEmpty(plan.value) { return .nan }
    return number(record, plan.value, of: plan.columns.value)
  }

  /// The floor; NaN where the row has none.
  private mutating func floor(of record: borrowing Record) -> Double? {
    guard let column = plan.floor, let name = plan.columns.floor, !record.isEmpty(column) else { return .nan }
    return number(record, column, of: name)
  }

  private mutating func number(_ record: borrowing Record, _ column: Int, of name: String) -> Double? {
    if let number = record.double(column) { return number }
    let text = shortText(record, column)
    let kind: TableProblem.Kind =
      if record.isEmpty(column) {
        .missingNumber(column: name)
      } else if record.withBytes(column, { isBeyondFinite($0) }) {
        .notFinite(column: name, text: text)
      } else {
        .notANumber(column: name, text: text)
      }
    refuse(kind, at: record.location(column))
    return nil
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

extension TableProblem.Kind {
  fileprivate var rowFault: RowFault? {
    switch self {
    case .missingNumber: .missingNumber
    case .notANumber: .notANumber
    case .notFinite: .notFinite
    case .notAYear: .notAYear
    case .afterTarget: .afterTarget
    default: nil
    }
  }
}

/// Whether `bytes`, which are no finite number, name an infinity or a NaN or are a number too large.
func isBeyondFinite(_ bytes: Span<UInt8>) -> Bool {
  var text = ""
  for i in bytes.indices.prefix(4096) { text.unicodeScalars.append(Unicode.Scalar(bytes[i])) }
  let bare = withoutSign(text.lowercased()[...])
  if ["inf", "infinity", "nan"].contains(bare) { return true }
  let parts = bare.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
  // A mantissa of many digits overflows alone; its first ones tell whether it is a number.
  let tail = parts[0].dropFirst(300)
  guard tail.allSatisfy(isDigit), parseDouble(String(parts[0].prefix(300))) != nil else { return false }
  return parts.count == 1 || !withoutSign(parts[1]).isEmpty && withoutSign(parts[1]).allSatisfy(isDigit)
}

private func withoutSign(_ text: Substring) -> Substring {
  text.first == "+" || text.first == "-" ? text.dropFirst() : text
}

private func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }

import DelimitedText
import Numerals

/// The quantile rows of a hub's table, together by forecast.
struct HubRows {
  private let table: Table
  /// For each forecast its rows, in the order of first appearance.
  let groups: [[Int]]

  /// Rows of `bytes` that agree in the columns `identity`, and in those of `optional` that there are, belong together.
  init(_ bytes: [UInt8], file: String, identity: [String], optional: [String] = []) throws(HubTableError) {
    let (table, problems) = Table.read(bytes: bytes, file: file)
    if let first = problems.first { throw .malformed(line: first.line, column: first.column) }
    for name in identity + HubTable.outputColumns where table.column(name) == nil { throw .noColumn(name) }
    let columns = (identity + optional).compactMap(table.column)
    let kind = table.column("output_type") ?? 0
    var places: [[String]: Int] = [:]
    var groups: [[Int]] = []
    for row in table.rows.indices where table.cell(row, kind).text == HubTable.quantile {
      let name = columns.map { table.cell(row, $0).text }
      if let place = places[name] {
        groups[place].append(row)
      } else {
        places[name] = groups.count
        groups.append([row])
      }
    }
    (self.table, self.groups) = (table, groups)
  }

  func has(_ name: String) -> Bool { table.column(name) != nil }

  /// The cell of a forecast, whose rows agree in it.
  func text(_ name: String, of group: [Int]) throws(HubTableError) -> String { try cell(name, group[0]).text }

  func integer(_ name: String, of group: [Int]) throws(HubTableError) -> Int {
    guard let value = try cell(name, group[0]).integer else { throw unreadable(name, of: group) }
    return value
  }

  func number(_ name: String, of group: [Int]) throws(HubTableError) -> Double { try number(name, group[0]) }

  /// The quantiles of a forecast at the levels of the register; others are passed over.
  func quantiles(of group: [Int]) throws(HubTableError) -> [Double] {
    var known: [Int: Double] = [:]
    for row in group {
      let level = try number("output_type_id", row)
      let value = try number("value", row)
      if let place = Register.levels.firstIndex(where: { abs($0 - level) < 1e-9 }) { known[place] = value }
    }
    var quantiles: [Double] = []
    let line = table.cell(group[0], 0).line
    for (place, level) in Register.levels.enumerated() {
      guard let value = known[place] else { throw .noQuantile(line: line, level: level) }
      guard value >= quantiles.last ?? -.infinity else { throw .unordered(line: line) }
      quantiles.append(value)
    }
    return quantiles
  }

  /// That a cell of a forecast does not read.
  func unreadable(_ name: String, of group: [Int]) -> HubTableError { unreadable(name, row: group[0]) }

  private func unreadable(_ name: String, row: Int) -> HubTableError {
    guard let cell = table.cell(row, name) else { return .noColumn(name) }
    return .unreadable(line: cell.line, column: cell.column, name: name)
  }

  private func number(_ name: String, _ row: Int) throws(HubTableError) -> Double {
    guard let value = try cell(name, row).double, value.isFinite else { throw unreadable(name, row: row) }
    return value
  }

  private func cell(_ name: String, _ row: Int) throws(HubTableError) -> Table.Cell {
    guard let cell = table.cell(row, name) else { throw .noColumn(name) }
    return cell
  }
}

/// Writes the keys of simulated series: `S000012`, `P003`, `C01`, filled with zeros so that their order as text
/// is their order as numbers.
struct SimulatedKeys: Sendable {
  private let widths: (school: Int, major: Int, category: Int)

  /// The names of the key columns.
  static let columns = ["school", "program", "category"]

  init(_ layout: SimulatedLayout, majorCount: Int) {
    widths = (
      max(6, SimulatedKeys.digits(layout.schoolCount)), max(3, SimulatedKeys.digits(majorCount)),
      max(2, SimulatedKeys.digits(layout.categoryCount))
    )
  }

  func append(_ cell: SimulatedLayout.Cell, to table: inout KeyTable) {
    append("S", cell.school, width: widths.school, to: &table)
    append("P", cell.major, width: widths.major, to: &table)
    append("C", cell.category, width: widths.category, to: &table)
  }

  private func append(_ letter: Unicode.Scalar, _ number: Int, width: Int, to table: inout KeyTable) {
    var field = [UInt8](repeating: UInt8(ascii: letter), count: width + 1)
    var rest = number + 1
    for place in stride(from: width, to: 0, by: -1) {
      field[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    table.appendField(field.span)
  }

  private static func digits(_ number: Int) -> Int { String(number).utf8.count }
}

import Admissions
import Numerals
import Reporting

/// The national table of one cycle.
struct NationalTable {
  /// A row: totals of both regions, the value before, single subjects.
  struct Row {
    let row: NationalRow
    let fullMark: Int
    let a: Double
    let b: Double?
    let before: Double?
    let single100: Double?
    let singleOver100: Double?

    var change: Double? { before.map { a - $0 } }
  }

  let edition: Edition

  func rows(of cycle: Int) -> [Row] {
    let data = edition.book.dataset
    return data.nationalRows.compactMap { row in
      guard let a = data.nationalLine(row: row.id, region: .a, cycle: cycle, subject: .total) else {
        return nil
      }
      let value = { (region: Region, cycle: Int, subject: Subject) in
        data.nationalLine(row: row.id, region: region, cycle: cycle, subject: subject)?.value
      }
      return Row(
        row: row, fullMark: a.fullMark, a: a.value, b: value(.b, cycle, .total),
        before: value(.a, cycle - 1, .total),
        single100: value(.a, cycle, .single100), singleOver100: value(.a, cycle, .singleOver100))
    }
  }

  func table(_ rows: [Row], _ cycle: Int) -> PageContent {
    let words = edition.words
    let marks = { (value: Double?) in Prose(value.map { words.report.marks($0) } ?? "") }
    return .table(
      words.nationalOf(cycle),
      [
        .words(words.categoryColumn), .number(words.regionAColumn), .number(words.changeColumn),
        .number(words.regionBColumn), .number(words.single100Column), .number(words.singleOverColumn),
      ],
      rows.map { row in
        [
          Prose(words.report.codedRow(row.row)), marks(row.a),
          Prose(row.change.map { words.report.change($0) } ?? ""), marks(row.b), marks(row.single100),
          marks(row.singleOver100),
        ]
      })
  }
}

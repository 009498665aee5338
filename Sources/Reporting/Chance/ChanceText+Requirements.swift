import Admissions
import Forecasting

extension ChanceText {
  /// Every requirement: its line, the candidate's mark and the chance to clear it.
  var requirements: TextTable {
    TextTable(
      columns: zip(wording.requirementColumns, alignments).map { TextTable.Column($0, $1) },
      rows: cells.enumerated().map { place, row in
        row.map { TextTable.Cell($0, place == chance.binding ? .strong : .plain) }
      }, indent: 2)
  }

  /// The same for a document.
  var requirementTable: DocumentTable {
    DocumentTable(
      label: wording.requirementColumns[0],
      columns: zip(wording.requirementColumns, alignments).map { .init(Prose($0), $1) },
      rows: cells.map { $0.map { Prose($0) } })
  }

  private var alignments: [ColumnAlignment] { [.left, .right, .right, .right, .right, .left] }

  private var cells: [[String]] {
    chance.items.enumerated().map { place, item in
      [
        wording.subject(item.subject), wording.line(item.line.quantile(0.5), of: item.fullMark),
        wording.range(wording.marks(item.line.quantile(0.1)), wording.marks(item.line.quantile(0.9))),
        item.mark.map { wording.marks($0) } ?? "", item.chance.map { wording.cellPercent($0) } ?? "",
        place == 0
          ? wording.grade(forecast.evidence.grade)
          : wording.paperBasis(chance.requirement.papers[place - 1].basis),
      ]
    }
  }
}

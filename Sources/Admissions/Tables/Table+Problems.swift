import DelimitedText

extension Table {
  /// The text of a row in a column; empty when the table does not have the column.
  func text(_ row: Int, _ column: String) -> String { cell(row, column)?.text ?? "" }

  /// The texts of a row in several columns.
  func texts(_ row: Int, _ columns: [String]) -> [String] { columns.map { text(row, $0) } }

  /// The line on which a row starts.
  func line(of row: Int) -> Int { rows[row].first?.line ?? 1 }

  /// A problem located at a cell, or at the start of the row when the column is missing.
  func problem(
    _ row: Int, _ column: String, _ kind: DataProblem.Kind, _ severity: DataProblem.Severity = .error
  ) -> DataProblem {
    let place = cell(row, column) ?? rows[row].first
    return DataProblem(
      file: file, line: place?.line ?? 1, column: place?.column ?? 1, severity: severity, kind: kind)
  }

  /// A problem located at a cell of the header, or at its start.
  func headerProblem(_ column: Int? = nil, _ fault: FormFault) -> DataProblem {
    let place = column.map { header[$0] } ?? header.first
    return DataProblem(file: file, line: place?.line ?? 1, column: place?.column ?? 1, kind: .form(fault))
  }
}

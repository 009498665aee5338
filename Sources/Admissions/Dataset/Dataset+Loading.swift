import DelimitedText

extension Dataset {
  /// Reads the tables of a package.
  ///
  /// A table without a file is empty; only the schools and the lines must be there. A bad row is left out and
  /// every reason is among the problems, sorted by place.
  ///
  /// - Parameter files: the CSV files of the package in any order; the file's name says which table it is.
  public static func load(files: [TableFile]) -> (dataset: Dataset, problems: [DataProblem]) {
    let set = TableSet(files)
    let (dataset, problems) = Dataset.load(tables: set.tables)
    return (dataset, (set.problems + problems).onePerCell())
  }

  /// Types the rows of tables that were read.
  static func load(tables: [TableName: Table]) -> (dataset: Dataset, problems: [DataProblem]) {
    var loader = DatasetLoader(tables: tables)
    let rows = loader.load()
    return (Dataset(rows, files: tables), loader.problems)
  }
}

/// Types one table after the other and collects the problems of all.
private struct DatasetLoader {
  let tables: [TableName: Table]
  var problems: [DataProblem] = []

  mutating func load() -> DatasetRows {
    for name in TableName.allCases { checkColumns(of: name) }
    return DatasetRows(
      schools: rows(), schoolProfiles: rows(), colleges: rows(), programs: rows(), examPapers: rows(),
      programLinks: rows(), nationalRows: rows(), nationalMap: rows(), nationalLines: rows(), lines: rows(),
      admissions: rows(), applicants: rows(), ruleChanges: rows(), calendar: rows(), sources: rows())
  }

  private mutating func rows<Row: TableRow>() -> [Row] {
    guard let table = tables[Row.table] else { return [] }
    return table.rows.indices.compactMap { index in
      var reader = RowReader(table, row: index)
      let row = Row(&reader)
      problems += reader.problems
      return row
    }
  }

  private mutating func checkColumns(of name: TableName) {
    guard let table = tables[name] else { return }
    for column in name.columns where !name.optionalColumns.contains(column) {
      guard table.column(column) == nil, !table.header.isEmpty else { continue }
      problems.append(table.headerProblem(nil, .missingColumn(column)))
    }
  }
}

extension Sequence where Element == DataProblem {
  /// Sorted by place; a cell that is bad in itself is reported once, for its first fault, and nothing that
  /// follows from it is.
  func onePerCell() -> [DataProblem] {
    var faulty: Set<[String]> = []
    var kept: [DataProblem] = []
    let sorted = sortedUniquely()
    for problem in sorted where problem.isCellFault {
      if faulty.insert(problem.place).inserted { kept.append(problem) }
    }
    kept += sorted.filter { !$0.isCellFault && !faulty.contains($0.place) }
    return kept.withoutRenamedColumns().sorted()
  }

  /// Without the missing columns that stand there under a name near to theirs: that is one problem.
  private func withoutRenamedColumns() -> [DataProblem] {
    let renamed = Set(
      compactMap { problem -> [String]? in
        guard case .form(.unknownColumn(_, let nearest?)) = problem.kind else { return nil }
        return [problem.file, nearest]
      })
    return filter { problem in
      guard case .form(.missingColumn(let name)) = problem.kind else { return true }
      return !renamed.contains([problem.file, name])
    }
  }
}

extension DataProblem {
  fileprivate var isCellFault: Bool {
    if case .cell = kind { true } else { false }
  }

  fileprivate var place: [String] { [file, String(line), String(column)] }
}

import DelimitedText

/// The files of a package as tables of texts, with the problems of their form.
struct TableSet: Sendable {
  private(set) var tables: [TableName: Table] = [:]
  /// Tables that the toolkit does not know, for a descriptor that names them.
  private(set) var others: [String: Table] = [:]
  private(set) var problems: [DataProblem] = []

  init(_ files: [TableFile]) {
    for file in files.sorted(by: { $0.path < $1.path }) { add(file) }
    for name in TableName.allCases where name.isRequired && tables[name] == nil {
      problems.append(missing(name, near: files))
    }
  }

  /// The table of this name, known or not.
  subscript(name: String) -> Table? {
    TableName(rawValue: name).flatMap { tables[$0] } ?? others[name]
  }

  private mutating func add(_ file: TableFile) {
    let (table, faults) = Table.read(bytes: file.bytes, file: file.path)
    problems += faults.map(DataProblem.init)
    if let name = TableName(rawValue: file.tableName) {
      tables[name] = table
    } else {
      others[file.tableName] = table
      let nearest = nearestWord(to: file.tableName, in: TableName.words)
      problems.append(
        DataProblem(
          file: file.path, line: 1, column: 1, severity: .warning,
          kind: .form(.unknownTable(file.tableName, nearest: nearest))))
    }
  }

  /// A missing table is reported where it would stand: beside the other files.
  private func missing(_ name: TableName, near files: [TableFile]) -> DataProblem {
    let file = name.rawValue + ".csv"
    let folder = files.map(\.path).min()?.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = ((folder ?? []).map(String.init) + [file]).joined(separator: "/")
    return DataProblem(file: path, line: 1, column: 1, kind: .form(.missingTable(file)))
  }
}

extension DataProblem {
  /// A problem of the delimited text.
  init(_ problem: DelimitedProblem) {
    self.init(
      file: problem.file, line: problem.line, column: problem.column,
      kind: .form(.init(problem.kind)))
  }
}

extension FormFault {
  fileprivate init(_ kind: DelimitedProblem.Kind) {
    switch kind {
    case .missingHeader: self = .empty
    case .duplicateColumn(let name): self = .repeatedColumn(name)
    default: self = .malformed(kind)
    }
  }
}

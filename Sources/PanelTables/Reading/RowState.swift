import DelimitedText

/// What a reader knows so far: first nothing, then the columns and the rows, or a header that does not serve.
struct RowState: Sendable {
  let columns: PanelColumns
  let file: String
  let options: PanelTableOptions
  let opening: TableOpening
  /// The part of the file that is being read.
  private(set) var collector: RowCollector
  /// Whether the header has been read and serves.
  private(set) var isBound = false
  /// What is wrong with the header. Rows below it are passed over.
  private(set) var headerProblems: [TableProblem] = []
  /// The parts read before.
  var builder: PanelBuilder

  /// Rows in a part. Its keys are looked up on their own first, so that parts may be read at the same time.
  static let rowsInPart = 1 << 15

  init(_ columns: PanelColumns, file: String, options: PanelTableOptions, opening: TableOpening) {
    (self.columns, self.file, self.options) = (columns, file, options)
    self.opening = opening
    collector = RowCollector(.unbound(columns), file: file, options: options)
    builder = PanelBuilder(
      keyColumns: columns.key.count, groups: columns.groups.count, problemLimit: options.problemLimit)
  }

  /// Rows so far.
  var rowCount: Int { builder.rowCount + collector.rowCount }

  /// Whether the header has been read, for good or ill.
  var isPastHeader: Bool { isBound || !headerProblems.isEmpty }

  /// Takes a record: the first one is the header.
  @inline(__always)
  mutating func add(_ record: borrowing Record) {
    if isBound {
      collector.add(record)
    } else if record.number == 0 {
      bind(record)
    }
  }

  private mutating func bind(_ header: borrowing Record) {
    switch ColumnPlan.bind(columns, to: header, file: file, opening: opening) {
    case .success(let plan):
      collector = RowCollector(plan, file: file, options: options)
      isBound = true
    case .failure(let problems): headerProblems = problems.all
    }
  }

  /// Takes in the problems that the reader met since the last call.
  mutating func settle(_ found: [DelimitedProblem]) {
    if isBound {
      collector.settle(found)
      if collector.rowCount >= Self.rowsInPart { closePart() }
    } else if headerProblems.isEmpty, let first = found.first {
      let kind = TableProblem.Kind.malformed(first.kind)
      headerProblems = [TableProblem(file: file, line: first.line, column: first.column, kind: kind)]
    }
  }

  private mutating func closePart() {
    let full = collector
    collector = RowCollector(full.plan, file: file, options: options)
    builder.append(full)
  }

  /// Ends the last part and makes the panel.
  /// - Parameter known: what only a look at the whole file shows.
  consuming func finish(_ known: (inout PanelBuilder) -> Void = { _ in }) throws(PanelTableError)
    -> PanelTable
  {
    guard isBound else { throw .badTable(problemsOfHeader) }
    closePart()
    if builder.rowCount == 0, options.shard == nil {
      builder.add([TableProblem(file: file, line: 1, column: 1, kind: .noRows)])
    }
    if opening.linesAbove > 0 {
      builder.add([
        TableProblem(file: file, line: 1, column: 1, kind: .linesAbove(count: opening.linesAbove))
      ])
    }
    if let target = options.target { builder.judge(target, file: file) }
    let table = builder.table(columns, file: file, options: options, known)
    guard table.problems.errorCount == 0 || options.onError == .skip && !table.problems.areFatal else {
      throw .badTable(table.problems)
    }
    return table
  }

  private var problemsOfHeader: TableProblems {
    var problems = TableProblems(limit: options.problemLimit)
    let missing = TableProblem(file: file, line: 1, column: 1, kind: .malformed(.missingHeader))
    problems.append(headerProblems.isEmpty ? [missing] : headerProblems)
    return problems
  }
}

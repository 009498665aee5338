/// Parts of a file joined in its order. Series are numbered by first appearance in the whole.
struct PanelBuilder: Sendable {
  private(set) var keys: KeyIndex
  /// The labels of the series in each group column.
  private(set) var labels: [LabelColumn]
  /// The rows as long as they come in order.
  private var ordered: OrderedColumns? = OrderedColumns()
  /// The rows since they do not, with the whole's series numbers.
  private(set) var blocks: [RowBlock] = []
  private(set) var problems: TableProblems
  /// The first fault of each series that lost a row.
  private(set) var faults: [Int: RowFault] = [:]
  private(set) var rowCount = 0
  private(set) var droppedCount = 0
  /// Rows without an error that give no value.
  private(set) var leftOutCount = 0
  /// Cells that are no plain numbers.
  private(set) var forms = FormTally()
  /// The last line that gives a value.
  private var lastLine = 0
  /// How many parts like the first are expected.
  private var expectedParts = 1

  init(keyColumns: Int, groups: Int, problemLimit: Int) {
    keys = KeyIndex(columnCount: keyColumns)
    labels = [LabelColumn](repeating: LabelColumn(), count: groups)
    problems = TableProblems(limit: problemLimit)
  }

  /// Says how many parts like the first there will be, so that room is made at once.
  mutating func expect(parts: Int) { expectedParts = parts }

  /// Adds the next part of the file.
  mutating func append(_ part: consuming RowCollector) {
    let known = keys.count
    let numbers = keys.join(part.keys)
    if known == 0, expectedParts > 1 { reserve(part) }
    addLabels(of: part.labels, numbers: numbers, known: known)
    for entry in part.faults where faults[Int(numbers[entry.series])] == nil {
      faults[Int(numbers[entry.series])] = entry.fault
    }
    problems.append(part.problems)
    rowCount += part.rowCount
    droppedCount += part.droppedCount
    leftOutCount += part.leftOutCount
    if !part.forms.isEmpty { forms.append(part.forms) }
    if part.block.count > 0 { lastLine = part.block.lines.last }
    append(part.takeBlock(), numbers: numbers)
  }

  /// A little more than the first part promises: the last rows of a file are often longer.
  private mutating func reserve(_ first: RowCollector) {
    let parts = expectedParts + expectedParts / 32 + 1
    keys.reserve(parts * first.keys.count)
    ordered?.reserve(rows: parts * first.block.count, series: parts * first.keys.count)
  }

  /// Adds the labels of those of a part's series that the whole did not have before.
  private mutating func addLabels(of others: [LabelColumn], numbers: [Int32], known: Int) {
    for group in others.indices { labels[group].append(others[group], numbers: numbers, known: known) }
  }

  /// Adds problems that only the whole shows, anywhere in the file.
  mutating func add(_ found: [TableProblem]) {
    problems.merge(found)
  }

  /// Replaces errors of some kinds by one that says it better.
  mutating func replaceErrors(_ isReplaced: (TableProblem.Kind) -> Bool, by problem: TableProblem) {
    problems.replace(isReplaced, by: problem)
  }

  /// Says how many rows the problems are of.
  mutating func noteRows() { problems.rowCount = rowCount }

  /// Makes errors of what may be wrong.
  mutating func raiseOddities() { problems.raiseOddities() }

  /// Says once that a year to be forecast lies before every row.
  mutating func judge(_ target: Int, file: String) {
    var years: [Int] = []
    for error in problems.errors {
      guard case .afterTarget(let year, _) = error.kind else { return }
      years.append(year)
    }
    guard lastLine == 0, let first = years.min(), let last = years.max(),
      let line = problems.errors.first?.line
    else { return }
    let century = last / 100 * 100 + target
    let meant = target < 100 && first >= 1000 ? (century < first ? century + 100 : century) : nil
    problems.replace(
      { if case .afterTarget = $0 { true } else { false } },
      by: TableProblem(
        file: file, line: line, column: 1,
        kind: .targetBeforeAll(target, first: first, last: last, meant: meant)))
  }

  /// Takes lines of text below the last row for what they are.
  mutating func passTextBelow(file: String, where isText: (Int) -> Bool) {
    guard lastLine > 0, problems.errorCount > 0 else { return }
    let count = problems.dropText(below: lastLine, file: file, where: isText)
    droppedCount -= count
    rowCount -= count
    leftOutCount += count
  }

  /// Notes that these series lost a row because its year has another value.
  mutating func drop(_ series: [Int]) { drop(series, .repeatedYear) }

  /// Notes that these series lost a row by an error.
  mutating func drop(_ series: [Int], _ fault: RowFault) {
    droppedCount += series.count
    for index in series where faults[index] == nil { faults[index] = fault }
  }

  /// Notes that these series lost a row without an error.
  mutating func leaveOut(_ series: [Int]) {
    leftOutCount += series.count
    for index in series where faults[index] == nil { faults[index] = .leftOut }
  }

  private mutating func append(_ block: consuming RowBlock, numbers: [Int32]) {
    block.renumber(numbers)
    if ordered?.append(block) ?? false { return }
    if let ordered = takeOrdered() { blocks.append(ordered.block()) }
    blocks.append(block)
  }

  /// The rows, if all came in order.
  mutating func takeOrdered() -> OrderedColumns? {
    defer { ordered = nil }
    return ordered
  }
}

extension RowCollector {
  fileprivate mutating func takeBlock() -> RowBlock {
    defer { block = RowBlock() }
    return block
  }
}

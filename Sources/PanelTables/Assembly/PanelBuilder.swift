/// Parts of a file joined in its order. Series are numbered by first appearance in the whole.
struct PanelBuilder: Sendable {
  private(set) var keys = KeyIndex()
  /// The labels of the series in each group column that is not a key column.
  private(set) var labels: [LabelColumn] = []
  /// The rows, with the whole's series numbers.
  private(set) var blocks: [RowBlock] = []
  private(set) var problems: TableProblems
  /// The first fault of each series that lost a row.
  private(set) var faults: [Int: RowFault] = [:]
  private(set) var rowCount = 0
  private(set) var droppedCount = 0

  init(problemLimit: Int) {
    problems = TableProblems(limit: problemLimit)
  }

  /// Adds the next part of the file.
  mutating func append(_ part: consuming RowCollector) {
    let known = keys.count
    let numbers = keys.join(part.keys)
    addLabels(of: part.labels, numbers: numbers, known: known)
    for entry in part.faults where faults[Int(numbers[entry.series])] == nil {
      faults[Int(numbers[entry.series])] = entry.fault
    }
    problems.append(part.problems)
    rowCount += part.rowCount
    droppedCount += part.droppedCount
    append(part.takeBlock(), numbers: numbers)
  }

  /// Adds the labels of those of a part's series that the whole did not have before.
  private mutating func addLabels(of others: [LabelColumn], numbers: [Int32], known: Int) {
    if labels.isEmpty { labels = others.map { _ in LabelColumn() } }
    let new = numbers.indices.filter { numbers[$0] >= known }
    for group in others.indices { labels[group].append(new, of: others[group]) }
  }

  /// Adds problems that only the whole shows, anywhere in the file.
  mutating func add(_ found: [TableProblem]) {
    problems.merge(found)
  }

  /// Notes that these series lost a row because its year has another value.
  mutating func drop(_ series: [Int]) {
    droppedCount += series.count
    for index in series where faults[index] == nil { faults[index] = .repeatedYear }
  }

  private mutating func append(_ block: consuming RowBlock, numbers: [Int32]) {
    block.renumber(numbers)
    blocks.append(block)
  }
}

extension RowBlock {
  /// Replaces every series number by its entry in `numbers`.
  fileprivate mutating func renumber(_ numbers: [Int32]) {
    var rows = observations.mutableSpan
    for i in rows.indices { rows[i].series = numbers[Int(rows[i].series)] }
  }
}

extension RowCollector {
  fileprivate mutating func takeBlock() -> RowBlock {
    defer { block = RowBlock() }
    return block
  }
}

/// Parts of a file joined in its order. Series are numbered by first appearance in the whole.
struct PanelBuilder: Sendable {
  private(set) var keys = KeyIndex()
  private(set) var labels: [LabelColumn]
  /// The rows, with the whole's series numbers.
  private(set) var blocks: [RowBlock] = []
  private(set) var problems: TableProblems
  /// The first fault of each series that lost a row.
  private(set) var faults: [Int: RowFault] = [:]
  private(set) var rowCount = 0
  private(set) var droppedCount = 0

  init(groupCount: Int, problemLimit: Int) {
    labels = (0..<groupCount).map { _ in LabelColumn() }
    problems = TableProblems(limit: problemLimit)
  }

  /// Adds the next part of the file.
  mutating func append(_ part: consuming RowCollector) {
    let numbers = join(part)
    for entry in part.faults where faults[Int(numbers[entry.series])] == nil {
      faults[Int(numbers[entry.series])] = entry.fault
    }
    problems.append(part.problems)
    rowCount += part.rowCount
    droppedCount += part.droppedCount
    append(part.takeBlock(), numbers: numbers)
  }

  /// The numbers in the whole of the part's series.
  private mutating func join(_ part: borrowing RowCollector) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(part.keys.count)
    var last = -1
    for key in 0..<part.keys.count {
      let count = keys.count
      last = keys.intern(key, of: part.keys, after: last)
      numbers.append(Int32(truncatingIfNeeded: last))
      guard last == count else { continue }
      for group in labels.indices { labels[group].append(labelOf: key, in: part.labels[group]) }
    }
    return numbers
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

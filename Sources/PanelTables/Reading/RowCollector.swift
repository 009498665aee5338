import DelimitedText

/// Rows of a part of the file, gathered into compact columns; series are numbered by first appearance in it.
struct RowCollector: Sendable {
  let plan: ColumnPlan
  let target: Int
  let shard: Shard?
  let file: String

  /// The keys of the series.
  var keys = KeyIndex()
  /// The label of each series in each grouping.
  var labels: [LabelColumn]
  /// The good rows.
  var block = RowBlock()
  /// What was wrong, and not yet in `problems`: the rows of one piece of the file.
  var fresh: [TableProblem] = []
  /// What was wrong in earlier pieces.
  var problems: TableProblems
  /// Rows that were left out and whose series is known.
  var faults: [SeriesFault] = []
  /// Rows, good and bad; those of other shards and those that are no records are not counted.
  var rowCount = 0
  /// Records with errors.
  var droppedCount = 0

  private var last: Int?
  private var scratch: [UInt8] = []

  init(_ plan: ColumnPlan, file: String, options: PanelTableOptions) {
    self.plan = plan
    self.file = file
    target = options.target ?? .max
    shard = options.shard
    labels = plan.groups.map { _ in LabelColumn() }
    problems = TableProblems(limit: options.problemLimit)
  }

  /// Adds a row.
  @inline(__always)
  mutating func add(_ record: borrowing Record) {
    guard let series = series(of: record) else { return }
    rowCount &+= 1
    guard let year = record.integer(plan.time), 0...9999 ~= year, year <= target,
      let value = record.double(plan.value), plan.floor == nil
    else { return addUnusual(record, series: series) }
    keep(
      Observation(
        value: value, series: Int32(truncatingIfNeeded: series), year: Int16(truncatingIfNeeded: year)),
      line: record.line)
  }

  @inline(__always)
  mutating func keep(_ observation: Observation, line: Int) {
    block.lines.append(line, of: block.observations.count)
    block.observations.append(observation)
  }

  /// Takes in the problems that the reader met since the last call, after those of the rows between them.
  mutating func settle(_ found: [DelimitedProblem]) {
    guard !found.isEmpty || !fresh.isEmpty else { return }
    droppedCount += found.count
    rowCount += found.count
    fresh += found.map {
      TableProblem(file: file, line: $0.line, column: $0.column, kind: .malformed($0.kind))
    }
    problems.append(fresh.sorted())
    fresh.removeAll(keepingCapacity: true)
  }
}

// MARK: - Keys

extension RowCollector {
  /// The series of a row; nil where the row names none, or one of another shard.
  @inline(__always)
  private mutating func series(of record: borrowing Record) -> Int? {
    if let last, keys.isEqual(last, to: record, plan.key) { return last }
    return otherSeries(of: record)
  }

  private mutating func otherSeries(of record: borrowing Record) -> Int? {
    if let last, last + 1 < keys.count, keys.isEqual(last + 1, to: record, plan.key) {
      self.last = last + 1
      return last + 1
    }
    KeyIndex.write(record, plan.key, to: &scratch)
    guard scratch.count > plan.key.count else {
      refuseEmptyKey(record)
      return nil
    }
    let key = scratch
    let hash = KeyHash.of(key.span)
    guard shard?.holds(hash) ?? true else { return nil }
    let series = keys.intern(key.span, hash: hash)
    if series == labels.first?.levels.count { label(record) }
    last = series
    return series
  }

  private mutating func label(_ record: borrowing Record) {
    for (group, column) in plan.groups.enumerated() {
      KeyIndex.write(record, [column], to: &scratch)
      let key = scratch
      labels[group].append(key.span)
    }
  }

  private mutating func refuseEmptyKey(_ record: borrowing Record) {
    rowCount += 1
    droppedCount += 1
    refuse(.emptyKey, at: record.location(plan.key[0]))
  }
}

/// One label for each series, as numbers of distinct labels.
struct LabelColumn: Sendable {
  private(set) var index = KeyIndex()
  private(set) var levels: [Int32] = []

  /// The distinct labels, by number.
  var texts: [String] {
    (0..<index.count).map { String(decoding: index.bytes[index.range(of: $0)].dropLast(), as: UTF8.self) }
  }

  /// Adds the label of the next series, given with its zero byte.
  mutating func append(_ label: Span<UInt8>) {
    levels.append(Int32(index.intern(label, hash: KeyHash.of(label))))
  }

  /// Adds the label that `series` has in `other`.
  mutating func append(labelOf series: Int, in other: LabelColumn) {
    let label = Int(other.levels[series])
    let bytes = other.index.bytes.span.extracting(other.index.range(of: label))
    levels.append(Int32(index.intern(bytes, hash: other.index.hashes[label])))
  }
}

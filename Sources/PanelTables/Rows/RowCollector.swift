import DelimitedText
import Numerals

/// Rows of a part of the file, gathered into compact columns; series are numbered by first appearance in it.
struct RowCollector: Sendable {
  let plan: ColumnPlan
  let target: Int
  let shard: Shard?
  let file: String
  let policy: CellPolicy

  /// The keys of the series.
  var keys: KeyIndex
  /// The labels of the series in each group column.
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
  /// Rows without an error that give no value: it is missing, or left out.
  var leftOutCount = 0
  /// Cells that are no plain numbers.
  var forms = FormTally()

  /// The series of the last row.
  private var last: Int?
  private var scratch: [UInt8] = []

  init(_ plan: ColumnPlan, file: String, options: PanelTableOptions) {
    self.plan = plan
    self.file = file
    target = options.target ?? .max
    shard = options.shard
    policy = options.cells
    keys = KeyIndex(columnCount: plan.columns.key.count)
    labels = plan.groups.map { _ in LabelColumn() }
    problems = TableProblems(limit: options.problemLimit)
  }

  /// Adds a row.
  @inline(__always)
  mutating func add(_ record: borrowing Record) {
    guard let series = series(of: record) else { return }
    rowCount &+= 1
    guard let year = record.integer(plan.time), 0...9999 ~= year, year <= target,
      let value = record.double(plan.value), plan.isPlain
    else { return addUnusual(record, series: series) }
    keep(series, year: year, value: value, line: record.line)
  }

  @inline(__always)
  mutating func keep(_ series: Int, year: Int, value: Double, line: Int) {
    block.lines.append(line, of: block.count)
    block.append(Int32(truncatingIfNeeded: series), year: Int16(truncatingIfNeeded: year), value: value)
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
    guard !isEmptyRow(record) else {
      if !isBlank(record) { passEmptyRow(record) }
      return nil
    }
    KeyIndex.write(record, plan.key, to: &scratch)
    if plan.columns.isSingle { writeSingleKey() }
    guard scratch.count > plan.key.count else {
      if !isBlank(record) { refuseEmptyKey(record) }
      return nil
    }
    guard let (series, isNew) = intern(scratch) else { return nil }
    if isNew { addLabels(of: record) }
    return series
  }

  /// The series with this key; nil where it belongs to another shard.
  mutating func intern(_ key: [UInt8]) -> (series: Int, isNew: Bool)? {
    let hash = KeyHash.of(key.span)
    guard shard?.holds(hash) ?? true else { return nil }
    let known = keys.count
    let series = keys.intern(key.span, hash: hash)
    last = series
    return (series, series == known)
  }

  /// The series of a plain row; -1 where it belongs to another shard, nil where the row names none.
  mutating func series(of record: borrowing PlainRecord, in bytes: Span<UInt8>) -> Int? {
    let fields = record.fields.span
    if let last, keys.isEqual(last, to: bytes, fields, plan.key) { return last }
    if let last, last + 1 < keys.count, keys.isEqual(last + 1, to: bytes, fields, plan.key) {
      self.last = last + 1
      return last + 1
    }
    scratch.removeAll(keepingCapacity: true)
    for column in plan.key { write(bytes.extracting(fields[column])) }
    if plan.columns.isSingle { writeSingleKey() }
    guard scratch.count > plan.key.count else { return nil }
    guard let (series, isNew) = intern(scratch) else { return -1 }
    guard isNew else { return series }
    for (group, column) in plan.groups.enumerated() {
      scratch.removeAll(keepingCapacity: true)
      write(bytes.extracting(fields[column]))
      let label = scratch
      labels[group].append(label.span)
    }
    return series
  }

  /// The key of the one series of a file without a key: what its values are called.
  private mutating func writeSingleKey() { scratch = Array(plan.columns.value.utf8) + [0] }

  /// The series of the values with a mark: that of the row, with the mark behind the last field of its key.
  mutating func markedSeries(of record: borrowing Record, _ mark: String) -> Int? {
    KeyIndex.write(record, plan.key, to: &scratch)
    if plan.columns.isSingle { writeSingleKey() }
    scratch.removeLast()
    scratch += Array(" \(mark)".utf8) + [0]
    guard let (series, isNew) = intern(scratch) else { return nil }
    if isNew { addLabels(of: record) }
    return series
  }

  /// Whether a record has nothing in it but delimiters and blanks.
  private func isBlank(_ record: borrowing Record) -> Bool {
    for column in 0..<record.count where !record.isEmpty(column) {
      guard trimmedForm(record.string(column)).isEmpty else { return false }
    }
    return true
  }

  @inline(__always)
  private mutating func write(_ field: Span<UInt8>) {
    guard !mayBePadded(field) else { return KeyIndex.appendTrimmed(field, to: &scratch) }
    scratch.append(addingCapacity: field.count + 1) { output in
      for place in field.indices { output.append(field[place]) }
      output.append(0)
    }
  }

  private mutating func addLabels(of record: borrowing Record) {
    for (group, column) in plan.groups.enumerated() {
      KeyIndex.write(record, [column], to: &scratch)
      let label = scratch
      labels[group].append(label.span)
    }
  }

  private mutating func refuseEmptyKey(_ record: borrowing Record) {
    rowCount += 1
    droppedCount += 1
    refuse(.emptyKey, at: record.location(plan.key[0]))
  }
}

extension RowCollector {
  /// Bytes after which problems are taken from the reader, so that they do not pile up.
  static let pieceBytes = 1 << 18

  /// Reads records, `bytes`, one of which may need care.
  mutating func readCarefully(_ bytes: Span<UInt8>, line: Int, dialect: Dialect, limits: Limits) {
    var reader = DelimitedReader(
      file: file, dialect: dialect, limits: limits, expectedColumns: plan.columnCount, firstLine: line)
    var at = 0
    while at < bytes.count {
      let piece = bytes.extracting(at..<min(at + Self.pieceBytes, bytes.count))
      reader.consume(piece) { add($0) }
      settle(reader.takeProblems())
      at += piece.count
    }
    reader.finish { add($0) }
    settle(reader.takeProblems())
  }
}

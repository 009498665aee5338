import DelimitedText
import Forecasting
import Numerals

/// A small table that many series share, joined to a panel by the key columns that both have.
struct SharedTable {
  private let table: Table
  private let keyColumns: [String]
  private let joined: [String]
  private let time: String

  /// Reads the table; every bad row stops it, located.
  init(_ file: String, _ options: PanelOptions) throws(CommandFailure) {
    let (table, problems) = Table.read(
      bytes: try InputFile.read(file), file: file, dialect: options.delimiter.dialect)
    if let first = problems.first {
      throw CommandFailure(
        .badData,
        .located(file, first.line, first.column) + .say("this row does not read as a table", "这一行不是表格"))
    }
    self.table = table
    time = options.time
    keyColumns = options.key.names
    joined = options.key.names.filter { table.column($0) != nil }
    try need(time)
  }

  private func need(_ column: String) throws(CommandFailure) {
    guard table.column(column) == nil else { return }
    throw CommandFailure(
      .badData,
      .located(table.file, 1, 1)
        + .say(
          "no column \"\(column)\"; there are: " + table.header.map(\.text).joined(separator: ", "),
          "没有“\(column)”列；现有：" + table.header.map(\.text).joined(separator: "、")))
  }

  /// One number by group and year.
  func numbers(_ column: String, for panel: Panel) throws(CommandFailure) -> YearlyTable<Double> {
    try need(column)
    var groups = Groups()
    for row in table.rows.indices {
      let (group, year) = try place(row, &groups)
      let value = try number(row, column)
      if let known = groups.values[group][year], known != [value] {
        throw refused(row, column, .say("another value stands for this year already", "该年已有另一个数值"))
      }
      groups.values[group][year] = [value]
    }
    return groups.table(panel, joined.compactMap(keyColumns.firstIndex)) { $0[0] }
  }

  /// The score tables by group and year.
  func ranks(for panel: Panel) throws(CommandFailure) -> YearlyTable<ScoreRanks> {
    try need("score")
    try need("rank")
    var rows: [Int: [Int: [(score: Double, rank: Double)]]] = [:]
    var groups = Groups()
    for row in table.rows.indices {
      let (group, year) = try place(row, &groups)
      rows[group, default: [:]][year, default: []].append((try number(row, "score"), try number(row, "rank")))
    }
    var tables: [[Int: ScoreRanks]] = groups.values.map { _ in [:] }
    for group in tables.indices {
      for year in rows[group, default: [:]].keys.sorted() {
        tables[group][year] = try made(rows[group]?[year] ?? [], group: groups.names[group], year: year)
      }
    }
    return groups.table(panel, joined.compactMap(keyColumns.firstIndex), tables)
  }

  private func made(
    _ rows: [(score: Double, rank: Double)], group: [String], year: Int
  ) throws(CommandFailure) -> ScoreRanks {
    do {
      return try ScoreRanks(rows)
    } catch {
      let place = (group + ["\(year)"]).joined(separator: ", ")
      let reason: Message =
        switch error {
        case .empty: .say("no rows", "没有数据行")
        case .repeatedScore(let score):
          .say("the score \(shortestText(score)) stands twice", "分数 \(shortestText(score)) 出现两次")
        case .ranksFall(let score):
          .say(
            "at the score \(shortestText(score)) fewer candidates are counted than at a better one",
            "分数 \(shortestText(score)) 处的人数少于更高分数处")
        }
      throw CommandFailure(
        .badData, .say("\(table.file): error: \(place): ", "\(table.file): 错误：\(place)：") + reason)
    }
  }

  private func place(_ row: Int, _ groups: inout Groups) throws(CommandFailure) -> (group: Int, year: Int) {
    guard let year = table.cell(row, time)?.integer else {
      throw refused(row, time, .say("not a year", "不是年份"))
    }
    return (groups.index(of: joined.map { table.cell(row, $0)?.text ?? "" }), year)
  }

  private func number(_ row: Int, _ column: String) throws(CommandFailure) -> Double {
    guard let value = table.cell(row, column)?.double else {
      throw refused(row, column, .say("not a number", "不是数字"))
    }
    return value
  }

  private func refused(_ row: Int, _ column: String, _ reason: Message) -> CommandFailure {
    let cell = table.cell(row, column)
    return CommandFailure(
      .badData,
      .located(table.file, cell?.line ?? 0, cell?.column ?? 0) + .say("\(column): ", "\(column)：") + reason)
  }
}

extension ConversionOptions {
  /// The methods that the tables allow for the series of a panel.
  func shelf(_ panel: Panel, _ options: PanelOptions) throws(CommandFailure) -> ConversionShelf {
    let references = try referenceTable.map { (file: String) throws(CommandFailure) in
      try SharedTable(file, options).numbers("line", for: panel)
    }
    let ranks = try rankTable.map { (file: String) throws(CommandFailure) in
      try SharedTable(file, options).ranks(for: panel)
    }
    return ConversionShelf(references: references, ranks: ranks)
  }
}

/// The groups of a shared table, numbered by first appearance.
private struct Groups {
  private(set) var names: [[String]] = []
  private var numbers: [[String]: Int] = [:]
  var values: [[Int: [Double]]] = []

  mutating func index(of name: [String]) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    values.append([:])
    return names.count - 1
  }

  /// - Parameter columns: the places of the joined columns among the panel's key columns.
  func table<Value: Sendable>(
    _ panel: Panel, _ columns: [Int], _ tables: [[Int: Value]]
  ) -> YearlyTable<Value> {
    YearlyTable(
      groupOfSeries: (0..<panel.seriesCount).map { series in
        numbers[columns.map { panel.keys.text($0, of: series) }] ?? -1
      }, values: tables)
  }

  func table<Value: Sendable>(
    _ panel: Panel, _ columns: [Int], _ value: ([Double]) -> Value
  ) -> YearlyTable<Value> {
    table(panel, columns, values.map { $0.mapValues(value) })
  }
}

import Admissions
import DelimitedText
import Forecasting
import Numerals
import PanelTables

/// A small table that many series share, joined to a panel by the key columns that both have.
struct SharedTable {
  private let table: Table
  private let keyColumns: [String]
  private let joined: [String]
  private let time: String

  private let words: TableLanguage
  private let habits: NumberHabits

  /// What tables call their columns, besides the names of the command line.
  private static let names: [String: [String]] = [
    "year": ["年份", "年度", "年", "Year", "YEAR", "jahr"],
    "score": ["分数", "成绩", "总分", "高考分数", "分数段", "分值", "分数线", "Score", "SCORE", "points", "marks"],
    "rank": ["累计人数", "累计", "位次", "累计位次", "名次", "排名", "全省位次", "全省排名", "本段累计人数", "Rank", "RANK", "cumulative"],
    "line": ["批次线", "省控线", "控制线", "控制分数线", "分数线", "录取控制线", "Line", "LINE"],
  ]

  /// Reads the table; every bad row stops it, located.
  init(_ file: String, _ options: PanelOptions, language: Language = .english) throws(CommandFailure) {
    let text = try TableText.read(file, encoding: options.reading.encoding, language: language)
    words = TableLanguage(rawValue: language.rawValue) ?? .english
    let delimiter = options.reading.delimiter
    let (table, problems) = Table.readLoosely(
      bytes: Array(text.bytes), file: shownPath(file),
      delimiter: delimiter == .auto ? nil : delimiter.dialect.delimiter)
    if let first = problems.first {
      let problem = TableProblem(
        file: file, line: first.line, column: first.column, kind: .malformed(first.kind))
      throw CommandFailure(.badData, problem.printed(in: words))
    }
    self.table = table
    habits = NumberHabits(missingWords: Set(options.reading.missing.names.map { $0.lowercased() }))
    keyColumns = options.key.names
    joined = options.key.names.filter { table.column($0) != nil }
    time = SharedTable.name(options.time, in: table)
    try need(time)
  }

  /// The name of a column in the table: as asked for, else what tables call it.
  private static func name(_ asked: String, in table: Table) -> String {
    guard table.column(asked) == nil else { return asked }
    return names[asked]?.first { table.column($0) != nil } ?? asked
  }

  private func need(_ column: String) throws(CommandFailure) {
    guard table.column(column) == nil else { return }
    let there = table.header.map(\.text).joined(separator: words == .chinese ? "、" : ", ")
    let known = SharedTable.names[column]?.first.map { words == .chinese ? "（或 \($0)）" : " (or \($0))" } ?? ""
    throw CommandFailure(
      .badData,
      words == .chinese
        ? "\(table.file):1:1: 错误：没有名为 \(column)\(known) 的列；现有的列：\(there)。请改列名"
        : "\(table.file):1:1: error: no column is called \(column)\(known); there are: \(there); rename one")
  }

  /// One number by group and year.
  func numbers(_ asked: String, for panel: Panel) throws(CommandFailure) -> YearlyTable<Double> {
    let column = SharedTable.name(asked, in: table)
    try need(column)
    var groups = Groups()
    for row in table.rows.indices {
      let (group, year) = try place(row, &groups)
      guard let value = try number(row, column) else { continue }
      if let known = groups.values[group][year], known != [value] {
        throw refused(row, column, "another value stands for this year already", "该年已有另一个数值")
      }
      groups.values[group][year] = [value]
    }
    return groups.table(panel, joined.compactMap(keyColumns.firstIndex)) { $0[0] }
  }

  /// Every column but those of the time and the key as a covariate; what is missing is missing.
  func covariates(for panel: Panel) throws(CommandFailure) -> [Covariate] {
    let columns = table.header.map(\.text).filter { $0 != time && !keyColumns.contains($0) }
    guard !columns.isEmpty else {
      throw CommandFailure(.badData, .noCovariate(table.file, beside: [time] + joined))
    }
    guard joined.isEmpty || namesSeries(of: panel) else {
      throw CommandFailure(.badData, .noSeriesOfTable(table.file, by: joined))
    }
    var found: [Covariate] = []
    for column in columns { found.append(Covariate(name: column, values: try numbers(column, for: panel))) }
    return found
  }

  /// Whether some row has the key fields of a series.
  private func namesSeries(of panel: Panel) -> Bool {
    let named = Set(table.rows.indices.map { row in joined.map { table.cell(row, $0)?.text ?? "" } })
    let columns = joined.compactMap(keyColumns.firstIndex)
    return (0..<panel.seriesCount).contains { series in
      named.contains(columns.map { panel.keys.text($0, of: series) })
    }
  }

  /// The score tables by group and year.
  func ranks(for panel: Panel) throws(CommandFailure) -> YearlyTable<ScoreRanks> {
    let (score, rank) = (SharedTable.name("score", in: table), SharedTable.name("rank", in: table))
    try need(score)
    try need(rank)
    var rows: [Int: [Int: [Standing]]] = [:]
    var groups = Groups()
    for row in table.rows.indices {
      let (group, year) = try place(row, &groups)
      rows[group, default: [:]][year, default: []].append(
        Standing(score: try needed(row, score), rank: try needed(row, rank), row: row))
    }
    var tables: [[Int: ScoreRanks]] = groups.values.map { _ in [:] }
    for group in tables.indices {
      for year in rows[group, default: [:]].keys.sorted() {
        tables[group][year] = try made(rows[group]?[year] ?? [], columns: (score, rank))
      }
    }
    return groups.table(panel, joined.compactMap(keyColumns.firstIndex), tables)
  }

  /// A row of a score table, and where it stands.
  private struct Standing {
    let score: Double
    let rank: Double
    let row: Int
  }

  private func made(
    _ rows: [Standing], columns: (score: String, rank: String)
  ) throws(CommandFailure) -> ScoreRanks {
    do {
      return try ScoreRanks(rows.map { ($0.score, $0.rank) })
    } catch {
      switch error {
      case .empty: throw refused(0, columns.score, "no rows", "没有数据行")
      case .repeatedScore(let score):
        let row = rows.last { $0.score == score }?.row ?? 0
        throw refused(
          row, columns.score, "the score \(shortestText(score)) stands twice",
          "分数 \(shortestText(score)) 出现两次")
      case .ranksFall(let score):
        let row = rows.first { $0.score == score }?.row ?? 0
        throw refused(
          row, columns.rank,
          "at the score \(shortestText(score)) fewer candidates are counted than at a better one",
          "分数 \(shortestText(score)) 处的人数少于更高分数处")
      }
    }
  }

  private func place(_ row: Int, _ groups: inout Groups) throws(CommandFailure) -> (group: Int, year: Int) {
    guard let year = table.cell(row, time).flatMap({ YearCell($0.text)?.year }) else {
      throw refused(row, time, "not a year", "不是年份")
    }
    return (groups.index(of: joined.map { table.cell(row, $0)?.text ?? "" }), year)
  }

  /// More than this no score is and no candidate's place: larger numbers are slips.
  private static let largest = 1e12

  private func needed(_ row: Int, _ column: String) throws(CommandFailure) -> Double {
    guard let value = try number(row, column) else {
      throw refused(row, column, "a number is missing", "缺少数字")
    }
    return value
  }

  /// The number of a cell; nil where one is said to be missing.
  private func number(_ row: Int, _ column: String) throws(CommandFailure) -> Double? {
    guard let cell = table.cell(row, column) else { throw refused(row, column, "not a number", "不是数字") }
    switch NumberCell(cell.text, habits: habits) {
    case .number(let value, _) where abs(value) <= SharedTable.largest: return value
    case .number:
      throw refused(row, column, "\"\(cell.text)\" is beyond every score and rank", "“\(cell.text)”超出任何分数与位次")
    // The row at the top, 690 and above, holds the best score that the table tells apart; that of a range begins it.
    case .missing: return nil
    case .bounded(let ends, _) where abs(ends.lowerBound) <= SharedTable.largest: return ends.lowerBound
    default: throw refused(row, column, "\"\(cell.text)\" is not a number", "“\(cell.text)”不是数字")
    }
  }

  private func refused(
    _ row: Int, _ column: String, _ reason: String, _ chinese: String
  ) -> CommandFailure {
    let cell = table.cell(row, column)
    let place = "\(table.file):\(cell?.line ?? 0):\(cell?.column ?? 0): "
    return CommandFailure(
      .badData,
      words == .chinese
        ? place + "错误：\(column)：\(chinese)；请更正或删去这一行"
        : place + "error: \(column): \(reason); correct the cell, or remove the row")
  }
}

extension ConversionOptions {
  /// The methods that the tables allow for the series of a panel.
  func shelf(
    _ panel: Panel, _ options: PanelOptions, language: Language = .english
  ) throws(CommandFailure) -> ConversionShelf {
    let references = try referenceTable.map { (file: String) throws(CommandFailure) in
      try SharedTable(file, options, language: language).numbers("line", for: panel)
    }
    let ranks = try rankTable.map { (file: String) throws(CommandFailure) in
      try SharedTable(file, options, language: language).ranks(for: panel)
    }
    return ConversionShelf(references: references, ranks: ranks)
  }
}

extension CovariateOptions {
  /// The covariates, in the order of the files and their columns.
  func read(_ panel: Panel, _ options: PanelOptions, language: Language) throws(CommandFailure) -> [Covariate]
  {
    var found: [Covariate] = []
    for file in files {
      found += try SharedTable(file, options, language: language).covariates(for: panel)
    }
    return found
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

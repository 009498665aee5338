import Admissions
import ArgumentParser
import DelimitedText
import Forecasting
import Numerals
import PanelTables
import Reporting

/// A plan whose choices are series of one's own table.
struct TablePlanQuestion {
  private let options: PlanOptions
  private let language: Language
  private let table: String
  /// Rows of the list and of the table that were skipped.
  private(set) var skipped = 0

  init(_ options: PlanOptions, table: String, language: Language) {
    (self.options, self.table, self.language) = (options, table, language)
  }

  mutating func answer() throws -> TablePlan {
    let read = try PanelInputFile.read(panelOptions(), target: options.outlook.year, language: language)
    skipped += read.droppedRowCount
    let panel = read.panel
    guard let year = options.outlook.year ?? panel.yearRange.map({ $0.upperBound + 1 }) else {
      throw CommandFailure(.inputMissing, .noRows(table))
    }
    let rows = try listed(panel)
    guard
      let run = try? BatchRun(
        panel,
        BatchRequest(.year(year), model: options.outlook.model, maxAge: .max, jobs: options.cores.jobs.count),
        floors: read.seriesFloors)
    else { throw CommandFailure(.inputMissing, .nothingToForecastFrom(table, before: year)) }
    let choices = try judged(rows, panel, run, year)
    guard
      let plan = TablePlan(
        choices, mark: options.score ?? 0, isRank: panel.scale.direction == .lowerIsHarder, year: year,
        rule: options.rule, sort: options.sort, thresholds: options.thresholds.levels,
        choosing: options.size, minimumChance: options.minimumChance, settings: options.settings)
    else {
      let allowed = choices.count { $0.chance >= options.minimumChance }
      throw CommandFailure(.usage, .tooManyChoices(options.size ?? 1, of: allowed))
    }
    return plan
  }

  private func panelOptions() throws -> PanelOptions {
    var panel = try PanelOptions.parse([table])
    panel.columns = options.columns
    panel.reading = options.reading
    panel.onError = options.onError
    panel.cores = options.cores
    return panel
  }

  /// A row of the list: the series that it names, and where it stands.
  private struct Row {
    let series: Int
    let line: Int
  }

  private mutating func listed(_ panel: Panel) throws(CommandFailure) -> [Row] {
    let file = options.file ?? "-"
    let text = try TableText.read(file, encoding: options.reading.encoding, language: language)
    let (list, malformed) = Table.readLoosely(bytes: Array(text.bytes), file: shownPath(file))
    var problems = malformed.map {
      DataProblem(file: list.file, line: $0.line, column: $0.column, kind: .form(.malformed($0.kind)))
    }
    let columns = options.columns.key.names
    let missing = list.header.isEmpty ? [] : columns.filter { list.column($0) == nil }
    problems += missing.map {
      DataProblem(file: list.file, line: 1, column: 1, kind: .form(.missingColumn($0)))
    }
    guard missing.isEmpty else { throw failure(problems) }
    let names = SeriesNames(panel)
    var rows: [Row] = []
    for place in list.rows.indices {
      let cells = columns.compactMap { list.cell(place, $0) }
      guard let first = cells.first else { continue }
      let fault: ChoiceFault
      switch names.series(cells.map(\.text)) {
      case .found(let series):
        guard let same = rows.first(where: { $0.series == series }) else {
          rows.append(Row(series: series, line: first.line))
          continue
        }
        fault = .repeated(firstLine: same.line)
      case .unknown(let text, let nearest): fault = .unknown(text, nearest: nearest)
      }
      problems.append(
        DataProblem(file: list.file, line: first.line, column: first.column, kind: .choice(fault)))
    }
    if rows.isEmpty, problems.isEmpty {
      problems.append(DataProblem(file: list.file, line: 1, column: 1, kind: .choice(.none)))
    }
    try tell(problems, isSkipping: options.onError == .skip && !rows.isEmpty)
    return rows
  }

  private mutating func judged(
    _ rows: [Row], _ panel: Panel, _ run: BatchRun, _ year: Int
  ) throws(CommandFailure) -> [TablePlan.Candidate] {
    let judge = SeriesJudge(
      panel, run, of: rows.map(\.series), score: options.score ?? 0, year: year,
      thresholds: options.thresholds.levels)
    let found = rows.map { judge.judged($0.series..<$0.series + 1)[0] }
    let problems = zip(rows, found).filter { $1 == nil }.map { row, _ in
      DataProblem(
        file: shownPath(options.file ?? "-"), line: row.line, column: 1, kind: .choice(.noLine(known: [])))
    }
    let known = zip(rows, found).compactMap { row, judged in judged.map { (row.series, $0) } }
    try tell(problems, isSkipping: options.onError == .skip && !known.isEmpty)
    let open = known.filter { !$0.1.quantiles.isEmpty }
    let drawn = run.draws(
      of: open.map(\.0), quantiles: open.map(\.1.quantiles), mark: options.score ?? 0,
      settings: options.settings)
    let places = Dictionary(uniqueKeysWithValues: zip(open.map(\.0), drawn))
    return known.map { series, judged in
      candidate(judged.row, places[series] ?? sure(judged.row), isPublished: judged.quantiles.isEmpty)
    }
  }

  /// A line that is out is cleared always or never.
  private func sure(_ row: ReachTable.Row) -> ChoiceDraws {
    let none = [Double](repeating: 0, count: options.draws)
    return ChoiceDraws(margins: none, ties: none, chance: row.chance ?? 0)
  }

  private func candidate(_ row: ReachTable.Row, _ draws: ChoiceDraws, isPublished: Bool)
    -> TablePlan.Candidate
  {
    TablePlan.Candidate(
      key: row.names, median: row.median, lower: row.lower, upper: row.upper, isPublished: isPublished,
      grade: row.grade, chance: row.chance ?? 0, draws: draws)
  }

  private func failure(_ problems: [DataProblem]) -> CommandFailure {
    CommandFailure(.badData, worded: problems.sortedUniquely().prefix(20).map { $0.printed(in: language) })
  }

  /// Names problems of rows; ends the run, or counts the rows where they are to be skipped.
  private mutating func tell(_ problems: [DataProblem], isSkipping: Bool) throws(CommandFailure) {
    guard !problems.isEmpty else { return }
    guard isSkipping else { throw failure(problems) }
    for problem in problems.sortedUniquely().prefix(20) { StandardError.write(problem.printed(in: language)) }
    skipped += Set(problems.map(\.line)).count
  }
}

/// The series of a panel by the fields of their keys.
private struct SeriesNames {
  enum Found {
    case found(Int)
    case unknown(String, nearest: [String])
  }

  private let panel: Panel
  private let exact: [[String]: Int]
  private let loose: [[String]: Int]

  init(_ panel: Panel) {
    self.panel = panel
    let keys = (0..<panel.seriesCount).map { panel.keys[$0] }
    exact = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // A spelling that two series share names neither.
    loose = Dictionary(keys.enumerated().map { (Self.plain($1), $0) }, uniquingKeysWith: { _, _ in -1 })
  }

  func series(_ fields: [String]) -> Found {
    if let place = exact[fields] { return .found(place) }
    if let place = loose[Self.plain(fields)], place >= 0 { return .found(place) }
    let plain = Self.plain(fields)
    let near = (0..<panel.seriesCount).lazy.filter { place in
      zip(Self.plain(panel.keys[place]), plain).contains { !$1.isEmpty && $0 == $1 }
    }
    return .unknown(
      fields.joined(separator: ","), nearest: near.prefix(3).map { panel.keys[$0].joined(separator: ",") })
  }

  /// Without blanks around, without widths and case.
  private static func plain(_ fields: [String]) -> [String] {
    fields.map { narrowForm($0).lowercased() }
  }
}

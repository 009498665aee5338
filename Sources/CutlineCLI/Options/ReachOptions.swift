import Admissions
import ArgumentParser
import DelimitedText
import Numerals
import Reporting

/// How what a score can reach is printed: what both commands of `reach` take.
struct ReachOutput: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json, md, html }

  @Option(help: "table for people, csv and json for programs, md and html for a page.")
  var format: Format = .table

  @Option(
    help: ArgumentHelp("How many programs of a group the table shows; 0 shows all.", valueName: "programs"))
  var limit: Int = 20

  @Option(help: ArgumentHelp("Write into this file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var sheet: SpreadsheetOptions
  @OptionGroup var thresholds: ThresholdOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit \(limit): not below 0") }
  }

  /// Prints a table in the form that was asked for.
  ///
  /// - Parameter names: the columns that tell programs apart, in formats for programs, where they are not the table's.
  func write(_ table: ReachTable, names: [String], keys: [[String]], language: Language) throws {
    let text = ReachText(table, most: limit == 0 ? nil : limit, language: language)
    switch format {
    case .table where output == nil: try display.show(text.lines)
    case .table: try send(display.painted(text.lines))
    case .csv:
      let rows = ReachRows(table, names: names, keys: keys)
      try send(String(decoding: rows.csv(sheet.writer), as: UTF8.self))
    case .json: try send(JSONDocument.answer(ReachRows(table, names: names, keys: keys)))
    case .md: try send(text.document.markdown)
    case .html: try send(text.document.html)
    }
  }

  private func send(_ text: String) throws {
    guard let output else { return try StandardOutput.write(text) }
    try OutputFile.write(Array(text.utf8), to: output)
  }
}

/// The rows of a table of reach for programs: keys as codes, numbers as they are.
struct ReachRows: Encodable {
  private let table: ReachTable
  private let names: [String]
  private let keys: [[String]]

  init(_ table: ReachTable, names: [String], keys: [[String]]) {
    (self.table, self.names, self.keys) = (table, names, keys)
  }

  /// The rows as a table.
  /// - Parameter writer: an empty one.
  func csv(_ writer: consuming DelimitedWriter) -> [UInt8] {
    writer.record(names + ["chance", "level", "median", "lo80", "hi80", "evidence_grade", "breadth"])
    for (key, row) in zip(keys, table.rows) {
      key.forEach { writer.field($0) }
      if let chance = row.chance { writer.field(chance, decimals: 6) } else { writer.emptyField() }
      writer.field(row.level?.rawValue ?? "unknown")
      for value in [row.median, row.lower, row.upper] { writer.field(value, significantDigits: 6) }
      writer.field(row.grade.rawValue)
      writer.field(row.breadth?.rawValue ?? "own")
      writer.endRecord()
    }
    return writer.bytes
  }

  private enum Key: String, CodingKey {
    case schema_version, score, year, thresholds, programs, match, safe
    case key, chance, level, median, lo80, hi80, evidence_grade, breadth
  }

  func encode(to encoder: any Encoder) throws {
    var document = encoder.container(keyedBy: Key.self)
    try document.encode(1, forKey: .schema_version)
    try document.encode(table.score, forKey: .score)
    try document.encode(table.year, forKey: .year)
    var levels = document.nestedContainer(keyedBy: Key.self, forKey: .thresholds)
    try levels.encode(table.thresholds.match, forKey: .match)
    try levels.encode(table.thresholds.safe, forKey: .safe)
    var programs = document.nestedUnkeyedContainer(forKey: .programs)
    for (key, row) in zip(keys, table.rows) {
      var program = programs.nestedContainer(keyedBy: Key.self)
      try program.encode(
        Dictionary(zip(names, key), uniquingKeysWith: { first, _ in first }), forKey: .key)
      try program.encode(row.chance.map { ($0 * 1e6).rounded() / 1e6 }, forKey: .chance)
      try program.encode(row.level?.rawValue, forKey: .level)
      try program.encode(row.median, forKey: .median)
      try program.encode(row.lower, forKey: .lo80)
      try program.encode(row.upper, forKey: .hi80)
      try program.encode(row.grade.rawValue, forKey: .evidence_grade)
      try program.encode(row.breadth?.rawValue, forKey: .breadth)
    }
  }
}

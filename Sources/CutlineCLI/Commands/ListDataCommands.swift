import Admissions
import ArgumentParser
import Reporting

/// `cutline list missing`: the work list of a cycle.
struct ListMissingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: "The lines that a cycle should have and the data have not, with the days they are expected.",
    discussion: "A line is expected where the program printed one in the two cycles before.")

  @Option(help: "The admission year (default: the one after the last lines).")
  var cycle: Int?
  @Option(help: "Only lines of this school.")
  var school: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let asked = cycle ?? (dataset.lines.map(\.cycle).max() ?? 0) + 1
    let only = try school.map { try ProgramQuestion.school($0, in: dataset.catalog).id }
    let wording = Wording(language.language)
    let groups = MissingLines(dataset, cycle: asked).groups.filter { only == nil || $0.school.id == only }
    let table = TextTable(
      columns: wording.missingColumns.map { TextTable.Column($0) },
      rows: groups.map { group in
        [
          group.school.id, group.school.nameZH, wording.level(group.level), "\(group.keys.count)",
          group.expected.map(wording.days) ?? "", wording.programs(group.keys), group.address,
        ].map { TextTable.Cell($0) }
      })
    try StandardOutput.write(painted: display.painted(table.lines))
  }
}

/// `cutline list coverage`: how many lines there are of each school in each cycle.
struct ListCoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "How many school's and college lines the data have of each school in each cycle.")

  /// How the table is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, md }

  @Option(help: "table for a terminal, md for a page.")
  var format: Format = .table

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let coverage = Coverage(dataset)
    let wording = Wording(language.language)
    let titles = [wording.schoolColumnTitle] + coverage.cycles.map(String.init)
    let rows = coverage.schools.map { row in
      [dataset.school(row.schoolID)?.nameZH ?? row.schoolID]
        + row.counts.map { school, college in
          school + college == 0 ? "" : school == 0 ? "\(college)" : "\(college)+\(school)"
        }
    }
    switch format {
    case .table:
      let table = TextTable(
        columns: titles.enumerated().map { TextTable.Column($1, $0 == 0 ? .left : .right) },
        rows: rows.map { $0.map { TextTable.Cell($0) } })
      try StandardOutput.write(painted: display.painted(table.lines))
    case .md:
      let lines = [titles, titles.indices.map { $0 == 0 ? "---" : "--:" }] + rows
      try StandardOutput.write(lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined())
    }
  }
}

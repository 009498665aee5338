import Admissions
import ArgumentParser
import Forecasting
import Numerals
import Reporting

/// `cutline list`: what there is.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List schools, majors, models, sources, coverage or missing lines.",
    subcommands: [
      ListSchoolsCommand.self, ListMajorsCommand.self, ListModelsCommand.self, ListSourcesCommand.self,
      ListCoverageCommand.self, ListMissingCommand.self,
    ])
}

/// `cutline list schools`.
struct ListSchoolsCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "schools", abstract: "The schools, with code, names, city, region and lines known.")

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let language = language.language
    let table = TextTable(
      columns: ListTitles.schools(language),
      rows: dataset.schools.map { school in
        let lines = dataset.lines.filter { $0.key.schoolID == school.id }.count
        return [
          school.id, school.nameZH, school.nameEN, school.aliases.joined(separator: " "), school.city,
          school.region.rawValue, school.setsOwnLine ? Message.say("yes", "是").text(in: language) : "",
          "\(lines)",
        ].map { TextTable.Cell($0) }
      })
    try StandardOutput.write(painted: display.painted(table.lines))
  }
}

/// `cutline list majors`.
struct ListMajorsCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "majors", abstract: "The majors of the data, or those of one school with their last line.")

  @Option(help: "Only majors of this school.")
  var school: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let rows = try school.map { try ofSchool($0, dataset) } ?? dataset.catalog.majors.map(row)
    let titles = ListTitles.majors(language.language)
    let table = TextTable(
      columns: Array(titles.prefix(school == nil ? 4 : 6)),
      rows: rows.map { $0.map { TextTable.Cell($0) } })
    try StandardOutput.write(painted: display.painted(table.lines))
  }

  private func row(_ major: Major) -> [String] {
    [major.code.text, major.degree.rawValue, major.nameZH, major.nameEN]
  }

  private func ofSchool(_ name: String, _ dataset: Dataset) throws -> [[String]] {
    let catalog = dataset.catalog
    let school = try dataset.school(named: name)
    return catalog.majors(of: school).map { major in
      let history = try? dataset.lineHistory(school: school.id, major: major.code, degree: major.degree)
      let first = history?.cycles.first.map(String.init) ?? ""
      let last = history?.points.last
      return row(major) + [
        last.map { first == "\($0.cycle)" ? first : "\(first)-\($0.cycle)" } ?? "",
        last.map { "\(Int($0.value))" } ?? "",
      ]
    }
  }
}

/// `cutline list models`.
struct ListModelsCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(commandName: "models", abstract: "The models by name.")

  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let table = TextTable(
      columns: ListTitles.models(language.language),
      rows: ModelList.entries(language.language).map { $0.map { TextTable.Cell($0) } })
    try StandardOutput.write(painted: display.painted(table.lines))
  }
}

/// `cutline list sources`.
struct ListSourcesCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Where the figures come from, all or those of one school's lines.",
    usage: "cutline list sources [<options>]")

  @Option(help: "Only sources of this school's lines and counts.")
  var school: String?
  @Option(help: "Only sources of lines of this major.")
  var major: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let found = try school.map { try dataset.school(named: $0) }
    let sources =
      school == nil && major == nil
      ? dataset.sources : dataset.sources(school: found, major: major.map(MajorCode.init))
    let table = TextTable(
      columns: ListTitles.sources(language.language),
      rows: sources.map { source in
        [
          source.id, source.publisher,
          language.language == .chinese && !source.titleZH.isEmpty ? source.titleZH : source.title,
          source.publishedOn?.description ?? "",
          source.medium.rawValue, source.confidence.rawValue, source.address,
        ].map { TextTable.Cell($0) }
      })
    try StandardOutput.write(painted: display.painted(table.lines))
  }
}

extension Dataset {
  /// The school that a name means.
  fileprivate func school(named name: String) throws(CommandFailure) -> School {
    let match = catalog.school(matching: name)
    if let school = match.item { return school }
    throw CommandFailure(
      .inputMissing,
      [
        .say(
          "cutline: no school \"\(name)\"; cutline list schools",
          "cutline: 没有院校“\(name)”；见 cutline list schools")
      ]
        + match.candidates.map {
          .say("  did you mean \($0.nameZH) \($0.nameEN)", "  是否为 \($0.nameZH) \($0.nameEN)")
        })
  }
}

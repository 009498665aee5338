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
  @OptionGroup var list: ListOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let language = language.language
    let counts = Dictionary(dataset.lines.map { ($0.key.schoolID, 1) }, uniquingKeysWith: +)
    try list.write(
      "schools", dataset.schools.map { row($0, lines: counts[$0.id] ?? 0) },
      TextTable(
        columns: ListTitles.schools(language),
        rows: dataset.schools.map { school in
          [
            school.id, school.nameZH, school.nameEN, school.aliases.joined(separator: " "), school.city,
            school.region.rawValue, school.setsOwnLine ? Message.say("yes", "是").text(in: language) : "",
            "\(counts[school.id] ?? 0)",
          ].map { TextTable.Cell($0) }
        }))
  }

  private func row(_ school: School, lines: Int) -> [String: ListValue] {
    [
      "code": .text(school.id), "name_zh": .text(school.nameZH), "name_en": .text(school.nameEN),
      "aliases": .texts(school.aliases), "city": .text(school.city), "region": .text(school.region.rawValue),
      "sets_own_line": .truth(school.setsOwnLine), "lines": .whole(lines),
    ]
  }
}

/// `cutline list majors`.
struct ListMajorsCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "majors", abstract: "The majors of the data, or those of one school with their last line.")

  @Option(help: "Only majors of this school.", completion: CompletionWords.schools)
  var school: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var list: ListOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let rows = try school.map { try ofSchool($0, dataset) } ?? dataset.catalog.majors.map { Row(major: $0) }
    let titles = ListTitles.majors(language.language)
    try list.write(
      "majors", rows.map(\.fields),
      TextTable(
        columns: Array(titles.prefix(school == nil ? 4 : 6)),
        rows: rows.map { $0.cells.map { TextTable.Cell($0) } }))
  }

  /// A major, and at a school the span of its lines and the last of them.
  private struct Row {
    let major: Major
    var first: Int?
    var last: (cycle: Int, value: Double)?

    var cells: [String] {
      let span = last.map { first == $0.cycle ? "\($0.cycle)" : "\(first ?? $0.cycle)-\($0.cycle)" }
      return [
        major.code.text, major.degree.rawValue, major.nameZH, major.nameEN, span ?? "",
        last.map { "\(Int($0.value))" } ?? "",
      ]
    }

    var fields: [String: ListValue] {
      [
        "code": .text(major.code.text), "degree": .text(major.degree.rawValue),
        "name_zh": .text(major.nameZH),
        "name_en": .text(major.nameEN), "first_cycle": ListValue(first), "last_cycle": ListValue(last?.cycle),
        "last_line": ListValue(last?.value),
      ]
    }
  }

  private func ofSchool(_ name: String, _ dataset: Dataset) throws -> [Row] {
    let school = try dataset.school(named: name)
    return dataset.catalog.majors(of: school).map { major in
      let history = try? dataset.lineHistory(school: school.id, major: major.code, degree: major.degree)
      return Row(
        major: major, first: history?.cycles.first, last: history?.points.last.map { ($0.cycle, $0.value) })
    }
  }
}

/// `cutline list models`.
struct ListModelsCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(commandName: "models", abstract: "The models by name.")

  @OptionGroup var language: LanguageOptions
  @OptionGroup var list: ListOptions

  mutating func run() throws {
    let entries = ModelList.entries(language.language)
    try list.write(
      "models",
      entries.map { entry in
        ["name": .text(entry[0]), "serves": .text(entry[1]), "method": .text(entry[2])]
      },
      TextTable(
        columns: ListTitles.models(language.language), rows: entries.map { $0.map { TextTable.Cell($0) } }))
  }
}

/// `cutline list sources`.
struct ListSourcesCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Where the figures come from, all or those of one school's lines.",
    usage: "cutline list sources [<options>]")

  @Option(help: "Only sources of this school's lines and counts.", completion: CompletionWords.schools)
  var school: String?
  @Option(help: "Only sources of lines of this major.", completion: CompletionWords.majors)
  var major: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var list: ListOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let found = try school.map { try dataset.school(named: $0) }
    let sources =
      school == nil && major == nil
      ? dataset.sources : dataset.sources(school: found, major: major.map(MajorCode.init))
    try list.write(
      "sources", sources.map(row),
      TextTable(
        columns: ListTitles.sources(language.language),
        rows: sources.map { source in
          [
            source.id, source.publisher,
            language.language == .chinese && !source.titleZH.isEmpty ? source.titleZH : source.title,
            source.publishedOn?.description ?? "",
            source.medium.rawValue, source.confidence.rawValue, source.address,
          ].map { TextTable.Cell($0) }
        }))
  }

  private func row(_ source: Source) -> [String: ListValue] {
    [
      "id": .text(source.id), "publisher": .text(source.publisher), "title": .text(source.title),
      "title_zh": ListValue(source.titleZH.isEmpty ? nil : source.titleZH),
      "published_on": ListValue(source.publishedOn?.description), "medium": .text(source.medium.rawValue),
      "confidence": .text(source.confidence.rawValue), "address": .text(source.address),
    ]
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

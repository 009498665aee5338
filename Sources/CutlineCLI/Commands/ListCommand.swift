import Admissions
import ArgumentParser
import Forecasting
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
struct ListSchoolsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schools", abstract: "The schools, with code, names, city, region and lines known.")

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let isChinese = language.language == .chinese
    let table = TextTable(
      columns: (isChinese
        ? ["代码", "校名", "英文名", "别名", "城市", "区", "自划线", "线"]
        : ["code", "name", "English name", "aliases", "city", "region", "own line", "lines"]).map {
          TextTable.Column($0)
        },
      rows: dataset.schools.map { school in
        let lines = dataset.lines.filter { $0.key.schoolID == school.id }.count
        return [
          school.id, school.nameZH, school.nameEN, school.aliases.joined(separator: " "), school.city,
          school.region.rawValue, school.setsOwnLine ? (isChinese ? "是" : "yes") : "", "\(lines)",
        ].map { TextTable.Cell($0) }
      })
    try StandardOutput.write(display.painted(table.lines))
  }
}

/// `cutline list majors`.
struct ListMajorsCommand: ParsableCommand {
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
    let titles =
      language.language == .chinese
      ? ["代码", "学位", "名称", "英文名", "年份", "最近的线"]
      : ["code", "degree", "name", "English name", "cycles", "last line"]
    let table = TextTable(
      columns: titles.prefix(school == nil ? 4 : 6).map { TextTable.Column($0) },
      rows: rows.map { $0.map { TextTable.Cell($0) } })
    try StandardOutput.write(display.painted(table.lines))
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
struct ListModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "models", abstract: "The models by name.")

  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let table = TextTable(
      columns: (language.language == .chinese
        ? ["模型", "用于", "做法"] : ["model", "used by", "what it does"]).map { TextTable.Column($0) },
      rows: ModelList.entries(language.language).map { $0.map { TextTable.Cell($0) } })
    try StandardOutput.write(display.painted(table.lines))
  }
}

/// `cutline list sources`.
struct ListSourcesCommand: ParsableCommand {
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
      columns: (language.language == .chinese
        ? ["编号", "发布者", "标题", "发布日期", "形式", "可信度", "地址"]
        : ["id", "publisher", "title", "published", "medium", "confidence", "address"]).map {
          TextTable.Column($0)
        },
      rows: sources.map { source in
        [
          source.id, source.publisher,
          language.language == .chinese && !source.titleZH.isEmpty ? source.titleZH : source.title,
          source.publishedOn?.description ?? "",
          source.medium.rawValue, source.confidence.rawValue, source.address,
        ].map { TextTable.Cell($0) }
      })
    try StandardOutput.write(display.painted(table.lines))
  }
}

extension Dataset {
  /// The school that a name means.
  fileprivate func school(named name: String) throws(CommandFailure) -> School {
    let match = catalog.school(matching: name)
    if let school = match.item { return school }
    throw CommandFailure(
      .inputMissing,
      ["cutline: no school \"\(name)\"; cutline list schools"]
        + match.candidates.map { "  did you mean \($0.nameZH) \($0.nameEN)" })
  }
}

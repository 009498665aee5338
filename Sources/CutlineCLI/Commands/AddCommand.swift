import Admissions
import ArgumentParser
import DelimitedText
import Numerals
import Reporting

/// `cutline add`: a line of your own into a package of your own.
struct AddCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add lines to a data package of your own, with their source; what lint refuses is not added.",
    discussion: """
      Rows go to their place in lines.csv, and nothing else of the file changes.

      Examples:
        cutline add --data mine --school PKU --major 0835 --line 2026=345 \\
          --source notice-2026 --publisher "Peking University"
        cutline add --data mine --line lines.csv
      """)

  @Option(help: ArgumentHelp("Folder of the data package; made by cutline new.", valueName: "folder"))
  var data: String

  @Option(help: "School of the lines that are named here: code, name or alias.")
  var school: String?

  @Option(help: "Major: code or name.")
  var major: String?

  @Option(help: "Degree (default: by the code).")
  var degree: Degree?

  @Option(help: "College, by name (default: the one that offers the major).")
  var college: String?

  @Option(
    name: .customLong("line"),
    help: ArgumentHelp(
      "2026=345 or politics:2026=38, or a CSV file in the columns of lines.csv. May be given several times.",
      valueName: "line"))
  var lines: [KnownValue]

  @Option(help: ArgumentHelp("Where the lines were read: an identifier of sources.csv.", valueName: "id"))
  var source: String?

  @Option(help: "Who published a source that sources.csv does not have yet.")
  var publisher: String?

  @Option(help: "Its title (default: who published it).")
  var title: String?

  @Option(
    name: .customLong("title-zh"), help: "Its title in Chinese (default: the title as it is).")
  var chineseTitle: String?

  @Option(help: "Its address.")
  var address: String?

  @Option(help: "How well the lines are known: A, B or C.")
  var confidence: Confidence = .b

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if lines.isEmpty { throw ValidationError("--line: name a line, such as 2026=345, or a file") }
    let isInline = lines.contains { if case .line = $0 { true } else { false } }
    if isInline, school == nil || major == nil {
      throw ValidationError("--line 2026=345 is of one program: name --school and --major, or give a file")
    }
    if publisher != nil, source == nil { throw ValidationError("--publisher is of a --source: name it") }
  }

  mutating func run() throws {
    try FolderLock.holding(DataFolder.locate(data)) { try add() }
  }

  private func add() throws {
    let folder = try DataFolder.read(data)
    let dataset = try folder.checkedDataset(language.language)
    let sources = try sources(dataset, folder)
    let known = try KnownLines(lines, option: "--line", language: language.language).lines(
      in: dataset.catalog
    ) {
      (catalog) throws(CommandFailure) in try program(catalog)
    }.map { $0.from(source, confidence: confidence) }
    let (bytes, problems) = folder.package.adding(known)
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else {
      throw CommandFailure(.badData, worded: errors.prefix(20).map { $0.printed(in: language.language) })
    }
    for problem in problems { StandardError.write(problem.printed(in: language.language)) }
    if let sources { try OutputFile.write(sources, to: folder.path + "/sources.csv", isDurable: true) }
    try OutputFile.write(bytes, to: folder.path + "/lines.csv", isDurable: true)
    StandardError.write(.added(known.count, folder.path), language.language)
  }

  private func program(_ catalog: Catalog) throws(CommandFailure) -> ProgramPlace? {
    guard let school, let major else { return nil }
    let found = try ProgramQuestion.school(school, in: catalog)
    let match = catalog.major(matching: narrowForm(major), degree: degree, in: found)
    guard let meant = match.item ?? catalog.knownMajor(narrowForm(major), degree: degree) else {
      throw CommandFailure(
        .usage,
        [.say("cutline: --major \(major): name one:", "cutline: --major \(major)：请指明：")]
          + match.candidates.prefix(8).map {
            Message.plain("  \($0.code) \($0.nameZH) \($0.nameEN) (\($0.degree.rawValue))")
          })
    }
    return ProgramPlace(school: found, major: meant.code, degree: degree ?? meant.degree, college: college)
  }

  /// The table of sources with a new one at its place; nil where none is new.
  private func sources(_ dataset: Dataset, _ folder: DataFolder) throws(CommandFailure) -> [UInt8]? {
    guard let source, dataset.source(source) == nil else { return nil }
    guard let publisher else { throw CommandFailure(.usage, .noSuchSource(source)) }
    var rows = dataset.sources.map(\.row)
    rows.append([
      source, publisher, title ?? publisher, chineseTitle ?? title ?? publisher, address ?? "", "", "",
      "html",
      confidence.rawValue,
    ])
    rows.sort { $0[0].unicodeScalars.lexicographicallyPrecedes($1[0].unicodeScalars) }
    var writer = DelimitedWriter()
    writer.record(TableName.sources.columns)
    for row in rows { writer.record(row) }
    return writer.bytes
  }
}

extension Source {
  /// The row of the table.
  var row: [String] {
    [
      id, publisher, title, titleZH, address, publishedOn.map { "\($0)" } ?? "",
      retrievedOn.map { "\($0)" } ?? "",
      medium.rawValue, confidence.rawValue,
    ]
  }
}

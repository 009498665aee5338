import Admissions
import DelimitedText

/// Lays the lines that a user knows over a data package.
struct KnownLines {
  private let values: [KnownValue]
  private let option: String
  private let language: Language

  init(_ options: KnownOptions, language: Language) {
    self.init(options.known, option: "--known", language: language)
  }

  /// - Parameter option: the option that they were named with, for messages.
  init(_ values: [KnownValue], option: String, language: Language) {
    self.values = values
    self.option = option
    self.language = language
  }

  /// The data with the lines of files; a line of no file is refused, as no program is asked about.
  func dataset(of folder: DataFolder) throws(CommandFailure) -> Dataset {
    try dataset(of: folder) { _ throws(CommandFailure) in nil }
  }

  /// The data with every line.
  ///
  /// - Parameters:
  ///   - last: the last cycle that a line may be of.
  ///   - program: the program that lines without a file are of; nil refuses them.
  func dataset(
    of folder: DataFolder, upTo last: (Dataset) throws(CommandFailure) -> Int? = { _ in nil },
    program: (Catalog) throws(CommandFailure) -> ProgramPlace?
  ) throws(CommandFailure) -> Dataset {
    let dataset = try folder.checkedDataset(language)
    guard !values.isEmpty else { return dataset }
    let lines = try lines(in: dataset.catalog, program: program)
    try refuse(later(lines, than: try last(dataset)))
    let (package, problems) = folder.package.laying(lines)
    try refuse(problems.filter { $0.severity == .error })
    for problem in problems { StandardError.write(problem.printed(in: language)) }
    return package.dataset
  }

  /// The lines, those without a file being of a program; nil refuses them.
  func lines(
    in catalog: Catalog, program: (Catalog) throws(CommandFailure) -> ProgramPlace?
  ) throws(CommandFailure) -> [KnownLine] {
    let dataset = catalog.dataset
    var lines: [KnownLine] = []
    for value in values {
      switch value {
      case .file(let path): lines += try read(path, catalog)
      case .line(let subject, let cycle, let value, let typed):
        guard let place = try program(catalog) else {
          throw CommandFailure(.usage, .knownNeedsAFile(option + " " + typed))
        }
        lines.append(
          KnownLine(
            key: dataset.ownKey(place, subject: subject), cycle: cycle,
            fullMark: dataset.fullMark(
              of: subject, major: place.major, degree: place.degree, cycle: cycle), value: value,
            file: option + " " + typed)
        )
      }
    }
    return lines
  }

  private func later(_ lines: [KnownLine], than last: Int?) -> [DataProblem] {
    guard let last else { return [] }
    return lines.filter { $0.cycle > last }.map {
      DataProblem(
        file: $0.file, line: $0.line, column: $0.column,
        kind: .row(.implausibleCycle($0.cycle, 1978...max(1978, last))))
    }
  }

  private func read(_ path: String, _ catalog: Catalog) throws(CommandFailure) -> [KnownLine] {
    let text = try TableText.read(path, encoding: nil, language: language)
    let table = KnownLineTable(bytes: Array(text.bytes), file: path, catalog: catalog)
    try refuse(table.problems)
    return table.lines
  }

  private func refuse(_ problems: [DataProblem]) throws(CommandFailure) {
    guard !problems.isEmpty else { return }
    throw CommandFailure(
      .badData, problems.sortedUniquely().prefix(20).map { .plain($0.printed(in: language)) })
  }
}

/// A data package as it was read: its dataset, the problems met on the way, and its descriptor.
public struct DataPackage: Sendable {
  /// The typed tables.
  public let dataset: Dataset
  /// What was wrong with the files and cells, sorted by place.
  public let readingProblems: [DataProblem]
  /// The descriptor, where there is one.
  public let descriptor: PackageDescriptor?
  /// The files as they were read.
  let files: [TableFile]
  private let tables: TableSet
  /// The folder of the files.
  private let folder: String

  /// Reads the files of a package.
  public init(files: [TableFile], descriptor: PackageDescriptor? = nil) {
    self.files = files
    tables = TableSet(files)
    folder =
      files.map(\.path).min().map {
        $0.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      } ?? ""
    let (dataset, problems) = Dataset.load(tables: tables.tables)
    self.dataset = dataset
    self.descriptor = descriptor
    readingProblems = (tables.problems + problems).onePerCell()
  }

  private init(_ package: DataPackage, dataset: Dataset) {
    self.dataset = dataset
    (readingProblems, descriptor, files) = (package.readingProblems, package.descriptor, package.files)
    (tables, folder) = (package.tables, package.folder)
  }

  /// The package with the rows of lines from a place on marked as the user's.
  func markingGiven(from row: Int) -> DataPackage {
    DataPackage(self, dataset: dataset.markingGiven(from: row))
  }

  /// Tables that the descriptor lists and the package does not have.
  private var missingTables: [DataProblem] {
    let known = Set(readingProblems.map(\.file))
    return (descriptor?.resources ?? []).compactMap { resource in
      guard let path = resource.path, path.hasSuffix(".csv"), tables[resource.tableName] == nil else {
        return nil
      }
      let file = (folder.isEmpty ? "" : folder + "/") + path
      guard !known.contains(file) else { return nil }
      return DataProblem(file: file, line: 1, column: 1, kind: .form(.missingTable(path)))
    }
  }

  /// What keeps a package from being used: what does not read, cycles that no package can speak of, and numbers
  /// beyond the limits that its descriptor sets. These bind every command, not `lint` alone.
  public var bindingProblems: [DataProblem] {
    let bounds = descriptor.map { SchemaLint(descriptor: $0, tables: tables).boundProblems() } ?? []
    return (readingProblems + bounds + LintRule.plausibleCycles.check(dataset)).onePerCell()
  }

  /// Everything that is wrong with the package: its files, its schema and the rules of admission; sorted by
  /// place, each once, and one problem for a cell that is bad in itself.
  public func lint(rules: [LintRule] = LintRule.all) -> [DataProblem] {
    let schema = descriptor.map { SchemaLint(descriptor: $0, tables: tables).problems() } ?? []
    return (readingProblems + missingTables + schema + rules.flatMap { $0.check(dataset) }).onePerCell()
  }
}

import DelimitedText
import Numerals

extension DataPackage {
  /// What a line that a user adds must satisfy: the rules that look at one line among the others.
  private static let rulesOfLines: [LintRule] = [
    .repeatedKeys, .plausibleCycles, .notBelowNationalLine, .notBelowHigherLevel, .onLattice, .fullMarks,
    .totalAboveParts, .levelsAndTracks, .noJumps,
  ]

  /// The package with lines that a user knows, as if their rows stood in its table, and what is wrong with them.
  ///
  /// The rows are marked as given (`Line.isGiven`) and nothing else tells them from rows of the package. One that the
  /// package holds with the same value is left out; one that it holds with another value is an error. Every problem is
  /// located where the user named the line.
  public func laying(_ known: [KnownLine]) -> (package: DataPackage, problems: [DataProblem]) {
    let fresh = known.filter { line in
      let present = dataset.index.lines[.init(cycle: line.cycle, key: line.key)]
      return present.map { parseDouble(line.value) != $0.value } ?? true
    }
    guard !fresh.isEmpty, let base = dataset.files[.lines] else { return (self, []) }
    let package = DataPackage(files: files(with: fresh, in: base), descriptor: descriptor)
    let first = base.rows.count
    guard let table = package.dataset.files[.lines], table.rows.count == first + fresh.count else {
      return (package, package.readingProblems)
    }
    let places = Dictionary(
      fresh.indices.map { (table.line(of: first + $0), fresh[$0]) }, uniquingKeysWith: { first, _ in first })
    // The bounds of the descriptor bind every command: a line beyond them would end all that come after it.
    let found = package.bindingProblems + Self.rulesOfLines.flatMap { $0.check(package.dataset) }
    let problems = found.filter { $0.file == table.file }.compactMap { problem in
      places[problem.line].map { line in
        DataProblem(
          file: line.file, line: line.line, column: line.column, severity: problem.severity,
          kind: problem.kind)
      }
    }
    return (package.markingGiven(from: first), problems.sortedUniquely())
  }

  /// The files with rows of known lines at the end of the table of lines.
  private func files(with known: [KnownLine], in base: Table) -> [TableFile] {
    var writer = DelimitedWriter()
    for line in known { writer.record(base.header.map { line.cell($0.text) }) }
    return files.map { file in
      guard TableName(rawValue: file.tableName) == .lines else { return file }
      let needsEnd = file.bytes.last.map { $0 != 10 } ?? false
      return TableFile(
        name: file.name, path: file.path, bytes: file.bytes + (needsEnd ? [10] : []) + writer.bytes)
    }
  }
}

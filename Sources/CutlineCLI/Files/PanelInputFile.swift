import Admissions
import Foundation
import PanelTables

/// Reads a table of observations from a file or from standard input.
enum PanelInputFile {
  private static let chunkBytes = 1 << 20
  private static let shownProblems = 20

  /// - Parameter watch: sees the bytes of standard input as they come.
  static func read(
    _ options: PanelOptions, target: Int?, language: Language, watch: (Span<UInt8>) -> Void = { _ in }
  ) throws -> PanelTable {
    let words = TableLanguage(rawValue: language.rawValue) ?? .english
    do {
      let columns = try PanelColumns(
        key: options.key.names, groups: options.group.names, time: options.time, value: options.value,
        dialect: options.delimiter.dialect)
      let settings = PanelTableOptions(
        scale: try options.panelScale(), target: target, onError: options.onError)
      let table =
        options.file == "-"
        ? try readStandardInput(columns, settings, watch)
        : try readFile(options.file, columns, settings, jobs: options.jobs)
      report(table, options, words)
      return table
    } catch let error as PanelTableError {
      throw failure(error, file: options.file, words)
    }
  }

  private static func readFile(
    _ path: String, _ columns: PanelColumns, _ settings: PanelTableOptions, jobs: Int
  ) throws -> PanelTable {
    let data = try InputFile.mapped(path)
    return try PanelTableReader.read(
      data.span, file: path, columns: columns, options: settings, jobs: jobs)
  }

  private static func readStandardInput(
    _ columns: PanelColumns, _ settings: PanelTableOptions, _ watch: (Span<UInt8>) -> Void
  ) throws -> PanelTable {
    var reader = PanelTableReader(columns, file: "-", options: settings)
    while let chunk = try FileHandle.standardInput.read(upToCount: chunkBytes), !chunk.isEmpty {
      watch(chunk.span)
      reader.consume(chunk.span)
    }
    return try reader.finish()
  }

  /// Names the rows that were skipped.
  private static func report(_ table: PanelTable, _ options: PanelOptions, _ words: TableLanguage) {
    for problem in table.problems.errors.prefix(shownProblems) {
      StandardError.write(problem.printed(in: words))
    }
    guard !options.quiet else { return }
    for note in table.problems.notes.prefix(shownProblems) { StandardError.write(note.printed(in: words)) }
    if table.droppedRowCount > 0 {
      StandardError.write("cutline: \(options.file): \(table.droppedRowCount) rows skipped")
    }
  }

  private static func failure(_ error: PanelTableError, file: String, _ words: TableLanguage)
    -> CommandFailure
  {
    guard case .badTable(let problems) = error else {
      return CommandFailure(.usage, "cutline: \(error.message(in: words))")
    }
    let shown = problems.errors.prefix(shownProblems).map { $0.printed(in: words) }
    let more = problems.errorCount - shown.count
    let last =
      "cutline: \(file): \(error.message(in: words))" + (more > 0 ? ", \(shown.count) shown" : "")
      + "; --on-error skip leaves bad rows out and names them"
    return CommandFailure(.badData, shown + [last])
  }
}

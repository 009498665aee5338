import Admissions
import Batch
import Foundation
import PanelTables

/// Reads a table of observations from a file or from standard input.
enum PanelInputFile {
  private static let chunkBytes = 1 << 20

  /// - Parameter watch: sees the bytes of standard input as they come.
  static func read(
    _ options: PanelOptions, target: Int?, language: Language, watch: (Span<UInt8>) -> Void = { _ in }
  ) throws -> PanelTable {
    let settings = try PanelInputSettings(options, target: target, language: language)
    do {
      let table =
        settings.isStream
        ? try readStandardInput(settings, watch) : try readFile(settings, jobs: options.jobs)
      settings.report(table.problems)
      settings.say(.droppedRows(table.droppedRowCount))
      return table
    } catch {
      throw settings.failure(error)
    }
  }

  private static func readFile(_ settings: PanelInputSettings, jobs: Int) throws -> PanelTable {
    let data = try InputFile.mapped(settings.file)
    return try PanelTableReader.read(
      data.span, file: settings.file, columns: settings.columns, options: settings.options, jobs: jobs)
  }

  private static func readStandardInput(
    _ settings: PanelInputSettings, _ watch: (Span<UInt8>) -> Void
  ) throws -> PanelTable {
    var reader = PanelTableReader(settings.columns, file: "-", options: settings.options)
    while let chunk = try FileHandle.standardInput.read(upToCount: chunkBytes), !chunk.isEmpty {
      watch(chunk.span)
      reader.consume(chunk.span)
    }
    return try reader.finish()
  }
}

extension PanelTable {
  /// Ends a command on the table: rows that were skipped show in its exit status.
  func finish() throws(CommandFailure) {
    if droppedRowCount > 0 { throw .silent(.someDeclined) }
  }
}

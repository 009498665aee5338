import Admissions
import Batch
import Foundation
import PanelTables

/// Reads a table of observations from a file, a pipe or standard input.
enum PanelInputFile {
  /// - Parameters:
  ///   - adjust: changes how cells and oddities are dealt with.
  ///   - watch: sees the text once it is there.
  static func read(
    _ options: PanelOptions, target: Int?, language: Language,
    adjust: (inout CellPolicy) -> Void = { _ in }, watch: (Span<UInt8>) -> Void = { _ in }
  ) throws -> PanelTable {
    let settings = try PanelInputSettings(options, target: target, language: language, adjust: adjust)
    let text = try TableText.read(
      settings.file, encoding: options.reading.encoding, language: language, jobs: options.jobs)
    if settings.isStream { watch(text.bytes.span) }
    do {
      let table = try PanelTableReader.read(
        text.bytes.span, file: settings.file, columns: settings.columns, options: settings.options,
        jobs: options.jobs)
      settings.report(table.problems)
      settings.say(.droppedRows(table.droppedRowCount))
      return table
    } catch {
      throw settings.failure(error, text)
    }
  }
}

extension PanelTable {
  /// Ends a command on the table: rows that were skipped show in its exit status.
  func finish() throws(CommandFailure) {
    if droppedRowCount > 0 { throw .silent(.someDeclined) }
  }
}

import Admissions
import DelimitedText
import Forecasting
import Foundation
import PanelTables

/// A list of tables, one admission system each: columns name, file (beside the list), scale and license.
struct SystemList {
  struct Entry {
    let name: String
    let file: String
    let scale: Scale.Kind
    let license: String
  }

  let entries: [Entry]

  private static let columns = ["name", "file", "scale", "license"]

  /// Reads the list; every bad row stops it, located.
  init(_ path: String, _ reading: ReadingOptions, language: Language) throws(CommandFailure) {
    let text = try TableText.read(path, encoding: reading.encoding, language: language)
    let (table, problems) = Table.readLoosely(bytes: Array(text.bytes), file: shownPath(path))
    if let first = problems.first {
      let problem = TableProblem(
        file: table.file, line: first.line, column: first.column, kind: .malformed(first.kind))
      throw CommandFailure(
        .badData, problem.printed(in: TableLanguage(rawValue: language.rawValue) ?? .english))
    }
    if let missing = Self.columns.first(where: { table.column($0) == nil }) {
      throw CommandFailure(.badData, .missingListColumn(table.file, missing, Self.columns))
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    var entries: [Entry] = []
    for row in table.rows.indices {
      let cells = Self.columns.compactMap { table.cell(row, $0) }
      let (name, file, kind) = (cells[0], cells[1], cells[2])
      guard let scale = Scale.Kind(rawValue: kind.text) else {
        throw CommandFailure(.badData, .unknownKind(table.file, kind, kind.text))
      }
      guard !name.isEmpty, !entries.contains(where: { $0.name == name.text }) else {
        throw CommandFailure(.badData, .systemTwice(table.file, name, name.text))
      }
      entries.append(
        Entry(
          name: name.text, file: URL(fileURLWithPath: file.text, relativeTo: folder).path, scale: scale,
          license: cells[3].text))
    }
    self.entries = entries
  }
}

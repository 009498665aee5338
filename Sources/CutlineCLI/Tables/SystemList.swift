import Admissions
import ArgumentParser
import DelimitedText
import Forecasting
import Foundation

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

  init(_ path: String, language: Language) throws(CommandFailure) {
    let (table, problems) = Table.readLoosely(bytes: try InputFile.read(path), file: path)
    if let problem = problems.first { throw CommandFailure(.badData, "\(problem)") }
    for column in Self.columns where !table.header.contains(where: { $0.text == column }) {
      throw CommandFailure(.badData, .missingListColumn(path, column, Self.columns))
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    var entries: [Entry] = []
    for row in table.rows {
      let cells = Self.columns.map { column in row[table.header.firstIndex { $0.text == column } ?? 0] }
      guard let scale = Scale.Kind(rawValue: cells[2].text) else {
        throw CommandFailure(.badData, .unknownKind(path, line: cells[2].line, cells[2].text))
      }
      entries.append(
        Entry(
          name: cells[0].text, file: URL(fileURLWithPath: cells[1].text, relativeTo: folder).path,
          scale: scale,
          license: cells[3].text))
    }
    self.entries = entries
  }
}

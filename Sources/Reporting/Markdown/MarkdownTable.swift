import Numerals

/// A table as GitHub-flavored Markdown whose raw text lines up on a terminal.
struct MarkdownTable {
  private let cells: [[String]]
  private let alignments: [ColumnAlignment]
  private let widths: [Int]

  init(_ table: DocumentTable) {
    let inline = MarkdownInline(isInTable: true)
    let header = table.columns.map { inline.text($0.title) }
    let rows = [header] + table.rows.map { $0.map(inline.text) }
    cells = rows
    alignments = table.columns.map(\.alignment)
    widths = table.columns.indices.map { column in
      max(3, rows.map { DisplayWidth.of($0[column]) }.max() ?? 0)
    }
  }

  /// The lines, header and rule first; none for a table without columns.
  var lines: [String] {
    guard let header = cells.first, !widths.isEmpty else { return [] }
    return [line(header), rule] + cells.dropFirst().map(line)
  }

  private func line(_ row: [String]) -> String {
    let padded = row.indices.map { DisplayWidth.pad(row[$0], to: widths[$0], align: alignments[$0].padding) }
    return "| " + padded.joined(separator: " | ") + " |"
  }

  private var rule: String {
    let parts = zip(widths, alignments).map { width, alignment in
      let dashes = String(repeating: "-", count: width - 1)
      return switch alignment {
      case .left: dashes + "-"
      case .right: dashes + ":"
      case .center: ":" + dashes.dropLast() + ":"
      }
    }
    return "| " + parts.joined(separator: " | ") + " |"
  }
}

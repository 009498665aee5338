import DelimitedText
import Numerals

/// What a look at the whole text of a file adds to its problems. The file is read again only where there are some.
struct WholeText {
  private let opening: TableOpening
  private let file: String

  /// A text that begins as `opening` says.
  init(_ opening: TableOpening, file: String) { (self.opening, self.file) = (opening, file) }

  /// Rows with a second value for a year that are looked at.
  private static let mostPairs = 50

  /// Takes lines of text below the table for what they are, says how much an unclosed quote takes in, and which column tells rows of one year apart.
  func complete(
    _ builder: inout PanelBuilder, _ bytes: Span<UInt8>, _ columns: PanelColumns, _ options: PanelTableOptions
  ) {
    builder.passTextBelow(file: file) { Self.isSentence(on: $0, in: bytes) }
    countQuoted(&builder, bytes)
    tellApart(&builder, bytes, columns, options)
  }

  /// Whether a line reads as a sentence: several words, or a label with a colon, or more than a few ideographs.
  private static func isSentence(on line: Int, in bytes: Span<UInt8>) -> Bool {
    var (at, number) = (0, 1)
    while number < line, at < bytes.count {
      if bytes[at] == 0x0A { number += 1 }
      at += 1
    }
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != 0x0A, text.count < 200 {
      text.append(bytes[at])
      at += 1
    }
    let words = trimmedForm(String(decoding: text, as: UTF8.self))
    let ideographs = words.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    return words.contains(" ") || words.contains(":") || words.contains("：") || ideographs > 3
  }

  private func countQuoted(_ builder: inout PanelBuilder, _ bytes: Span<UInt8>) {
    guard
      let open = builder.problems.errors.first(where: { $0.kind == .malformed(.unterminatedQuote) })
    else { return }
    var lines = bytes.isEmpty || bytes[bytes.count - 1] == 0x0A ? 0 : 1
    for place in bytes.indices where bytes[place] == 0x0A { lines += 1 }
    let kind = TableProblem.Kind.unclosedQuote(lines: max(1, lines - open.line + 1))
    builder.replaceErrors(
      { $0 == .malformed(.unterminatedQuote) },
      by: TableProblem(file: file, line: open.line, column: open.column, kind: kind))
  }

  private func tellApart(
    _ builder: inout PanelBuilder, _ bytes: Span<UInt8>, _ columns: PanelColumns, _ options: PanelTableOptions
  ) {
    // Without a key the same value twice is no repetition: the rows may be of two series.
    let notes = columns.isSingle ? builder.problems.notes : []
    let repeats = (builder.problems.errors.filter { $0.kind.isRepeatedYear } + notes).filter {
      $0.kind.firstLine != nil
    }.sorted()
    guard let first = repeats.first, let (year, line) = first.kind.repeated else { return }
    let pairs = repeats.prefix(Self.mostPairs).compactMap { problem in
      problem.kind.firstLine.map { (first: $0, second: problem.line) }
    }
    let records = records(bytes, on: Set(pairs.flatMap { [$0.first, $0.second] }), options.limits)
    guard let header = records.header else { return }
    let count = builder.problems.errors.count == builder.problems.errorCount ? repeats.count : 0
    let others = header.indices.filter { !columns.askedNames.map { trimmedForm($0) }.contains(header[$0]) }
    let telling = others.filter { column in
      pairs.allSatisfy { pair in
        guard let a = records.rows[pair.first], let b = records.rows[pair.second], column < a.count,
          column < b.count
        else { return false }
        return a[column] != b[column]
      }
    }
    let kind: TableProblem.Kind
    if columns.isSingle, !others.isEmpty || builder.problems.errorCount > 0 {
      kind = .noKey(year: year, first: line, candidates: others.map { header[$0] }.filter { !$0.isEmpty })
    } else if let column = telling.first(where: { !header[$0].isEmpty }) {
      kind = .tellingColumn(header[column], year: year, first: line, count: count, key: columns.key)
    } else {
      return
    }
    builder.replaceErrors(
      \.isRepeatedYear,
      by: TableProblem(file: file, line: first.line, column: first.column, kind: kind))
  }

  /// The header and the records that begin on some lines, as text.
  private func records(
    _ bytes: Span<UInt8>, on lines: Set<Int>, _ limits: Limits
  ) -> (header: [String]?, rows: [Int: [String]]) {
    var reader = DelimitedReader(
      file: file, dialect: opening.dialect, limits: limits, firstLine: opening.line)
    var header: [String]?
    var rows: [Int: [String]] = [:]
    func take(_ record: borrowing Record) {
      if header == nil {
        header = record.strings().map { trimmedForm($0) }
      } else if lines.contains(record.line) {
        rows[record.line] = record.strings()
      }
    }
    let text = bytes.extracting(droppingFirst: opening.offset)
    reader.consume(text) { take($0) }
    reader.finish { take($0) }
    return (header, rows)
  }
}

extension TableProblem.Kind {
  /// The line of the first value of the year that this one repeats.
  fileprivate var firstLine: Int? { repeated?.first }

  /// Whether the row gives its series another value for a year.
  fileprivate var isRepeatedYear: Bool {
    if case .repeatedYear = self { return true }
    return false
  }

  /// A year that stands twice, and the line on which it stands first.
  fileprivate var repeated: (year: Int, first: Int)? {
    switch self {
    case .repeatedYear(let year, let first), .repeatedRow(let year, let first): (year, first)
    default: nil
    }
  }
}

import Admissions
import Batch
import DelimitedText
import Foundation
import PanelTables

/// How a table of observations is read, and what is said when it cannot be.
struct PanelInputSettings: Sendable {
  /// The path; - for standard input.
  let file: String
  let columns: PanelColumns
  let options: PanelTableOptions
  let words: TableLanguage
  let isQuiet: Bool

  private static let shownProblems = 60

  /// - Parameters:
  ///   - target: the year that is forecast, if it is one; rows after it are errors.
  ///   - shard: the share that is read; nil for all.
  ///   - adjust: changes how cells and oddities are dealt with.
  init(
    _ options: PanelOptions, target: Int?, shard: Shard? = nil, language: Language,
    adjust: (inout CellPolicy) -> Void = { _ in }
  ) throws {
    file = options.file
    isQuiet = options.quiet
    words = TableLanguage(rawValue: language.rawValue) ?? .english
    let reading = options.reading
    do {
      columns = try PanelColumns(
        key: options.key.names, groups: options.group.names, time: options.time, value: options.value,
        floor: options.floorColumn, dialect: reading.delimiter.dialect,
        findsDelimiter: reading.delimiter == .auto, isWide: reading.wide, isSingle: options.key.names.isEmpty)
    } catch {
      throw CommandFailure(.usage, .worded(error))
    }
    var policy = reading.policy
    adjust(&policy)
    self.options = PanelTableOptions(
      scale: try options.panelScale(), target: target, onError: options.onError, shard: shard, cells: policy)
  }

  var isStream: Bool { FileSystem.isStream(file) }

  /// The table as a batch reads it.
  var input: BatchInput { BatchInput(name: file, columns: columns, options: options) }

  /// Says what a batch has to say of the table.
  func say(_ note: BatchNote) {
    if case .problems(let problems, let shown) = note { return report(problems, after: shown) }
    guard !isQuiet, let text = note.text(in: words, of: file) else { return }
    StandardError.write("cutline: " + text)
  }

  /// Names rows that were skipped, as far as there is room, and what is odd.
  /// - Parameter shown: how many were named before.
  func report(_ problems: TableProblems, after shown: Int = 0) {
    let room = max(0, PanelInputSettings.shownProblems - shown)
    let notes = isQuiet ? [] : problems.notes
    let report = ProblemReport(in: words)
    for line in report.lines(Array(problems.errors.prefix(room))) { StandardError.write(line) }
    for line in report.lines(Array(notes.prefix(room))) { StandardError.write(line) }
  }

  /// Why the table cannot be read, in words.
  /// - Parameter text: what was read, where it is at hand.
  func failure(_ error: any Error, _ text: TableText? = nil) -> CommandFailure {
    if let failure = error as? CommandFailure { return failure }
    if let failure = error as? BatchFailure { return CommandFailure(failure) }
    guard let error = error as? PanelTableError else {
      return CommandFailure(.inputMissing, .cannotBeRead(file, FileSystem.reason(error)))
    }
    switch error {
    case .badTable(let problems): return encodingFailure(problems, text) ?? failure(problems, error)
    case .unsorted:
      return CommandFailure(
        .badData,
        [
          .say(error.message(in: .english), error.message(in: .chinese)),
          .unsorted(by: columns.key.joined(separator: ", ")),
        ])
    default: return CommandFailure(.usage, .worded(error))
    }
  }

  private func failure(_ problems: TableProblems, _ error: PanelTableError) -> CommandFailure {
    let shown = ProblemReport(in: words).lines(problems.errors)
    let notes = isQuiet ? [] : ProblemReport(in: words).lines(problems.notes)
    var last = "cutline: \(shownPath(file)): \(error.message(in: words))"
    if options.onError == .stop, problems.canBeSkipped {
      last +=
        words == .chinese
        ? "；--on-error skip 可跳过有错的行并逐一列出" : "; --on-error skip leaves bad rows out and names them"
    }
    return CommandFailure(.badData, worded: shown + notes + [last])
  }

  /// Bytes that are not UTF-8 come from another encoding, which is said once.
  private func encodingFailure(_ problems: TableProblems, _ text: TableText?) -> CommandFailure? {
    guard let text, text.isPlain,
      let first = problems.errors.first(where: { $0.kind == .malformed(.invalidUTF8) }),
      let guess = EncodingGuess.name(of: text.bytes), guess != "UTF-8"
    else { return nil }
    let place = "\(shownPath(file)):\(first.line):\(first.column): "
    return CommandFailure(
      .badData,
      words == .chinese
        ? place + "错误：含有非 UTF-8 字节，看起来是 \(guess)：请加 --encoding \(guess.lowercased())，或将文件存为 UTF-8"
        : place
          + "error: bytes that are not UTF-8; it looks like \(guess): add --encoding \(guess.lowercased()), or "
          + "save the file as UTF-8")
  }
}

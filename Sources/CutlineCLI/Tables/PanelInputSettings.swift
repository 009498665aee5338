import Admissions
import Batch
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

  private static let shownProblems = 20

  /// - Parameters:
  ///   - target: the year that is forecast, if it is one; rows after it are errors.
  ///   - shard: the share that is read; nil for all.
  init(_ options: PanelOptions, target: Int?, shard: Shard? = nil, language: Language) throws {
    file = options.file
    isQuiet = options.quiet
    words = TableLanguage(rawValue: language.rawValue) ?? .english
    do {
      columns = try PanelColumns(
        key: options.key.names, groups: options.group.names, time: options.time, value: options.value,
        floor: options.floorColumn, dialect: options.delimiter.dialect)
    } catch {
      throw CommandFailure(.usage, .worded(error))
    }
    self.options = PanelTableOptions(
      scale: try options.panelScale(), target: target, onError: options.onError, shard: shard)
  }

  var isStream: Bool { file == "-" }

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
    for problem in problems.errors.prefix(room) { StandardError.write(problem.printed(in: words)) }
    guard !isQuiet else { return }
    for note in problems.notes.prefix(room) { StandardError.write(note.printed(in: words)) }
  }

  /// Why the table cannot be read, in words.
  func failure(_ error: any Error) -> CommandFailure {
    if let failure = error as? CommandFailure { return failure }
    if let failure = error as? BatchFailure { return CommandFailure(failure) }
    guard let error = error as? PanelTableError else {
      return CommandFailure(.inputMissing, .cannotBeRead(file, error.localizedDescription))
    }
    switch error {
    case .badTable(let problems): return failure(problems, error)
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
    let shown = problems.errors.prefix(PanelInputSettings.shownProblems).map {
      Message.plain($0.printed(in: words))
    }
    let more = problems.errorCount - shown.count
    return CommandFailure(
      .badData, shown + [.tableErrors(file, error, shown: more > 0 ? shown.count : nil)])
  }
}

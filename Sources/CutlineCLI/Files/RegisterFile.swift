import Admissions
import Foundation
import Numerals

/// The register's file: read whole and checked, then only ever appended to.
struct RegisterFile {
  let path: String
  private(set) var register: Register

  /// The register at `path`; a file that is not there is an empty register.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    let bytes = FileSystem.kind(path) == .missing ? [] : try InputFile.read(path)
    do {
      register = try Register(bytes: bytes, file: path)
    } catch {
      throw RegisterFile.failure(error, path)
    }
  }

  /// Appends rows.
  mutating func append(_ contents: [RegisterEntry.Content], on day: CalendarDate) throws(CommandFailure) {
    let bytes = register.append(contents, on: day)
    guard !bytes.isEmpty else { return }
    let url = URL(fileURLWithPath: path)
    try OutputFile.makeFolder(of: url)
    do {
      if FileSystem.kind(path) == .missing { try Data().write(to: url) }
      let handle = try FileHandle(forWritingTo: url)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      throw CommandFailure(.cannotWrite, .cannotBeWritten(path, error.localizedDescription))
    }
  }

  /// Records forecasts that are not recorded yet and says how many were.
  mutating func record(
    _ forecasts: [RecordedForecast], on day: CalendarDate, _ language: Language
  ) throws(CommandFailure) {
    let known = Set(register.forecasts.map { RegisterFile.identity($0.forecast) })
    let new = forecasts.filter { !known.contains(RegisterFile.identity($0)) }
    try append(new.map(RegisterEntry.Content.forecast), on: day)
    let again = forecasts.count - new.count
    StandardError.write(.recorded(new.count, path, again: again), language)
  }

  /// Records forecasts that were made on days of their own and are not recorded yet, and says how many were.
  mutating func record(_ dated: [HubTable.Dated], _ language: Language) throws(CommandFailure) {
    let known = Set(register.forecasts.map { RegisterFile.identity($0.forecast) })
    let new = dated.filter { !known.contains(RegisterFile.identity($0.forecast)) }
    var rest = new[...]
    while let first = rest.first {
      let same = rest.prefix { $0.day == first.day }
      try append(same.map { .forecast($0.forecast) }, on: first.day)
      rest = rest.dropFirst(same.count)
    }
    StandardError.write(.recorded(new.count, path, again: dated.count - new.count), language)
  }

  private static func identity(_ forecast: RecordedForecast) -> [String] {
    [forecast.scope, forecast.model, "\(forecast.cycle)", "\(forecast.quantiles)"] + forecast.key
  }

  private static func failure(_ error: RegisterError, _ path: String) -> CommandFailure {
    switch error {
    case .malformed(let line, let column):
      CommandFailure(.badData, .located(path, line, column) + .say("not a table", "不是表格"))
    case .otherColumns:
      CommandFailure(.badData, .located(path, 1, 1) + .say("not a register of forecasts", "不是预测登记簿"))
    case .unreadable(let line, let column, let name):
      CommandFailure(.badData, .located(path, line, column) + .say("\(name) does not read", "\(name) 无法读取"))
    case .brokenChain(let line):
      CommandFailure(
        .badData,
        .located(path, line, 1)
          + .say(
            "the hash does not follow: this row, or one before it, was changed or removed",
            "哈希不连续：这一行或之前的某一行被改动或删除"))
    }
  }
}

import Admissions
import Foundation
import Numerals

/// The register's file: read whole and checked under a lock, then only ever appended to.
///
/// The lock lasts as long as the value, so that what is added rests on all that others have added before; rows are
/// added in one write, which is taken back when it fails, and are on the disk before anything is said of them.
struct RegisterFile {
  /// What a command does with a register.
  enum Use {
    /// Reads it; nothing is locked and nothing made.
    case reading
    /// Adds to it where there is one.
    case adding
    /// Adds to it, and makes it where there is none.
    case making
  }

  /// The path as it was named.
  let path: String
  private(set) var register = Register()
  private let target: String
  private let file: SystemFile?
  /// How many bytes hold what `register` holds, and whether they end with a line.
  private var whole = 0
  private var isEnded = true

  /// Seconds that a run waits for another one to be done with the register.
  private static let patience = 60.0
  private static let pause: useconds_t = 10_000

  /// The register at `path`; a file that is not there is an empty register.
  /// - Parameter dropsTornRow: whether a last row that was cut short is left out, and removed.
  init(
    _ path: String, for use: Use, dropsTornRow: Bool = false, _ language: Language
  ) throws(CommandFailure) {
    self.path = path
    guard !path.isEmpty else { throw CommandFailure(.usage, .emptyPath("--register")) }
    target = FileSystem.followed(path)
    file = try RegisterFile.open(path, target, use)
    if FileSystem.kind(target) == .missing {
      try checkHead()
    } else {
      try read(dropsTornRow: dropsTornRow, language)
    }
  }

  private mutating func read(dropsTornRow: Bool, _ language: Language) throws(CommandFailure) {
    let bytes = try InputFile.read(target)
    let reading: RegisterReading
    do {
      reading = try RegisterReading(bytes: bytes, file: path)
    } catch {
      throw RegisterFile.failure(error, path)
    }
    (register, whole, isEnded) = (reading.register, reading.wholeBytes, reading.isEnded)
    try checkHead()
    guard let line = reading.tornLine else { return }
    guard dropsTornRow else { throw CommandFailure(.badData, .tornRow(path, line)) }
    guard let file else { return }
    do {
      try file.cut(to: whole)
      try file.sync()
    } catch {
      throw CommandFailure(.cannotWrite, .cannotBeWritten(path, FileSystem.reason(error.code)))
    }
    StandardError.write(.droppedRow(path, line), language)
  }

  /// Compares the rows with what is written beside them.
  private func checkHead() throws(CommandFailure) {
    guard FileSystem.kind(target + RegisterFile.headSuffix) == .file else { return }
    let text = String(decoding: try InputFile.read(target + RegisterFile.headSuffix), as: UTF8.self)
    guard let head = RegisterHead(text) else { throw CommandFailure(.badData, .damagedHead(path)) }
    guard head.isWithin(register) else {
      throw RegisterFile.failure(.rowsMissing(known: head.count, found: register.entries.count), path)
    }
  }

  private static let headSuffix = ".head"

  /// Appends rows.
  mutating func append(_ contents: [RegisterEntry.Content], on day: CalendarDate) throws(CommandFailure) {
    let bytes = register.append(contents, on: day)
    guard let file else { return }
    if !bytes.isEmpty { try append(bytes, to: file) }
    try keepHead()
  }

  /// Writes the head. The rows are safe: one that lags behind them, as a run leaves it that was ended here, is still
  /// within them, and brought up to them by the next.
  private func keepHead() throws(CommandFailure) {
    guard file != nil, !register.entries.isEmpty else { return }
    try OutputFile.write(
      Array(RegisterHead(register).text.utf8), to: target + RegisterFile.headSuffix, isDurable: true)
  }

  private mutating func append(_ bytes: [UInt8], to file: SystemFile) throws(CommandFailure) {
    do throws(SystemFailure) {
      try file.cut(to: whole)
      try file.append((isEnded ? [] : [UInt8(ascii: "\n")]) + bytes)
      try file.sync()
    } catch {
      try? file.cut(to: whole)
      throw CommandFailure(.cannotWrite, .cannotBeWritten(path, FileSystem.reason(error.code)))
    }
    whole += bytes.count + (isEnded ? 0 : 1)
    isEnded = true
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
    try keepHead()
    StandardError.write(.recorded(new.count, path, again: dated.count - new.count), language)
  }

  private static func identity(_ forecast: RecordedForecast) -> [String] {
    [forecast.scope, forecast.model, "\(forecast.cycle)", "\(forecast.quantiles)"] + forecast.key
  }
}

extension RegisterFile {
  /// Opens and locks the file; nil where nothing is to be written, or where there is none to write to.
  private static func open(
    _ path: String, _ target: String, _ use: Use
  ) throws(CommandFailure) -> SystemFile? {
    if use == .reading { return nil }
    if FileSystem.kind(target) == .folder { throw CommandFailure(.cannotWrite, .isAFolder(path)) }
    if use == .adding, FileSystem.kind(target) == .missing { return nil }
    try OutputFile.makeFolder(of: URL(fileURLWithPath: target))
    let end = ContinuousClock.now + .seconds(patience)
    while ContinuousClock.now < end {
      let file: SystemFile
      do {
        file = try SystemFile(target, O_RDWR | O_CREAT | O_NOFOLLOW)
      } catch {
        throw CommandFailure(.cannotCreate, .cannotBeOpened(path, FileSystem.reason(error.code)))
      }
      // A file that was put in its place while this run waited is another one.
      if file.lock(), file.stands(at: target) { return file }
      usleep(pause)
    }
    throw CommandFailure(.cannotCreate, .isBeingWritten(path))
  }

  fileprivate static func failure(_ error: RegisterError, _ path: String) -> CommandFailure {
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
    case .rowsMissing(let known, let found):
      CommandFailure(.badData, .rowsMissing(path, known: known, found: found))
    }
  }
}

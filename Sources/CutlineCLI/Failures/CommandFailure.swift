import Batch
import PanelTables

/// Why a command ends early: what it says on standard error and the status it exits with.
struct CommandFailure: Error {
  let status: ExitStatus
  let lines: [Message]

  init(_ status: ExitStatus, _ lines: [Message]) {
    self.status = status
    self.lines = lines
  }

  init(_ status: ExitStatus, _ line: Message) { self.init(status, [line]) }

  /// Lines that are in the words of the language asked for already.
  init(_ status: ExitStatus, worded lines: [String]) { self.init(status, lines.map(Message.plain)) }

  /// A line that is in the words of the language asked for already.
  init(_ status: ExitStatus, _ line: String) { self.init(status, worded: [line]) }

  /// Everything has been said already.
  static func silent(_ status: ExitStatus) -> CommandFailure { CommandFailure(status, []) }
}

extension CommandFailure {
  /// Why a batch cannot go on, in words.
  init(_ failure: BatchFailure) {
    let lines = zip(failure.lines(in: .english), failure.lines(in: .chinese))
    self.init(
      failure.isMisuse ? .usage : .badData, lines.map { .say("cutline: " + $0, "cutline: " + $1) })
  }
}

/// The exit statuses of the commands (from 64 on those of sysexits.h).
enum ExitStatus: Int32 {
  case success = 0
  /// Lint findings, or differences in a check.
  case findings = 1
  /// A batch in which some series were declined or rows dropped.
  case someDeclined = 3
  case usage = 64
  case badData = 65
  case inputMissing = 66
  case `internal` = 70
  /// The system refused a process, a thread or memory.
  case refused = 71
  case cannotCreate = 73
  case cannotWrite = 74
}

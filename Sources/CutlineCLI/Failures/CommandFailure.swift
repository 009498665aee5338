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

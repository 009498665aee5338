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

import Foundation
import Reporting
import Synchronization

/// Runs the commands of one notebook, one after the other, in a scratch folder of its own.
///
/// A command that runs for too long or prints too much is ended; a signal that ends the run ends the command with it
/// and leaves nothing behind.
struct NotebookRun {
  let path: String
  let notebook: Notebook

  /// Seconds that one command may take, and bytes that it may print.
  private static let longest = 600.0
  private static let mostPrinted = 8 << 20

  /// What each command did.
  func results() throws(CommandFailure) -> [StepResult] {
    var folder = try ScratchWorkspace(showing: FileManager.default.currentDirectoryPath)
    defer { folder.remove() }
    let child = RunningChild()
    let stop = StopSignals { [folder] in
      child.end()
      folder.remove()
    }
    defer { stop.cancel() }
    try folder.show("data")
    var results: [StepResult] = []
    for step in notebook.steps {
      try prepare(step, in: &folder)
      results.append(try run(step, in: folder, child))
    }
    return results
  }

  /// Shows the command the files it names, and keeps it from writing over one of them.
  private func prepare(_ step: NotebookStep, in folder: inout ScratchWorkspace) throws(CommandFailure) {
    let words = OutputPaths(step.arguments)
    for word in words.others {
      do {
        // The value of an option may stand in one word with it.
        for part in word.split(separator: "=", maxSplits: 1) { try folder.show(String(part)) }
      } catch {
        throw CommandFailure(error.status, [.plain("\(path):\(step.line): error: ") + error.lines[0]])
      }
    }
    for path in words.paths where folder.isShown(path) {
      throw failure(
        step, .usage, .say("\(path) would be written over; name another place", "\(path) 会被覆盖；请换一个位置"))
    }
  }

  /// Both streams go into one pipe, in the order in which a terminal would show them.
  private func run(
    _ step: NotebookStep, in folder: ScratchWorkspace, _ child: RunningChild
  ) throws(CommandFailure) -> StepResult {
    let process: SpawnedProcess
    do {
      process = try SpawnedProcess(Self.program, step.arguments, in: folder.url.path, isHeard: true)
    } catch {
      throw failure(step, .refused, .say("cannot be started: ", "无法启动：") + FileSystem.reason(error))
    }
    child.begin(process.number)
    defer { child.begin(0) }
    let printed = Result { () throws(SystemFailure) in try Self.read(process.output) }
    if (try? printed.get()) == nil { child.end() }
    let end = process.end()
    let whole: [UInt8]?
    do { whole = try printed.get() } catch {
      throw failure(
        step, .refused, .say("what it prints cannot be read: ", "无法读取其输出：") + FileSystem.reason(error))
    }
    guard let whole else {
      throw failure(
        step, .badData,
        .say(
          "the command ran for more than \(Int(Self.longest)) seconds, or printed more than \(Self.mostPrinted >> 20) MB, "
            + "and was ended", "命令运行超过 \(Int(Self.longest)) 秒，或输出超过 \(Self.mostPrinted >> 20) MB，已被终止"))
    }
    switch end {
    case .status(let status):
      return StepResult(output: String(decoding: whole, as: UTF8.self), status: status)
    case .signal(let signal):
      throw failure(step, .internal, .say("ended by signal \(signal)", "被信号 \(signal) 终止"))
    case nil: throw failure(step, .refused, .say("its end cannot be seen", "无法得知其结束状态"))
    }
  }

  /// All that comes through a pipe; nil where it is more, or takes longer, than the limits allow.
  private static func read(_ descriptor: Int32) throws(SystemFailure) -> [UInt8]? {
    let end = ContinuousClock.now + .seconds(longest)
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while ContinuousClock.now < end, all.count <= mostPrinted {
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&wanted, 1, 200) > 0 else { continue }
      let size = piece.count
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe Foundation.read(descriptor, $0.baseAddress, size)
      }
      if count > 0 {
        all.append(contentsOf: piece[..<count])
      } else if count == 0 {
        return all
      } else if errno != EINTR {
        throw .last
      }
    }
    return nil
  }

  private func failure(_ step: NotebookStep, _ status: ExitStatus, _ words: Message) -> CommandFailure {
    CommandFailure(status, .plain("\(path):\(step.line): error: ") + words)
  }

  /// This very program.
  private static var program: String {
    Bundle.main.executableURL?.path ?? CommandLine.arguments[0]
  }
}

/// The command that runs now, so that it can be ended from another thread.
private final class RunningChild: Sendable {
  private let number = Atomic<Int32>(0)

  /// Notes the process that runs; 0 when it is over.
  func begin(_ process: Int32) { number.store(process, ordering: .relaxed) }

  /// Ends it, if there is one.
  func end() {
    let process = number.load(ordering: .relaxed)
    if process > 0 { kill(process, SIGKILL) }
  }
}

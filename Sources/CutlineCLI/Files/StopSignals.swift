import Foundation
import Synchronization

/// The first stop signal that came; 0 before.
///
/// A handler may do next to nothing, and an atomic store is within that.
private let stopSignal = Atomic<Int32>(0)

/// Watches for the signals by which people and systems stop a program, so that it can tidy up first.
final class StopSignals: Sendable {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]
  private static let interval = 0.02
  private let isOver = Atomic(false)

  /// Runs `tidy` on the first stop signal, then ends the process by that signal as it would have ended before.
  init(_ tidy: @escaping @Sendable () -> Void) {
    stopSignal.store(0, ordering: .relaxed)
    for number in StopSignals.numbers where !StopSignals.isIgnored(number) {
      _ = signal(number) { stopSignal.store($0, ordering: .relaxed) }
    }
    StopSignals.unblock()
    Thread.detachNewThread { [self] in
      while !isOver.load(ordering: .relaxed) {
        Thread.sleep(forTimeInterval: StopSignals.interval)
        let number = stopSignal.load(ordering: .relaxed)
        guard number != 0 else { continue }
        tidy()
        _ = signal(number, SIG_DFL)
        kill(getpid(), number)
      }
    }
  }

  /// Whether whoever started the program wants it to go on in spite of the signal, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    let handler = unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    return handler == ignoring
  }

  /// Lets the signals come: a program inherits those that its parent has blocked, and could not be stopped.
  private static func unblock() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in numbers { unsafe sigaddset(&set, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Stops watching; the signals end the process again.
  func cancel() {
    isOver.store(true, ordering: .relaxed)
    for number in StopSignals.numbers where !StopSignals.isIgnored(number) { _ = signal(number, SIG_DFL) }
  }
}

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
    for number in StopSignals.numbers {
      _ = signal(number) { stopSignal.store($0, ordering: .relaxed) }
    }
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

  /// Stops watching; the signals end the process again.
  func cancel() {
    isOver.store(true, ordering: .relaxed)
    for number in StopSignals.numbers { _ = signal(number, SIG_DFL) }
  }
}

import Dispatch
import Foundation

/// Watches for the signals by which people and systems stop a program, so that it can tidy up first.
final class StopSignals {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]
  private let sources: [any DispatchSourceSignal]

  /// Runs `tidy` on the first stop signal, then ends the process by that signal as it would have ended before.
  init(_ tidy: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "cutline.stop")
    sources = StopSignals.numbers.map { number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        tidy()
        _ = signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return source
    }
  }

  /// Stops watching.
  func cancel() {
    for source in sources { source.cancel() }
    for number in StopSignals.numbers { _ = signal(number, SIG_DFL) }
  }
}

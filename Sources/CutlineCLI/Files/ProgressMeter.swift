import Admissions
import Foundation
import Synchronization

/// Says on standard error how far a long run is: a bar on a terminal, a plain line every few seconds elsewhere.
///
/// A thread of its own looks at the clock, which nothing else does, and nothing of it reaches the output.
final class ProgressMeter: Sendable {
  private struct State {
    var step: ProgressStep
    var begun = ContinuousClock.now
    var isShown = false
    var isOver = false
  }

  private let state = Mutex(State(step: ProgressStep(.plain(""), language: .english)))
  private let isTerminal = StandardError.isTerminal

  /// Seconds between two lines, and between two pictures of a bar.
  private static let lineInterval = 5.0
  private static let barInterval = 0.25

  /// A meter that says nothing before the first interval is over; a silent one never does.
  init(isSilent: Bool) {
    guard !isSilent else { return }
    let interval = isTerminal ? ProgressMeter.barInterval : ProgressMeter.lineInterval
    Thread.detachNewThread { [weak self] in
      repeat { Thread.sleep(forTimeInterval: interval) } while self?.show() ?? false
    }
  }

  /// Begins the next step of the run.
  func begin(_ step: ProgressStep) {
    state.withLock { state in
      state.step = step
      state.begun = .now
    }
  }

  /// Notes how far the step is.
  func reach(_ done: Int) {
    state.withLock { $0.step.done = done }
  }

  /// Notes how far a step is of which the total is known only now; begins it if it is not the present one.
  func count(_ done: Int, of total: Int, _ step: ProgressStep) {
    state.withLock { state in
      if state.step.name != step.name {
        state.step = step
        state.step.first = done
        state.begun = .now
      }
      (state.step.done, state.step.total) = (done, total)
    }
  }

  /// Ends the showing and takes the bar off the screen.
  func end() {
    state.withLock { state in
      if state.isShown, !state.isOver { ProgressMeter.put("\r\u{1B}[K") }
      state.isOver = true
    }
  }

  /// - Returns: whether to go on.
  private func show() -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      let seconds = (ContinuousClock.now - state.begun) / .seconds(1)
      if isTerminal {
        state.isShown = true
        ProgressMeter.put("\r" + state.step.bar(after: seconds) + "\u{1B}[K")
      } else {
        ProgressMeter.put("cutline: " + state.step.line(after: seconds) + "\n")
      }
      return true
    }
  }

  private static func put(_ text: String) {
    try? SystemFile.standardError.append(Array(text.utf8))
  }
}

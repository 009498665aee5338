import Dispatch
import Synchronization

/// Takes blocks in any order from several threads and hands them on in theirs, as soon as they can go.
///
/// A thread that is far ahead waits, so that few finished blocks are in memory at a time.
package final class BatchQueue: Sendable {
  /// Takes the blocks, one after the other.
  package typealias Sink = @Sendable (BatchBlock) throws -> Void

  private struct State {
    var next = 0
    var waiting: [Int: Result<BatchBlock, any Error>] = [:]
    var failure: (any Error)?
    /// The threads that are too far ahead, each with what wakes it.
    var sleepers: [DispatchSemaphore] = []
  }

  private let state = Mutex(State())
  private let room: Int
  private let handOn: Sink

  /// A queue with room for this many blocks out of turn.
  package init(room: Int, _ handOn: @escaping Sink) {
    self.room = room
    self.handOn = handOn
  }

  /// Whether blocks are still wanted: not after a failure.
  package var isOpen: Bool { state.withLock { $0.failure == nil } }

  /// Takes block `index`, or why there is none; waits while it is too far ahead of its turn.
  package func accept(_ block: Result<BatchBlock, any Error>, at index: Int) {
    waitForRoom(index)
    let sleepers = state.withLock { state in
      state.waiting[index] = block
      handOnAll(&state)
      defer { state.sleepers = [] }
      return state.sleepers
    }
    for sleeper in sleepers { sleeper.signal() }
  }

  /// What went wrong, if something did.
  package func check() throws {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func waitForRoom(_ index: Int) {
    while let sleeper = sleeper(index) { sleeper.wait() }
  }

  /// What wakes the thread with block `index` when others have gone out; nil when there is room for it.
  private func sleeper(_ index: Int) -> DispatchSemaphore? {
    state.withLock { state in
      guard state.failure == nil, index > state.next + room else { return nil }
      let sleeper = DispatchSemaphore(value: 0)
      state.sleepers.append(sleeper)
      return sleeper
    }
  }

  private func handOnAll(_ state: inout State) {
    while state.failure == nil, let block = state.waiting.removeValue(forKey: state.next) {
      do {
        try handOn(try block.get())
      } catch {
        state.failure = error
        state.waiting = [:]
      }
      state.next += 1
    }
  }
}

import Foundation
import Synchronization

/// Takes blocks in any order from several threads and hands them on in theirs, as soon as they can go.
///
/// A thread that is far ahead waits, so that few finished blocks are in memory at a time.
final class BatchQueue: Sendable {
  typealias Sink = @Sendable (BatchBlock) throws(CommandFailure) -> Void

  private struct State {
    var next = 0
    var waiting: [Int: Result<BatchBlock, CommandFailure>] = [:]
    var failure: CommandFailure?
  }

  private let state = Mutex(State())
  /// Tells waiting threads that blocks have gone out.
  private let progress = NSCondition()
  private let room: Int
  private let handOn: Sink

  /// A queue with room for this many blocks out of turn.
  init(room: Int, _ handOn: @escaping Sink) {
    self.room = room
    self.handOn = handOn
  }

  /// Whether blocks are still wanted: not after a failure.
  var isOpen: Bool { state.withLock { $0.failure == nil } }

  /// Takes block `index`, or why there is none; waits while it is too far ahead of its turn.
  func accept(_ block: Result<BatchBlock, CommandFailure>, at index: Int) {
    waitForRoom(index)
    state.withLock { state in
      state.waiting[index] = block
      handOnAll(&state)
    }
    progress.lock()
    progress.broadcast()
    progress.unlock()
  }

  /// What went wrong, if something did.
  func check() throws(CommandFailure) {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func waitForRoom(_ index: Int) {
    progress.lock()
    defer { progress.unlock() }
    while state.withLock({ $0.failure == nil && index > $0.next + room }) { progress.wait() }
  }

  private func handOnAll(_ state: inout State) {
    while state.failure == nil, let block = state.waiting.removeValue(forKey: state.next) {
      do throws(CommandFailure) {
        try handOn(try block.get())
      } catch {
        state.failure = error
        state.waiting = [:]
      }
      state.next += 1
    }
  }
}

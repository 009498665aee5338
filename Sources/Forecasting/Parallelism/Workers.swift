import Dispatch
import Synchronization

/// Runs independent pieces of work on several threads and returns their results by index, so that the number
/// of threads never shows in them.
struct Workers: Sendable {
  /// The largest number of threads at work at once.
  let jobs: Int

  /// The results of `body` for 0 ..< `count`, in order.
  func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<count).map(body) }
    let results = Mutex([Result?](repeating: nil, count: count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// The results of `body` for blocks of at most `size` consecutive indices, joined in order.
  func flatMapBlocks<Element: Sendable>(
    of count: Int, size: Int, _ body: @Sendable (Range<Int>) -> [Element]
  ) -> [Element] {
    let blocks = (count + size - 1) / size
    return Array(map(blocks) { body($0 * size..<min(count, ($0 + 1) * size)) }.joined())
  }
}

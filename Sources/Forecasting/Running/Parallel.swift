import Dispatch
import Synchronization

/// Work on blocks of consecutive indices, on several cores, with results in the order of the blocks whatever
/// the order in which they were finished.
public enum Parallel {
  /// The results of `body` for consecutive blocks of `0 ..< count`, in order.
  ///
  /// The blocks do not depend on `jobs`, so neither does a sum over them.
  ///
  /// - Parameters:
  ///   - count: how many items there are.
  ///   - blockSize: how many items a block holds (the last one may hold fewer).
  ///   - jobs: how many blocks are worked on at a time; 1 works on the calling thread only.
  ///   - body: the work on one block of items.
  public static func blocks<Result: Sendable>(
    of count: Int, blockSize: Int, jobs: Int, _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    precondition(blockSize > 0, "a block has items")
    let blockCount = (count + blockSize - 1) / blockSize
    let range = { (block: Int) in block * blockSize..<min((block + 1) * blockSize, count) }
    guard jobs > 1, blockCount > 1 else { return (0..<blockCount).map { body(range($0)) } }
    let results = Mutex([Result?](repeating: nil, count: blockCount))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, blockCount)) { _ in
      while true {
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard block < blockCount else { return }
        let result = body(block * blockSize..<min((block + 1) * blockSize, count))
        results.withLock { $0[block] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}

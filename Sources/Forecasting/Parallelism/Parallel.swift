/// Work on blocks of consecutive indices, on several threads, with results in the order of the blocks whatever
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
    return Workers(jobs: jobs).map((count + blockSize - 1) / blockSize) { block in
      body(block * blockSize..<min((block + 1) * blockSize, count))
    }
  }

  /// Does `body` for everything `next` gives, until it gives nothing more; in no order where `jobs` is above 1.
  ///
  /// - Parameters:
  ///   - jobs: how many threads take items; 1 works on the calling thread only.
  ///   - next: the next item; may be called from several threads at once.
  public static func drain<Item>(
    jobs: Int, _ next: @Sendable () -> Item?, _ body: @Sendable (Item) -> Void
  ) {
    _ = Workers(jobs: jobs).map(max(jobs, 1)) { _ in
      while let item = next() { body(item) }
    }
  }
}

import Dispatch
import Synchronization
import Testing

@testable import Batch

@Suite struct QueueTests {
  /// Takes down the order in which blocks come out.
  private final class Record: Sendable {
    private let series = Mutex<[Int]>([])
    func add(_ block: BatchBlock) { series.withLock { $0.append(block.series) } }
    var all: [Int] { series.withLock { $0 } }
  }

  private struct Broken: Error, Equatable {}

  @Test func blocksComeOutInTheirOrder() throws {
    let record = Record()
    let queue = BatchQueue(room: 10) { record.add($0) }
    for index in [3, 1, 0, 4, 2] { queue.accept(.success(BatchBlock(series: index)), at: index) }
    try queue.check()
    #expect(record.all == [0, 1, 2, 3, 4])
  }

  @Test func aBlockOutOfTurnIsHeldBack() {
    let record = Record()
    let queue = BatchQueue(room: 10) { record.add($0) }
    queue.accept(.success(BatchBlock(series: 1)), at: 1)
    #expect(record.all.isEmpty)
    queue.accept(.success(BatchBlock(series: 0)), at: 0)
    #expect(record.all == [0, 1])
  }

  /// Eight threads and little room: whoever is ahead has to wait and be woken, over and over.
  @Test(.timeLimit(.minutes(1)), arguments: [0, 1, 3])
  func threadsThatAreAheadWaitAndGoOn(room: Int) throws {
    let record = Record()
    let queue = BatchQueue(room: room) { record.add($0) }
    let next = Atomic(0)
    let count = 5_000
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        queue.accept(.success(BatchBlock(series: index)), at: index)
      }
    }
    try queue.check()
    #expect(record.all == Array(0..<count))
  }

  @Test func aFailureEndsTheQueueAtItsTurn() {
    let record = Record()
    let queue = BatchQueue(room: 10) { record.add($0) }
    queue.accept(.failure(Broken()), at: 1)
    #expect(queue.isOpen)
    queue.accept(.success(BatchBlock(series: 0)), at: 0)
    #expect(!queue.isOpen)
    queue.accept(.success(BatchBlock(series: 2)), at: 2)
    #expect(record.all == [0])
    #expect(throws: Broken()) { try queue.check() }
  }

  @Test(.timeLimit(.minutes(1))) func aSinkThatFailsLetsNobodyWait() {
    let queue = BatchQueue(room: 0) { _ in throw Broken() }
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      queue.accept(.success(BatchBlock(series: index)), at: index)
    }
    #expect(throws: Broken()) { try queue.check() }
  }
}

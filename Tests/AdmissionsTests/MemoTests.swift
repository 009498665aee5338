import Dispatch
import Synchronization
import Testing

@testable import Admissions

@Suite("Values worked out once")
struct MemoTests {
  @Test("a value that many ask for at once is made once")
  func madeOnce() {
    let memo = Memo<Int, Int>()
    let made = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 64) { index in
      let value = memo(index % 2) {
        made.withLock { $0 += 1 }
        // Long enough for the others to come and ask.
        return (0..<200_000).reduce(index % 2) { $0 ^ ($1 & 1) } & 0 + index % 2
      }
      #expect(value == index % 2)
    }
    #expect(made.withLock { $0 } == 2)
  }

  @Test("a value may rest on others, and a failure is not kept")
  func nested() throws {
    struct Miss: Error {}
    let memo = Memo<Int, Int>()
    #expect(throws: Miss.self) { try memo(1) { () throws(Miss) in throw Miss() } }
    #expect(memo(1) { memo(0) { 40 } + 2 } == 42)
    #expect(memo(1) { 7 } == 42)
  }
}

import Foundation
import Synchronization

/// Whether the threads that are tried out may end.
private let trialIsOver = Atomic(false)

/// What the system lets this process have: found out once, before the work begins, since what lies below waits for
/// ever for a thread or for memory that does not come.
enum SystemRoom {
  /// Threads of the program that are not at work on blocks: the meter, the watch for signals, one to spare.
  private static let besides = 3

  /// How many threads can be at work at once, the first included; `wanted` at most.
  static func threads(_ wanted: Int) -> Int {
    guard wanted > 1 else { return 1 }
    let made = trial(wanted - 1 + besides)
    return max(1, min(wanted, made - besides + 1))
  }

  /// Makes threads that wait for one another, as far as the system lets it, and ends them.
  private static func trial(_ wanted: Int) -> Int {
    trialIsOver.store(false, ordering: .relaxed)
    var threads: [pthread_t] = []
    for _ in 0..<wanted {
      var thread = pthread_t()
      let code = unsafe pthread_create(
        &thread, nil,
        { _ in
          while !trialIsOver.load(ordering: .relaxed) { usleep(50) }
          return nil
        }, nil)
      guard code == 0 else { break }
      threads.append(thread)
    }
    trialIsOver.store(true, ordering: .relaxed)
    for thread in threads { pthread_join(thread, nil) }
    return threads.count
  }

  /// What the library beneath the matrix products takes for each thread, and then asks for without end where it does
  /// not get it, with room for the rest of a small run.
  private static let bytesForOne = 192 << 20
  private static let bytesForEach = 160 << 20

  /// Whether there are addresses for one thread's work; always where the process has no limit.
  static var hasMemory: Bool { !isLimited || canMap(bytesForOne) }

  /// How many threads there is memory for.
  static func threadsWithMemory(_ wanted: Int) -> Int {
    guard isLimited else { return wanted }
    return (1...max(1, wanted)).last { canMap(bytesForOne + ($0 - 1) * bytesForEach) } ?? 1
  }

  private static var isLimited: Bool {
    var limit = rlimit()
    return unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 && limit.rlim_cur < 1 << 50
  }

  private static func canMap(_ bytes: Int) -> Bool {
    let region = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let region = unsafe region, unsafe region != MAP_FAILED else { return false }
    _ = unsafe munmap(region, bytes)
    return true
  }
}

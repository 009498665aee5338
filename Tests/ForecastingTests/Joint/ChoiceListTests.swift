import Statistics
import Testing

@testable import Forecasting

/// What a list is worth, and the search for the best.
struct ChoiceListTests {
  /// Choices that share one shock to different degrees.
  static func candidates(_ count: Int, draws: Int = 600, seed: UInt64 = 3) -> ChoiceList {
    var generator = SeededGenerator(seed: seed)
    let shared = (0..<draws).map { _ in generator.normal() }
    return ChoiceList(
      (0..<count).map { index in
        let share = Double(index % 5) / 5
        let level = 0.2 + 1.3 * generator.uniform()
        let own = (0..<draws).map { _ in generator.normal() }
        return DrawSet(draws) {
          share.squareRoot() * shared[$0] + (1 - share).squareRoot() * own[$0] > level
        }
      })
  }

  private func combinations(_ count: Int, _ size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard count >= size else { return [] }
    return combinations(count - 1, size) + combinations(count - 1, size - 1).map { $0 + [count - 1] }
  }

  @Test(arguments: 1...4)
  func `adding a choice never lowers the chance and adds ever less`(_ seed: UInt64) {
    let list = Self.candidates(9, seed: seed)
    var covered: [Int] = []
    for choice in 0..<9 {
      let more = covered + [choice]
      #expect(list.chanceOfAny(more) >= list.chanceOfAny(covered))
      for late in 0..<9 where !more.contains(late) {
        let early = list.chanceOfAny(covered + [late]) - list.chanceOfAny(covered)
        #expect(list.chanceOfAny(more + [late]) - list.chanceOfAny(more) <= early + 1e-12)
      }
      covered = more
    }
  }

  @Test func `outcomes add up and marginal values are what is lost`() {
    let list = Self.candidates(6)
    #expect(abs(list.outcomes.reduce(0, +) - 1) < 1e-12)
    #expect(abs(list.outcomes[0] - list.chanceOfNone) < 1e-12)
    let expected = list.outcomes.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    #expect(abs(expected - list.choices.reduce(0) { $0 + $1.share }) < 1e-12)
    for (index, value) in list.marginalValues.enumerated() {
      let rest = (0..<6).filter { $0 != index }
      #expect(abs(list.chanceOfAny - list.chanceOfAny(rest) - value) < 1e-12)
    }
  }

  @Test func `a choice that only works with another adds nothing`() {
    let easy = DrawSet(100) { $0 < 60 }
    let list = ChoiceList([easy, DrawSet(100) { $0 < 20 }, DrawSet(100) { $0 >= 90 }])
    // Of the 60 draws of the easy one, 20 are those of the second as well.
    #expect(zip(list.marginalValues, [0.4, 0, 0.1]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(list.chance(of: 0, given: 1) == 1)
    #expect(list.chance(of: 1, given: 0) == 20.0 / 60)
    #expect(list.chance(of: 1, given: 2) == 0)
  }

  @Test(arguments: [(8, 3), (10, 4), (12, 6), (12, 1), (5, 5)], [1, 2, 3] as [UInt64])
  func `the best list of a small set is that of all lists`(_ sizes: (Int, Int), _ seed: UInt64) throws {
    let list = Self.candidates(sizes.0, seed: seed)
    let found = ListSearch(list, size: sizes.1)
    let best = try #require(combinations(sizes.0, sizes.1).map { list.chanceOfAny($0) }.max())
    #expect(found.isExact)
    #expect(abs(found.chance - best) < 1e-12 && abs(found.bound - best) < 1e-12)
    #expect(found.chosen == found.chosen.sorted() && Set(found.chosen).count == sizes.1)
  }

  @Test func `a large set is answered within its bound`() {
    let list = Self.candidates(150, draws: 2000)
    let found = ListSearch(list, size: 8)
    #expect(found.chosen.count == 8 && found.bound >= found.chance && found.bound <= 1)
    // Greedy alone promises 1 - 1/e of the best.
    #expect(found.chance >= (1 - 1 / 2.718281828459045) * found.bound)
    #expect(found.isExact == (found.bound == found.chance))
  }

  @Test func `what must be kept is kept`() {
    let list = Self.candidates(10)
    let found = ListSearch(list, size: 3, keeping: [7])
    #expect(found.chosen.contains(7) && found.chosen.count == 3)
    #expect(found.chance <= ListSearch(list, size: 3).chance)
  }

  @Test func `more than there are means all, and none is nothing`() {
    let list = Self.candidates(4)
    #expect(ListSearch(list, size: 9).chosen == [0, 1, 2, 3])
    let none = ListSearch(list, size: 0)
    #expect(none.chosen.isEmpty && none.chance == 0)
  }

  @Test(arguments: [1, 63, 64, 65, 200])
  func `sets of draws count as sets do`(_ total: Int) {
    let (a, b) = (DrawSet(total) { $0 % 3 == 0 }, DrawSet(total) { $0 % 2 == 0 })
    let both = (0..<total).filter { $0 % 6 == 0 }.count
    #expect(a.count == (0..<total).filter { $0 % 3 == 0 }.count && a.common(b) == both)
    #expect(a.gain(b) == b.count - both && a.union(b).count == a.count + b.count - both)
    #expect((0..<total).allSatisfy { a.contains($0) == ($0 % 3 == 0) })
  }
}

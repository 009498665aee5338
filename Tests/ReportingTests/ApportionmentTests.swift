import TestSupport
import Testing

@testable import Reporting

struct ApportionmentTests {
  @Test func `numbers add up and come within one of their shares`() {
    var generator = SplitMix(state: 3)
    for _ in 0..<300 {
      let shares = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        Double.random(in: 0...1, using: &generator)
      }
      let total = Int.random(in: 0...100, using: &generator)
      let numbers = Apportionment.of(shares, to: total)
      #expect(numbers.reduce(0, +) == total)
      let sum = shares.reduce(0, +)
      #expect(zip(numbers, shares).allSatisfy { abs(Double($0) - $1 / sum * Double(total)) < 1 })
    }
  }

  @Test func `without shares there is nothing and ties go to the first`() {
    #expect(Apportionment.of([0, 0], to: 7) == [0, 0])
    #expect(Apportionment.of([], to: 7) == [])
    #expect(Apportionment.of([1, 1], to: 3) == [2, 1])
  }
}

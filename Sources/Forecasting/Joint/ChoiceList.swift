/// What a list of choices is worth together, from the draws in which each of them works.
///
/// P(at least one) never falls when a choice is added, and what a choice adds never grows with what is there:
/// it is monotone and submodular, since it counts draws covered.
public struct ChoiceList: Sendable {
  /// The draws in which each choice works.
  public let choices: [DrawSet]

  /// A list; every choice has the same number of draws.
  public init(_ choices: [DrawSet]) {
    precondition(Set(choices.map(\.total)).count <= 1, "choices are drawn together")
    self.choices = choices
  }

  /// The number of draws.
  public var drawCount: Int { choices.first?.total ?? 0 }

  /// The draws in which at least one of some choices works.
  public func covered(by some: [Int]) -> DrawSet {
    var set = DrawSet(none: drawCount)
    for choice in some { set.formUnion(choices[choice]) }
    return set
  }

  /// P(at least one of some choices works).
  public func chanceOfAny(_ some: [Int]) -> Double { covered(by: some).share }

  /// P(at least one of all choices works).
  public var chanceOfAny: Double { chanceOfAny(Array(choices.indices)) }

  /// P(none of all choices works).
  public var chanceOfNone: Double { 1 - chanceOfAny }

  /// What each choice adds to the others: P(at least one) less that of the list without it.
  public var marginalValues: [Double] {
    choices.indices.map { left in
      let others = covered(by: choices.indices.filter { $0 != left })
      return drawCount > 0 ? Double(others.gain(choices[left])) / Double(drawCount) : 0
    }
  }

  /// P(choice `second` works given that choice `first` does); 0 where `first` never does.
  public func chance(of second: Int, given first: Int) -> Double {
    let base = choices[first].count
    return base > 0 ? Double(choices[first].common(choices[second])) / Double(base) : 0
  }

  /// P(choice `second` fails given that choice `first` does); 0 where `first` never does.
  public func chanceOfFailing(_ second: Int, givenFailing first: Int) -> Double {
    let failures = drawCount - choices[first].count
    guard failures > 0 else { return 0 }
    return Double(failures - choices[first].gain(choices[second])) / Double(failures)
  }

  /// The correlation of the events that two choices work; 0 where one is certain.
  public func correlation(_ first: Int, _ second: Int) -> Double {
    let (a, b) = (choices[first].share, choices[second].share)
    let spread = (a * (1 - a) * b * (1 - b)).squareRoot()
    guard spread > 0 else { return 0 }
    return (Double(choices[first].common(choices[second])) / Double(drawCount) - a * b) / spread
  }

  /// P(exactly so many choices work), from none to all.
  public var outcomes: [Double] {
    guard drawCount > 0 else { return [1] + choices.map { _ in 0 } }
    var counts = [Int](repeating: 0, count: choices.count + 1)
    for draw in 0..<drawCount {
      counts[choices.reduce(0) { $1.contains(draw) ? $0 + 1 : $0 }] += 1
    }
    return counts.map { Double($0) / Double(drawCount) }
  }
}

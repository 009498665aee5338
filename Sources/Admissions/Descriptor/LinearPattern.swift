/// A regular expression that takes time in proportion to the text, whatever the pattern: all the ways through it are
/// followed side by side (Thompson 1968, doi:10.1145/363347.363387), none is gone back to.
///
/// A pattern comes with somebody's data, and under a matcher that goes back `^(a+)+$` can take longer than anybody
/// waits. Letters, `.`, classes, groups, `|`, `* + ? {m,n}`, `^ $`, `\d \w \s` and their opposites are known; what
/// looks ahead or refers back is not.
struct LinearPattern: Sendable {
  private enum Step: Sendable {
    case character(PatternClass)
    /// Both ways are followed.
    case fork(Int, Int)
    case jump(Int)
    case start, end
    case match
  }

  private var steps: [Step] = []

  /// Steps that a pattern may have, repetitions written out.
  private static let mostSteps = 4000

  /// A pattern; nil where it does not read, or is too large.
  init?(_ pattern: String) {
    var reader = PatternReader(pattern)
    guard let tree = reader.read(), emit(tree) else { return nil }
    steps.append(.match)
  }

  /// Whether the whole of a text matches.
  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var now = Threads(count: steps.count)
    add(0, to: &now, isStart: true, isEnd: scalars.isEmpty)
    for (place, scalar) in scalars.enumerated() {
      var next = Threads(count: steps.count)
      for step in now.list {
        guard case .character(let set) = steps[step], set.contains(scalar) else { continue }
        add(step + 1, to: &next, isStart: false, isEnd: place + 1 == scalars.count)
      }
      guard !next.list.isEmpty else { return false }
      now = next
    }
    return now.list.contains { if case .match = steps[$0] { true } else { false } }
  }

  /// The steps that a text has come to, each once.
  private struct Threads {
    private(set) var list: [Int] = []
    private var isThere: [Bool]

    init(count: Int) { isThere = [Bool](repeating: false, count: count) }

    mutating func insert(_ step: Int) -> Bool {
      guard !isThere[step] else { return false }
      isThere[step] = true
      list.append(step)
      return true
    }
  }

  /// Adds a step and all that it leads to without a character.
  private func add(_ first: Int, to threads: inout Threads, isStart: Bool, isEnd: Bool) {
    var open = [first]
    while let step = open.popLast() {
      guard threads.insert(step) else { continue }
      switch steps[step] {
      case .fork(let one, let other): open += [one, other]
      case .jump(let other): open.append(other)
      case .start: if isStart { open.append(step + 1) }
      case .end: if isEnd { open.append(step + 1) }
      case .character, .match: break
      }
    }
  }

  /// Writes a tree out as steps; false where there are too many.
  private mutating func emit(_ tree: PatternTree) -> Bool {
    guard steps.count < LinearPattern.mostSteps else { return false }
    switch tree {
    case .set(let set): steps.append(.character(set))
    case .start: steps.append(.start)
    case .end: steps.append(.end)
    case .sequence(let parts): return parts.allSatisfy { emit($0) }
    case .either(let one, let other): return emitEither(one, other)
    case .repeated(let part, let least, let most):
      for _ in 0..<least { guard emit(part) else { return false } }
      guard let most else { return emitLoop(part) }
      return emitOptional(part, times: most - least)
    }
    return true
  }

  private mutating func emitEither(_ one: PatternTree, _ other: PatternTree) -> Bool {
    let fork = steps.count
    steps.append(.fork(fork + 1, 0))
    guard emit(one) else { return false }
    let jump = steps.count
    steps.append(.jump(0))
    steps[fork] = .fork(fork + 1, steps.count)
    guard emit(other) else { return false }
    steps[jump] = .jump(steps.count)
    return true
  }

  private mutating func emitOptional(_ part: PatternTree, times: Int) -> Bool {
    var forks: [Int] = []
    for _ in 0..<times {
      forks.append(steps.count)
      steps.append(.fork(steps.count + 1, 0))
      guard emit(part) else { return false }
    }
    for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    return true
  }

  private mutating func emitLoop(_ part: PatternTree) -> Bool {
    let fork = steps.count
    steps.append(.fork(fork + 1, 0))
    guard emit(part) else { return false }
    steps.append(.jump(fork))
    steps[fork] = .fork(fork + 1, steps.count)
    return true
  }
}

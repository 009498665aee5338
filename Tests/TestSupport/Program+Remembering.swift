import Synchronization

extension Program {
  /// Runs the program once for a question that several tests ask, and gives each of them what it said: a run takes
  /// seconds. That the same question has the same answer twice is for other tests, which run it twice.
  ///
  /// - Parameters:
  ///   - arguments: the command line without the program's name.
  ///   - input: what standard input holds.
  public static func remembered(_ arguments: [String], input: String = "") throws -> ProgramResult {
    try answers.withLock { $0.answer(to: arguments + [input]) }.result {
      try run(arguments, input: input)
    }
  }

  private static let answers = Mutex(Answers())

  private struct Answers {
    var known: [[String]: Answer] = [:]

    mutating func answer(to question: [String]) -> Answer {
      if let answer = known[question] { return answer }
      let answer = Answer()
      known[question] = answer
      return answer
    }
  }

  /// One answer: who asks first makes it, and others wait for it.
  private final class Answer: Sendable {
    private let made = Mutex<ProgramResult?>(nil)

    func result(_ make: () throws -> ProgramResult) throws -> ProgramResult {
      try made.withLock { known in
        if let known { return known }
        let new = try make()
        known = new
        return new
      }
    }
  }
}

import Statistics

/// One choice in simulated cycles: in which of them it works, and with how many points to spare.
public struct ChoiceDraws: Sendable, Equatable {
  /// The cycles in which every line is cleared.
  public let works: DrawSet
  /// The points to spare at the line that binds, below zero where one is missed.
  public let margins: [Double]
  /// Which line that is: 0 for the total's, then the papers in their order. Empty where it is not known.
  public let binding: [UInt8]

  /// Draws of a choice whose chance is known.
  ///
  /// The draws are put in the order of their margins and the best of them work: as many as the chance says. So a
  /// choice alone has its chance exactly, and counting draws only serves to tell how choices go together.
  ///
  /// - Parameters:
  ///   - margins: one per draw.
  ///   - ties: orders draws of the same margin, the larger first.
  ///   - chance: P(the choice works).
  ///   - binding: which line binds, one per draw; empty where it is not known.
  public init(margins: [Double], ties: [Double], chance: Double, binding: [UInt8] = []) {
    precondition(binding.isEmpty || binding.count == margins.count, "a line that binds for each draw")
    let number = Int((min(max(chance, 0), 1) * Double(margins.count)).rounded())
    let isWorking = ChoiceDraws.best(number, margins, ties)
    works = DrawSet(margins.count) { isWorking[$0] }
    self.margins = margins
    self.binding = binding
  }

  /// Which draws are among the best: only those of the margin at which the number is reached need be told apart.
  private static func best(_ number: Int, _ margins: [Double], _ ties: [Double]) -> [Bool] {
    var isBest = [Bool](repeating: false, count: margins.count)
    guard number > 0 else { return isBest }
    var rest = margins
    let last = orderStatistic(margins.count - number, of: &rest)
    var above = 0
    for draw in margins.indices where margins[draw] > last {
      isBest[draw] = true
      above += 1
    }
    let tied = margins.indices.filter { margins[$0] == last }.sorted { (ties[$1], $0) < (ties[$0], $1) }
    for draw in tied.prefix(number - above) { isBest[draw] = true }
    return isBest
  }
}

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
    let last = margins.sorted()[margins.count - number]
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

extension JointLines {
  /// A candidate's choice of this program in simulated cycles.
  ///
  /// - Parameters:
  ///   - shocks: the shocks of each simulated cycle.
  ///   - program: the program's place among those that were drawn.
  ///   - total: the score; nil leaves the total out.
  ///   - marks: one per paper; nil leaves the paper out.
  ///   - chance: what `chance(total:marks:)` gives, where it is known already.
  public func draws(
    _ shocks: ShockDraws, program: Int, total: Double?, marks: [Double?], chance: Double? = nil
  ) -> ChoiceDraws {
    let levels = shocks.levels(of: program, dependence: dependence)
    let asked = zip(marks.indices, marks).compactMap { place, mark in mark.map { (place: place, mark: $0) } }
    var margins: [Double] = []
    var binding: [UInt8] = []
    margins.reserveCapacity(shocks.count)
    binding.reserveCapacity(shocks.count)
    for cycle in 0..<shocks.count {
      let branch = place(levels.reference[cycle], in: branchSteps)
      var margin = total.map { $0 - branches[branch].total.quantile(levels.total[cycle]) } ?? .infinity
      var binds = 0
      if !asked.isEmpty {
        let state = place(levels.paperReference[cycle], in: stateSteps[branch])
        for (paper, mark) in asked {
          let spare = mark - states[state].lines[paper].quantile(levels.papers[cycle])
          if spare < margin { (margin, binds) = (spare, paper + 1) }
        }
      }
      margins.append(margin)
      binding.append(UInt8(clamping: binds))
    }
    return ChoiceDraws(
      margins: margins, ties: levels.totalShock.map { -$0 },
      chance: chance ?? self.chance(total: total, marks: marks), binding: binding)
  }
}

/// One choice in simulated cycles: in which of them it works, and with how many points to spare.
public struct ChoiceDraws: Sendable, Equatable {
  /// The cycles in which every line is cleared.
  public let works: DrawSet
  /// The points to spare at the line that binds, below zero where one is missed.
  public let margins: [Double]

  /// Draws of a choice whose chance is known.
  ///
  /// The draws are put in the order of their margins and the best of them work: as many as the chance says. So a
  /// choice alone has its chance exactly, and counting draws only serves to tell how choices go together.
  ///
  /// - Parameters:
  ///   - margins: one per draw.
  ///   - ties: orders draws of the same margin, the larger first.
  ///   - chance: P(the choice works).
  public init(margins: [Double], ties: [Double], chance: Double) {
    let order = margins.indices.sorted { (margins[$1], ties[$1], $0) < (margins[$0], ties[$0], $1) }
    let number = Int((min(max(chance, 0), 1) * Double(margins.count)).rounded())
    var isWorking = [Bool](repeating: false, count: margins.count)
    for draw in order.prefix(number) { isWorking[draw] = true }
    works = DrawSet(margins.count) { isWorking[$0] }
    self.margins = margins
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
  public func draws(
    _ shocks: ShockDraws, program: Int, total: Double?, marks: [Double?]
  ) -> ChoiceDraws {
    var margins: [Double] = []
    var ties: [Double] = []
    margins.reserveCapacity(shocks.count)
    ties.reserveCapacity(shocks.count)
    for cycle in 0..<shocks.count {
      let shock = shocks.shocks(of: program, in: cycle)
      let lines = lines(at: shock)
      var margin = total.map { $0 - lines.total } ?? .infinity
      for (line, mark) in zip(lines.papers, marks) {
        if let mark { margin = min(margin, mark - line) }
      }
      margins.append(margin)
      ties.append(-shock.total)
    }
    return ChoiceDraws(margins: margins, ties: ties, chance: chance(total: total, marks: marks))
  }
}

public import Forecasting

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

import LinearAlgebra
import TestSupport
import Testing

@testable import Forecasting
@testable import Lines

/// Which draws of one choice work, and which line binds in them.
struct ChoiceDrawsTests {
  @Test(arguments: 0..<20) func `the best draws work as a full sort would have it`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let count = Int.random(in: 1...300, using: &generator)
    // Few different margins and ties, so that every order counts.
    let margins = (0..<count).map { _ in Double(Int.random(in: -4...4, using: &generator)) }
    let ties = (0..<count).map { _ in Double(Int.random(in: 0...3, using: &generator)) }
    let chance = Double.random(in: -0.1...1.1, using: &generator)
    let drawn = ChoiceDraws(margins: margins, ties: ties, chance: chance)
    let order = margins.indices.sorted { (margins[$1], ties[$1], $0) < (margins[$0], ties[$0], $1) }
    let best = Set(order.prefix(Int((min(max(chance, 0), 1) * Double(count)).rounded())))
    #expect(margins.indices.allSatisfy { drawn.works.contains($0) == best.contains($0) })
  }

  @Test func `margin and binding line are those of the lines drawn one by one`() {
    let even = { (middle: Double, reach: Int) in
      GridDistribution(
        origin: middle - Double(reach), step: 1, masses: [Double](repeating: 1, count: 2 * reach + 1))
    }
    for dependence in [0.0, 0.6] {
      let lines = JointLines(
        branches: [260.0, 270].map {
          .init(weight: 0.5, reference: $0, total: even($0 + 50, 20), stateWeights: [0.3, 0.7])
        },
        states: [38.0, 40].map {
          .init(reference: $0, lines: [even($0, 3), even($0 + 10, 12), even($0 + 20, 5)])
        }, dependence: dependence)
      let program = ShockDraws.Program(row: "08", place: JointPlace(group: 0, family: 0, age: 1))
      let shocks = ShockDraws(
        [program], movements: .identity(1), rowShare: 0, paperRowShare: 0,
        settings: JointSettings(draws: 500, seed: 3))
      let marks: [Double?] = [41, nil, 60]
      let drawn = lines.draws(shocks, program: 0, total: 318, marks: marks)
      for draw in 0..<500 {
        let line = lines.lines(at: shocks.shocks(of: 0, in: draw))
        let spare = [318 - line.total, 41 - line.papers[0], .infinity, 60 - line.papers[2]]
        #expect(drawn.margins[draw] == spare.min())
        #expect(spare[Int(drawn.binding[draw])] == spare.min())
      }
      #expect(Set(drawn.binding).count == 3)
    }
  }
}

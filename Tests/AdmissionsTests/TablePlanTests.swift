import Forecasting
import TestSupport
import Testing

@testable import Admissions

/// Lists of series of someone's own table.
struct TablePlanTests {
  private static let settings = JointSettings(draws: 1000, seed: 1)

  private func candidate(_ name: String, _ random: inout SplitMix) -> TablePlan.Candidate {
    let margins = (0..<Self.settings.draws).map { _ in Double(random.next() % 2000) - 1000 }
    let chance = Double(random.next() % 101) / 100
    return TablePlan.Candidate(
      key: [name], median: Double(random.next() % 90) + 300, lower: 290, upper: 400, isPublished: false,
      grade: .b, chance: chance, draws: ChoiceDraws(margins: margins, ties: margins, chance: chance))
  }

  private func plan(
    _ list: [TablePlan.Candidate], rule: PlanRule = .parallel, sort: PlanSort = .list, isRank: Bool = false,
    size: Int? = nil, minimum: Double = 0
  ) -> TablePlan? {
    TablePlan(
      list, mark: 340, isRank: isRank, year: 2026, rule: rule, sort: sort, choosing: size,
      minimumChance: minimum, settings: Self.settings)
  }

  @Test func `an ordered list is what counting the draws one by one gives, on fifty small lists`() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<50 {
      let list = (0..<1 + Int(random.next() % 6)).map { candidate("c\($0)", &random) }
      var (firsts, cleared) = ([Int](repeating: 0, count: list.count), 0)
      for draw in 0..<Self.settings.draws {
        guard let first = list.indices.first(where: { list[$0].draws.works.contains(draw) }) else { continue }
        firsts[first] += 1
        cleared += 1
      }
      let plan = try #require(self.plan(list))
      #expect(plan.order.outcomes == firsts.map { Double($0) / 1000 })
      #expect(abs(plan.chanceOfAny - Double(cleared) / 1000) < 1e-12)
      #expect(abs(plan.chanceOfAny + plan.chanceOfNone - 1) < 1e-12)
      let product = list.reduce(1) { $0 * (1 - $1.chance) }
      #expect(abs(plan.independentChanceOfAny - (1 - product)) < 1e-12)
    }
  }

  @Test func `every order of showing has each choice once, and the first is what it says`() throws {
    var random = SplitMix(state: 9)
    let list = (0..<8).map { candidate("c\($0)", &random) }
    for sort in PlanSort.allCases {
      for isRank in [false, true] {
        let plan = try #require(self.plan(list, sort: sort, isRank: isRank))
        #expect(plan.shown.sorted() == Array(list.indices))
        let first = plan.choices[plan.shown[0]]
        let medians = list.map(\.median)
        switch sort {
        case .list: #expect(plan.shown == Array(list.indices))
        case .chance: #expect(first.candidate.chance == list.map(\.chance).max())
        case .line: #expect(first.candidate.median == (isRank ? medians.min() : medians.max()))
        case .adds: #expect(first.marginalValue == plan.choices.map(\.marginalValue).max())
        }
      }
    }
  }

  @Test func `a best list is the best of all lists of its size`() throws {
    var random = SplitMix(state: 13)
    let list = (0..<7).map { candidate("c\($0)", &random) }
    let best = try #require(plan(list, rule: .any, size: 2))
    var most = 0.0
    for left in list.indices {
      for right in list.indices where right > left {
        most = max(most, ChoiceList([list[left].draws.works, list[right].draws.works]).chanceOfAny)
      }
    }
    #expect(abs(best.chanceOfAny - most) < 1e-12 && best.search?.isExact == true)
    #expect(plan(list, size: 8) == nil && plan(list, size: 1, minimum: 1.01) == nil)
    #expect(plan([]) == nil)
  }
}

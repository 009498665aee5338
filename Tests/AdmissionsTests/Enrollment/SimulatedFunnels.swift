import Statistics

@testable import Admissions

/// A package whose one school has simulated funnels: every identity holds in them, plans and returned places are
/// known, and lines move with the plan by a known amount.
enum SimulatedFunnels {
  static let school = "10001"
  /// Marks by which a line falls for a plan twice as large.
  static let planEffect = -12.0

  static func dataset(programs: Int = 12, cycles: Int = 6, seed: UInt64 = 1) -> Dataset {
    var random = SeededGenerator(seed: seed)
    var rows: [String] = []
    for program in 0..<programs {
      let size = 10 + 12 * Double(program % 5)
      var (plan, line) = (size, 320.0)
      for cycle in 0..<cycles {
        let growth = 0.15 * random.normal()
        let before = plan
        plan = max(4, (plan * (1 + growth)).rounded())
        line += planEffect * logTwo(plan / before) + random.normal() + Double(cycle % 3)
        rows += self.rows(program, 2015 + cycle, plan: plan, line: line.rounded(), &random)
      }
    }
    return Fixture().with(.admissions, rows).dataset
  }

  private static func rows(
    _ program: Int, _ cycle: Int, plan: Double, line: Double, _ random: inout SeededGenerator
  ) -> [String] {
    let exempted = Double(random.index(below: Int(plan / 3) + 1))
    let returned = Double(random.index(below: Int(exempted / 4) + 1))
    let adjusted = Double(random.index(below: Int(plan / 6) + 1))
    let first = max(0, plan - exempted + returned - adjusted)
    let applicants = Double(random.poisson(mean: 6 * plan)) + first
    let over = min(applicants, first + (0.3 * (applicants - first)).rounded())
    let values: [(Measure, Double)] = [
      (.applicants, applicants), (.overNationalLine, over), (.admitted, first + exempted + adjusted),
      (.firstChoice, first), (.adjusted, adjusted), (.exempted, exempted), (.plan, plan),
      (.returned, returned),
      (.scoreMin, line),
    ]
    return values.map {
      "\(cycle),\(school),计算机学院\(program % 3),08\(10 + program),academic,full,\($0.0.rawValue),\(Int($0.1)),,counts"
    }
  }

  private static func logTwo(_ ratio: Double) -> Double {
    // The logarithm to base 2, from its series about 1: ratios here lie near it.
    let z = (ratio - 1) / (ratio + 1)
    return stride(from: 1.0, to: 60, by: 2).reduce((sum: 0.0, power: z)) {
      ($0.sum + $0.power / $1, $0.power * z * z)
    }.sum * 2 / 0.693147180559945
  }
}

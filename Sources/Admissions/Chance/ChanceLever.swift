import Forecasting
import Lines

/// Something that would change a chance, and by how much on average.
public struct ChanceLever: Sendable, Equatable {
  /// What it is.
  public enum Kind: Sendable, Equatable {
    /// The national line of the cycle coming out.
    case nationalLine
    /// The school's line of the cycle before being known.
    case lastCycle
    /// The candidate having so many points more in the total.
    case points(Double)
  }

  /// What it is.
  public let kind: Kind
  /// The mean distance between the chance after and the chance now.
  public let meanChange: Double
  /// The least the chance may come to, in nine of ten cases above it; for points the chance with them.
  public let low: Double
  /// The most, in nine of ten cases below it; for points the chance with them.
  public let high: Double

  /// All levers of a candidate, the most telling first.
  static func all(
    _ requirement: RequirementForecast, score: Double, marks: [Double?], chance: Double
  ) -> [ChanceLever] {
    let known = [
      national(requirement, score, marks, chance), lastCycle(requirement, score, marks, chance),
    ].compactMap(\.self)
    let points = points(requirement, score, marks, chance)
    return (known + points).filter { $0.meanChange > 0.0005 }.enumerated().sorted {
      ($1.element.meanChange, $0.offset) < ($0.element.meanChange, $1.offset)
    }.map(\.element)
  }

  private static func national(
    _ requirement: RequirementForecast, _ score: Double, _ marks: [Double?], _ chance: Double
  ) -> ChanceLever? {
    let branches = requirement.lines.branches
    guard branches.count > 1 else { return nil }
    let chances = requirement.lines.chancesByBranch(total: score, marks: marks)
    return ChanceLever(.nationalLine, from: chance, to: zip(branches, chances).map { ($0.weight, $1) })
  }

  private static func lastCycle(
    _ requirement: RequirementForecast, _ score: Double, _ marks: [Double?], _ chance: Double
  ) -> ChanceLever? {
    guard !requirement.withLastCycle.isEmpty else { return nil }
    let chances = requirement.withLastCycle.map { $0.chance(total: score, marks: marks) }
    return ChanceLever(.lastCycle, from: chance, to: chances.map { (1 / Double(chances.count), $0) })
  }

  private static func points(
    _ requirement: RequirementForecast, _ score: Double, _ marks: [Double?], _ chance: Double
  ) -> [ChanceLever] {
    let more = min(5, Double(requirement.exam.fullMark) - score)
    guard more > 0 else { return [] }
    let then = requirement.chance(total: score + more, marks: marks)
    return [ChanceLever(kind: .points(more), meanChange: then - chance, low: then, high: then)]
  }

  /// From the chances that something may lead to, with their weights.
  private init(_ kind: Kind, from chance: Double, to chances: [(weight: Double, chance: Double)]) {
    self.init(
      kind: kind, meanChange: chances.reduce(0) { $0 + $1.weight * abs($1.chance - chance) },
      low: ChanceLever.quantile(chances, 0.1), high: ChanceLever.quantile(chances, 0.9))
  }

  private init(kind: Kind, meanChange: Double, low: Double, high: Double) {
    self.kind = kind
    self.meanChange = meanChange
    self.low = low
    self.high = high
  }

  private static func quantile(_ chances: [(weight: Double, chance: Double)], _ level: Double) -> Double {
    var sum = 0.0
    let sorted = chances.sorted { $0.chance < $1.chance }
    for item in sorted {
      sum += item.weight
      if sum >= level - 1e-9 { return item.chance }
    }
    return sorted.last?.chance ?? .nan
  }
}

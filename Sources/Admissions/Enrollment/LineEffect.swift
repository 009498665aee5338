public import Forecasting
import Glibc
public import Statistics

/// What a change of the plan, or of the share of exempted students, does to the line of a program.
public enum LineEffect: Sendable, Equatable {
  /// The estimated effect and its uncertainty, in marks per unit of the cause.
  case estimated(Estimate)
  /// The data cannot tell: so many changes in so many cycles are known, and more are needed.
  case cannotTell(changes: Int, cycles: Int)

  /// A pooled estimate.
  public struct Estimate: Sendable, Equatable {
    /// Marks by which the lowest admitted total moves for one unit of the cause.
    public let effect: StudentTDistribution
    /// Changes of programs from one cycle to the next.
    public let changes: Int
    /// Cycles they fall in.
    public let cycles: Int

    /// The central interval of the effect that holds it with this probability.
    public func interval(_ level: Double) -> PredictionInterval {
      let interval = effect.centralInterval(level: level)
      return PredictionInterval(level: level, lower: interval.lower, upper: interval.upper)
    }

    /// The estimate itself.
    public var value: Double { effect.location }
  }

  /// What may move a line.
  public enum Cause: String, Sendable, CaseIterable {
    /// The logarithm of the planned places: 0.1 is a plan 10 % larger.
    case plan
    /// The share of exempted students among the admitted, from 0 to 1.
    case exemptedShare
  }

  /// Fewer changes than these tell a common shock of their cycle from an effect in name only.
  public static let fewestChanges = 30
  /// In fewer cycles one unusual year is the whole evidence.
  public static let fewestCycles = 3

  /// The pooled effect over all programs of a dataset: changes of the lowest admitted total on changes of the
  /// cause, each cycle with a movement of its own, by least squares with standard errors of a t.
  public init(_ dataset: Dataset, cause: Cause) {
    let changes = LineEffect.changes(dataset, cause)
    let cycles = Set(changes.map(\.cycle)).sorted()
    guard changes.count >= Self.fewestChanges, cycles.count >= Self.fewestCycles else {
      self = .cannotTell(changes: changes.count, cycles: cycles.count)
      return
    }
    var design = Design(observations: changes.count)
    design.append("cause", changes.map(\.cause))
    for cycle in cycles { design.append("\(cycle)", changes.map { $0.cycle == cycle ? 1 : 0 }) }
    guard let model = try? LinearModel(response: changes.map(\.line), design: design) else {
      self = .cannotTell(changes: changes.count, cycles: cycles.count)
      return
    }
    self = .estimated(
      Estimate(effect: model.coefficientDistribution(0), changes: changes.count, cycles: cycles.count))
  }

  private struct Change {
    let cycle: Int
    let cause: Double
    let line: Double
  }

  private static func changes(_ dataset: Dataset, _ cause: Cause) -> [Change] {
    var groups: [CountGroup] = []
    var counts: [CountGroup: [Int: [Measure: Double]]] = [:]
    // A share of exempted students among admitted that leave them out is none.
    for count in dataset.admissions
    where !count.group.isSum && !(count.measure == .admitted && count.leavesExemptedOut) {
      if counts[count.group] == nil { groups.append(count.group) }
      counts[count.group, default: [:]][count.cycle, default: [:]][count.measure] = count.value
    }
    return groups.flatMap { group -> [Change] in
      let rows = (counts[group] ?? [:]).sorted { $0.key < $1.key }
      return zip(rows, rows.dropFirst()).compactMap { before, after in
        guard after.key == before.key + 1, let old = before.value[.scoreMin],
          let new = after.value[.scoreMin],
          let first = size(cause, before.value), let second = size(cause, after.value)
        else { return nil }
        return Change(cycle: after.key, cause: second - first, line: new - old)
      }
    }
  }

  private static func size(_ cause: Cause, _ counts: [Measure: Double]) -> Double? {
    switch cause {
    case .plan: return counts[.plan].flatMap { $0 > 0 ? log($0) : nil }
    case .exemptedShare:
      guard let exempted = counts[.exempted], let admitted = counts[.admitted], admitted > 0 else {
        return nil
      }
      return exempted / admitted
    }
  }
}

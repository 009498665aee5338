import Forecasting
import Statistics

/// How coherent forecasts of a school's counts did on past cycles, level by level, beside each level's own forecasts.
public struct EnrollmentRecord: Sendable, Equatable {
  /// The scores of one level.
  public struct Level: Sendable, Equatable {
    /// Programs, colleges or the school.
    public let kind: Kind
    /// How many counts were scored.
    public internal(set) var count = 0
    /// The summed CRPS of the coherent forecasts, in people.
    public internal(set) var coherent = 0.0
    /// The summed CRPS of the forecasts each on its own.
    public internal(set) var separate = 0.0
    /// How many coherent 80 % intervals held.
    public internal(set) var held80 = 0
    /// The summed distance of the medians of the coherent forecasts, in people.
    public internal(set) var missed = 0.0
    /// The summed distance of the last counts.
    public internal(set) var lastMissed = 0.0

    /// The level's CRPS when forecasts add up, over that when they do not.
    public var ratio: Double { separate > 0 ? coherent / separate : .nan }
    /// The share of 80 % intervals that held.
    public var coverage80: Double { count > 0 ? Double(held80) / Double(count) : .nan }
    /// The mean distance of the medians, in people.
    public var error: Double { count > 0 ? missed / Double(count) : .nan }
    /// The mean distance of the last counts, in people.
    public var lastError: Double { count > 0 ? lastMissed / Double(count) : .nan }
  }

  /// What is summed at a level.
  public enum Kind: String, Sendable, CaseIterable {
    /// Nothing: the programs themselves.
    case programs
    /// The programs of a college.
    case colleges
    /// All programs.
    case school
  }

  /// The cycles that were forecast.
  public let cycles: [Int]
  /// The levels, from the programs up.
  public let levels: [Level]

  /// Forecasts each of the last `cycleCount` cycles from those before it.
  ///
  /// Programs that were counted in the cycle and are forecast are scored; colleges and the school are the sums of
  /// these programs, in the past as in the cycle.
  public init?(
    _ dataset: Dataset, school: String, measure: Measure, before cycle: Int = .max, cycleCount: Int = 3,
    model: String = "counts"
  ) {
    guard let table = CountPanel(dataset, school: school, measure: measure) else { return nil }
    let known = Set(table.panel.years.map { Int($0) }).filter { $0 < cycle }.sorted()
    var levels = Kind.allCases.map { Level(kind: $0) }
    var scored: [Int] = []
    for target in known.dropFirst(2).suffix(cycleCount) {
      guard let past = RecordCase(table, target: target, model: model) else { continue }
      scored.append(target)
      for place in levels.indices { past.score(&levels[place]) }
    }
    guard !scored.isEmpty else { return nil }
    (cycles, self.levels) = (scored, levels)
  }
}

/// The forecasts of one past cycle beside what happened.
private struct RecordCase {
  let run: HierarchyRun
  let actual: [Double]
  let last: [Double]
  let colleges: [[Int]]

  init?(_ table: CountPanel, target: Int, model: String) {
    let panel = table.panel
    let given = (0..<panel.seriesCount).filter { series in
      guard panel.value(of: series, in: target) != nil, let last = panel.lastYear(of: series, before: target)
      else { return false }
      return target - last <= EnrollmentForecaster.maxAge
    }
    guard !given.isEmpty else { return nil }
    let members = panel.selecting(given)
    let request = BatchRequest(.year(target), model: model, maxAge: EnrollmentForecaster.maxAge)
    guard
      let run = try? HierarchyRun(
        members.before(target), request, chains: EnrollmentForecaster.chains,
        settings: .init(drawCount: 512, aggregateShare: 0.25, totalShare: 0.25, sharesMovement: false))
    else { return nil }
    self.run = run
    actual = run.forecastLeaves.map { members.value(of: $0, in: target) ?? 0 }
    last = run.forecastLeaves.map { leaf in
      members.lastYear(of: leaf, before: target).flatMap { members.value(of: leaf, in: $0) } ?? 0
    }
    let level = run.draws.hierarchy.levels.first { !$0.columns.isEmpty }
    colleges =
      level.map { level in
        var parts = [[Int]](repeating: [], count: level.count)
        for (leaf, sum) in level.sumOfLeaf.enumerated() { parts[Int(sum)].append(leaf) }
        return parts
      } ?? []
  }

  func score(_ level: inout EnrollmentRecord.Level) {
    switch level.kind {
    case .programs: for leaf in actual.indices { add([leaf], node: leaf, to: &level) }
    case .colleges:
      let nodes = run.draws.hierarchy.levels.first { !$0.columns.isEmpty }?.nodes ?? []
      for (place, leaves) in colleges.enumerated() { add(leaves, node: nodes[place], to: &level) }
    case .school:
      if let node = run.draws.hierarchy.levels.last?.nodes.first {
        add(Array(actual.indices), node: node, to: &level)
      }
    }
  }

  private func add(_ leaves: [Int], node: Int, to level: inout EnrollmentRecord.Level) {
    let levels = HierarchyRun.levels
    let own = Array(run.unreconciled[node * levels.count..<(node + 1) * levels.count])
    guard own.allSatisfy(\.isFinite) else { return }
    let value = leaves.reduce(0) { $0 + actual[$1] }
    let draws = run.draws(of: leaves.map { run.forecastLeaves[$0] })
    let coherent = HierarchyRun.quantiles(of: draws, levels: levels + [0.1, 0.9, 0.5])
    level.count += 1
    level.missed += abs(value - coherent[levels.count + 2])
    level.lastMissed += abs(value - leaves.reduce(0) { $0 + last[$1] })
    level.separate += crps(value, own, levels)
    level.coherent += crps(value, Array(coherent.prefix(levels.count)), levels)
    if coherent[levels.count] <= value, value <= coherent[levels.count + 1] { level.held80 += 1 }
  }

  private func crps(_ actual: Double, _ quantiles: [Double], _ levels: [Double]) -> Double {
    zip(quantiles, levels).reduce(0) {
      $0 + 2 * pinballLoss(actual: actual, quantile: $1.0, level: $1.1) / Double(levels.count)
    }
  }
}

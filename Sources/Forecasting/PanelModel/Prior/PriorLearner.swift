/// Learns a prior from a panel: what is pooled from a sample of series where there are many, the shared shocks of
/// the past cycles from every series.
///
/// The sample are the series with the smallest hashes of their keys, so that it depends neither on the order of
/// the rows nor on the number of threads. Sums over all series are taken in whole numbers for the same reason.
struct PriorLearner {
  let panel: Panel
  let target: Int
  let firstYear: Int
  let effort: FittingEffort
  let exactLines: Int
  let workers: Workers
  /// The series of the sample, in canonical order.
  let sample: [Int]
  /// Groups with levels numbered by the smallest hash of their series.
  let groups: [CanonicalGroup]
  let factors: [FactorMap]
  /// The level of each series in each group and in each factor.
  let groupLevels: [[Int32]]
  let factorLevels: [[Int32]]
  let input: PanelInput
  let sampleHash: UInt64

  init(_ panel: Panel, target: Int, model: PanelModel, workers: Workers) {
    self.panel = panel
    self.target = target
    self.workers = workers
    exactLines = model.exactLines
    effort = model.effort
    let hashes = CanonicalOrder.hashes(of: panel.keys, workers: workers)
    let chosen = CanonicalOrder.sample(hashes, size: model.sampleSize)
    let order = CanonicalOrder.of(chosen.panelKeys(panel))
    let sample = order.map { chosen[$0] }
    self.sample = sample
    let groups = panel.groups.map { CanonicalGroup($0, hashes: hashes) }
    self.groups = groups
    groupLevels = groups.map(\.factor.levels)
    let factors = Self.factors(groups.map(\.factor), seriesCount: panel.seriesCount)
    self.factors = factors.map(\.map)
    factorLevels = factors.map(\.levels)
    input = PanelInput(
      panel.selecting(sample), target: target, historyCycles: model.historyCycles,
      systems: model.systems)
    firstYear = target - input.past.cycleCount
    sampleHash = sample.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ hashes[$1]) &* 0x100_0000_01b3 }
  }

  /// The year, the groups and their crossings, as far as they are estimable, with each series' level.
  private static func factors(
    _ groups: [LevelFactor], seriesCount: Int
  ) -> [(map: FactorMap, levels: [Int32])] {
    var found = [(map: FactorMap.year, levels: [Int32](repeating: 0, count: seriesCount))]
    let varying = groups.indices.filter { groups[$0].count > 1 }
    for group in varying where groups[group].isEstimable {
      found.append((FactorMap(group: group, count: groups[group].count), groups[group].levels))
    }
    for later in varying.indices.reversed() {
      for earlier in varying[..<later] {
        let map = FactorMap(earlier, varying[later], groups[earlier], groups[varying[later]])
        guard map.count > 1, seriesCount >= 2 * map.count else { continue }
        found.append((map, map.levels(groups.map(\.levels), seriesCount: seriesCount)))
      }
    }
    return found
  }
}

extension [Int] {
  fileprivate func panelKeys(_ panel: Panel) -> KeyTable {
    var keys = KeyTable(columnCount: panel.keys.columnCount)
    for series in self {
      for column in 0..<keys.columnCount { keys.appendField(panel.keys.field(column, of: series).span) }
    }
    return keys
  }
}

/// A group whose levels are numbered by the smallest hash among their series.
struct CanonicalGroup: Sendable {
  let factor: LevelFactor
  /// For each level the number it has in the panel.
  let original: [Int]

  init(_ group: GroupFactor, hashes: [UInt64]) {
    var smallest = [UInt64](repeating: .max, count: group.levelCount)
    for (series, level) in group.levels.enumerated() {
      smallest[Int(level)] = Swift.min(smallest[Int(level)], hashes[series])
    }
    let order = smallest.indices.sorted { (smallest[$0], $0) < (smallest[$1], $1) }
    var number = [Int32](repeating: 0, count: order.count)
    for (place, level) in order.enumerated() { number[level] = Int32(place) }
    original = order
    factor = LevelFactor(levels: group.levels.map { number[Int($0)] }, count: group.levelCount)
  }
}

import Glibc
import Statistics

/// The past of a panel as the engine works on it: cycle by cycle, series in canonical order, values on the
/// transformed scale in units of the panel's own one-year change.
struct CyclePanel: Sendable {
  /// The number of series.
  let seriesCount: Int
  /// One array per cycle with one value per series, NaN when missing.
  var cycles: [[Double]]
  /// What one unit is on the transformed scale.
  let unit: Double
  /// The groups that can carry a shrunk mean.
  let groups: [LevelFactor]
  /// The year, the groups and their crossings.
  let factors: [LevelFactor]
  /// Whether errors are relative: then series of a larger scale feel shared shocks more.
  let isLogarithmic: Bool
  /// A hash of the key of each series, by which errors are drawn.
  let marks: [UInt64]
  /// How finely values are given.
  let resolution: Resolution
  /// What other systems teach.
  let lessons: SystemLessons?
  /// The smallest past value.
  let lowest: Double

  /// The number of past cycles.
  var cycleCount: Int { cycles.count }

  /// - Parameters:
  ///   - cycles: transformed values, cycle by cycle.
  ///   - values: past values in the data's own unit, which tell how finely they are given.
  init(
    cycles: [[Double]], groups: [LevelFactor], isLogarithmic: Bool, marks: [UInt64],
    values: [Double] = [], lessons: SystemLessons? = nil
  ) {
    self.lessons = lessons
    seriesCount = cycles.first?.count ?? 0
    self.marks = marks
    let unit = CyclePanel.typicalChange(cycles)
    self.unit = unit
    self.cycles = cycles.map { $0.map { $0 / unit } }
    lowest = cycles.joined().reduce(.infinity) { $1.isNaN ? $0 : min($0, $1) } / unit
    self.groups = groups.filter(\.isEstimable)
    factors = LevelFactor.all(groups: groups, seriesCount: seriesCount)
    self.isLogarithmic = isLogarithmic
    resolution = Resolution(values, unit: unit, isLogarithmic: isLogarithmic)
  }

  /// The same past with other groups and factors.
  init(_ panel: CyclePanel, groups: [LevelFactor], factors: [LevelFactor]) {
    seriesCount = panel.seriesCount
    cycles = panel.cycles
    unit = panel.unit
    lowest = panel.lowest
    lessons = panel.lessons
    isLogarithmic = panel.isLogarithmic
    marks = panel.marks
    resolution = panel.resolution
    self.groups = groups
    self.factors = factors
  }

  /// The number of values of each series before cycle `end`.
  func observationCounts(before end: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: seriesCount)
    for cycle in cycles[..<end] {
      for index in counts.indices where !cycle[index].isNaN { counts[index] += 1 }
    }
    return counts
  }
}

extension CyclePanel {
  /// The mean absolute change from one cycle to the next around the median change of its cycle, or around zero
  /// where too few series changed to tell a shared change; a few that come from other units count bounded.
  ///
  /// Few series with a change say little of all the others: what other systems have, a change of a tenth of the
  /// spread of values, counts as much as five of them. Where nothing ever changed, a small part of the size of the
  /// values: some width is honest, none is not.
  static func typicalChange(_ cycles: [[Double]]) -> Double {
    var hasChanged = [Bool](repeating: false, count: cycles.first?.count ?? 0)
    for (before, after) in zip(cycles, cycles.dropFirst()) {
      let moves = zip(before, after).map { $1 - $0 }
      for (series, move) in moves.enumerated() where !move.isNaN { hasChanged[series] = true }
    }
    let known = unknownChange(cycles)
    let changes = SlipGuard.ownMoves(cycles)
    guard !changes.isEmpty else { return known }
    let usual = boundedMean(changes)
    // Rounding of large values is not a change.
    guard usual > 1e-12 * largest(cycles) else {
      return neverChanged(cycles, known)
    }
    let series = Double(hasChanged.lazy.filter { $0 }.count)
    return exp((series * log(usual) + priorSeries * log(known)) / (series + priorSeries))
  }

  /// What other systems say counts as much as this many series.
  private static let priorSeries = 5.0
  /// The mean absolute change over the distance of the quartiles of all values, in other systems.
  private static let changePerSpread = 0.12

  /// The longer nothing has changed, the less it is taken to: one repeated cycle proves little.
  private static func neverChanged(_ cycles: [[Double]], _ known: Double) -> Double {
    let size = largest(cycles)
    let pairs = Double(max(cycles.count - 1, 1))
    return max(size > 0 ? 3e-4 * size : 1e-3, known / (pairs * pairs))
  }

  private static func unknownChange(_ cycles: [[Double]]) -> Double {
    let values = presentValues(cycles.flatMap { $0 }).sorted()
    let spread = quantile(ofSorted: values, 0.75) - quantile(ofSorted: values, 0.25)
    return spread > 0 ? changePerSpread * spread : max(0.05 * largest(cycles), 1e-3)
  }

  private static func largest(_ cycles: [[Double]]) -> Double {
    cycles.joined().reduce(0) { $1.isNaN ? $0 : max($0, abs($1)) }
  }
}

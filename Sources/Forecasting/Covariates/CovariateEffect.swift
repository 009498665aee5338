import Glibc
import Statistics

/// What a covariate does to the values of a panel, learned from past cycles, and whether it won in them.
///
/// Two slopes: of the movement that all series share on that of the covariate everywhere, and of what is left of each
/// series on what is left of its group's. Both are drawn toward no effect, the first by the probability that there is
/// any (Zellner's g prior of unit information; Liang et al. 2008,
/// doi:10.1198/016214507000001337), the second by its own uncertainty between cycles; one is used only where past
/// cycles, each forecast from those before it, came out closer with it.
public struct CovariateEffect: Sendable, Equatable {
  /// One slope with how it did.
  public struct Slope: Sendable, Equatable {
    /// Transformed units of the panel for a unit of the covariate (of its logarithm where all are positive).
    public let size: Double
    /// The variance of `size`.
    public let variance: Double
    /// Past cycles in which it was tried, and in how many it was closer.
    public let trials: Int
    /// In how many of them it was closer.
    public let wins: Int
    /// The error with it, as a part of that without.
    public let ratio: Double
    /// Whether it is used.
    public let isUsed: Bool

    static let none = Slope(size: 0, variance: 0, trials: 0, wins: 0, ratio: 1, isUsed: false)
  }

  /// What the covariate is called.
  public let name: String
  /// On the movement that all series share.
  public let common: Slope
  /// On what is left of each series.
  public let own: Slope
  /// Whether anything of it is known for the year that is forecast.
  public let isKnown: Bool

  /// Whether it changes a forecast.
  public var isUsed: Bool { isKnown && (common.isUsed || own.isUsed) }
}

/// The changes of a panel from cycle to cycle beside those of a covariate.
struct CovariateHistory: Sendable {
  /// One change of a series that has both years.
  private struct Change {
    let value: Double
    let own: Double
  }

  /// A cycle: what all series shared and what the covariate did everywhere, and what was left of each series.
  private struct Cycle {
    let shared: Double
    let common: Double
    let changes: [Change]
  }

  /// Cycles in which the covariate's own change is known, by year.
  private let cycles: [Cycle]

  /// Fewer changes of series in a cycle do not say what all shared.
  private static let fewestChanges = 3
  /// Before a cycle is tried, so many others teach the common slope; of the own one a single one says much.
  private static let fewestCommon = 3
  private static let fewestOwn = 1
  /// Trials and the share of them that must be won; what the error must at least be reduced by.
  private static let fewestTrials = 3
  private static let fewestWins = 0.66
  private static let commonRatio = 0.9
  /// The odds that a covariate does anything to all series, before the past is looked at: most that are at hand do not.
  private static let oddsBefore = 0.25
  /// No covariate explains all of a few years.
  private static let leastUnexplained = 0.05
  private static let ownRatio = 0.99

  /// - Parameter panel: with bounded changes; nothing from `target` on is looked at.
  init(_ panel: Panel, _ movement: CovariateMovement, before target: Int) {
    var changes: [Int: [Change]] = [:]
    for series in 0..<panel.seriesCount {
      for entry in panel.observations(of: series).dropFirst() {
        let (before, year) = (Int(panel.years[entry - 1]), Int(panel.years[entry]))
        guard year < target, before == year - 1, movement.knows(year) else { continue }
        changes[year, default: []].append(
          Change(
            value: panel.scale.transformed(panel.values[entry])
              - panel.scale.transformed(panel.values[entry - 1]),
            own: movement.own(of: series, from: before, to: year)))
      }
    }
    cycles = changes.keys.sorted().compactMap { year in
      guard let changes = changes[year], changes.count >= Self.fewestChanges else { return nil }
      return Cycle(
        shared: median(changes.map(\.value)), common: movement.common(from: year - 1, to: year),
        changes: changes)
    }
  }

  /// What it teaches of the covariate.
  func effect(_ name: String, isKnown: Bool) -> CovariateEffect {
    CovariateEffect(name: name, common: commonSlope, own: ownSlope, isKnown: isKnown)
  }

  // MARK: What all series share

  private var commonSlope: CovariateEffect.Slope {
    let fit = Self.common(cycles[...])
    var trial = Trial()
    for place in cycles.indices.dropFirst(Self.fewestCommon) {
      let before = cycles[..<place]
      let usual = before.reduce(0) { $0 + $1.common } / Double(before.count)
      let said = Self.common(before).size * (cycles[place].common - usual)
      trial.add(without: abs(cycles[place].shared), with: abs(cycles[place].shared - said))
    }
    return trial.slope(fit, most: Self.commonRatio)
  }

  /// The regression of the shared movements on the covariate's, both from their means, averaged with none.
  private static func common(_ cycles: ArraySlice<Cycle>) -> (size: Double, variance: Double) {
    let count = Double(cycles.count)
    guard cycles.count >= fewestCommon else { return (0, 0) }
    let center = (
      shared: cycles.reduce(0) { $0 + $1.shared } / count, common: cycles.reduce(0) { $0 + $1.common } / count
    )
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for cycle in cycles {
      let (x, y) = (cycle.common - center.common, cycle.shared - center.shared)
      xx += x * x
      xy += x * y
      yy += y * y
    }
    guard xx > 0, yy > 0 else { return (0, 0) }
    let unexplained = max(1 - xy * xy / (xx * yy), leastUnexplained)
    let odds = oddsBefore * pow(1 + count, (count - 2) / 2) / pow(1 + count * unexplained, (count - 1) / 2)
    let (probability, kept) = (odds / (1 + odds), count / (1 + count))
    let slope = kept * xy / xx
    let variance = kept * unexplained * yy / max(1, count - 2) / xx
    let size = probability * slope
    return (size, probability * (variance + slope * slope) - size * size)
  }

  // MARK: What is left of each series

  private var ownSlope: CovariateEffect.Slope {
    let sums = cycles.map(Self.sums)
    let fit = Self.own(sums[...])
    var trial = Trial()
    for place in cycles.indices.dropFirst(Self.fewestOwn) {
      let size = Self.own(sums[..<place]).size
      let cycle = cycles[place]
      var (without, with) = (0.0, 0.0)
      for change in cycle.changes {
        without += abs(change.value - cycle.shared)
        with += abs(change.value - cycle.shared - size * change.own)
      }
      if sums[place].xx > 0 { trial.add(without: without, with: with) }
    }
    return trial.slope(fit, most: Self.ownRatio)
  }

  private static func sums(_ cycle: Cycle) -> (xx: Double, xy: Double) {
    let count = Double(cycle.changes.count)
    let center = cycle.changes.reduce(0) { $0 + $1.own } / count
    return cycle.changes.reduce((0, 0)) { sums, change in
      let own = change.own - center
      // What does not differ between series but for rounding says nothing of them.
      guard abs(own) > 1e-9 else { return sums }
      return (sums.0 + own * own, sums.1 + own * (change.value - cycle.shared))
    }
  }

  /// The slope within cycles; cycles are the sample of its uncertainty.
  private static func own(_ sums: ArraySlice<(xx: Double, xy: Double)>) -> (size: Double, variance: Double) {
    let xx = sums.reduce(0) { $0 + $1.xx }
    guard xx > 0 else { return (0, 0) }
    let slope = sums.reduce(0) { $0 + $1.xy } / xx
    let taught = sums.filter { $0.xx > 0 }.count
    // A single cycle does not say how far cycles differ: as much as the effect itself.
    guard taught > 1 else { return (slope / 2, slope * slope / 2) }
    let spread = sums.reduce(0) { $0 + ($1.xy - slope * $1.xx) * ($1.xy - slope * $1.xx) } / (xx * xx)
    let variance = spread * Double(taught) / Double(taught - 1)
    guard slope != 0 else { return (0, variance) }
    let kept = max(0, 1 - variance / (slope * slope))
    return (kept * slope, kept * variance)
  }

  /// Past cycles with and without a slope.
  private struct Trial {
    private var (count, wins) = (0, 0)
    private var (without, with) = (0.0, 0.0)

    mutating func add(without: Double, with: Double) {
      count += 1
      if with < without { wins += 1 }
      self.without += without
      self.with += with
    }

    func slope(_ fit: (size: Double, variance: Double), most: Double) -> CovariateEffect.Slope {
      let ratio = without > 0 ? with / without : 1
      let isUsed =
        count >= CovariateHistory.fewestTrials && fit.size != 0 && ratio <= most
        && Double(wins) >= CovariateHistory.fewestWins * Double(count)
      return CovariateEffect.Slope(
        size: fit.size, variance: fit.variance, trials: count, wins: wins, ratio: ratio, isUsed: isUsed)
    }
  }
}

import Statistics
import Synchronization

/// What a data set taught the panel model, applied to the series of a panel: any part of the one it was learned
/// from, or another of the same kind.
public struct FittedPanelModel: Sendable {
  /// What was learned.
  public let learned: PanelPrior
  let panel: Panel
  let places: SeriesPlaces
  let tables: TableCache

  /// Series are worked on in blocks of this many.
  static let block = 512

  /// - Parameters:
  ///   - groupLabels: for each grouping of `panel` the label of each level; nil when levels are numbered as where
  ///     the prior was learned.
  ///   - jobs: the number of threads; it changes no bit of the result.
  public init(_ learned: PanelPrior, on panel: Panel, groupLabels: [[String]]? = nil, jobs: Int = 1) {
    self.init(TableCache(learned, jobs: jobs), on: panel, groupLabels: groupLabels)
  }

  /// With tables that serve other panels too.
  init(_ tables: TableCache, on panel: Panel, groupLabels: [[String]]?) {
    (learned, self.panel, self.tables) = (tables.prior, panel, tables)
    places = SeriesPlaces(learned, panel, groupLabels)
  }

  /// The year forecast.
  public var target: Int { learned.target }

  /// The floor on the transformed scale; nil for a panel without one.
  public var floor: Double? { learned.floor.map { $0.floor * learned.unit } }

  var workers: Workers { Workers(jobs: tables.jobs) }

  /// The quantiles of the line of `target` for some series, on the transformed scale of the panel.
  ///
  /// - Parameters:
  ///   - series: indices into the panel. A series that is itself published is forecast like the others; its
  ///     published line has moved its forecast.
  ///   - levels: between 0 and 1, exclusive.
  /// - Returns: `levels.count` values per series, series after series, increasing where the levels do; NaN for a
  ///   series without a past. Limits and lattice are left to the caller. In a panel with a floor the distribution
  ///   is a mixture: the floor itself with its probability, above it otherwise.
  public func quantiles(of series: [Int], levels: [Double]) -> [Double] {
    precondition(levels.allSatisfy { $0 > 0 && $0 < 1 }, "levels lie between 0 and 1")
    let forecast = tables.forecast(levels)
    return workers.flatMapBlocks(of: series.count, size: Self.block) { block in
      let part = Array(series[block])
      let outlook = outlook(of: part)
      return forecast.rows(outlook, places.selecting(part).factors)
    }
  }

  /// P(exactly at the floor) of some series; nil for a panel without a floor.
  ///
  /// A panel has a floor when its scale says so, or when many of its past values (more than 15 %) lie on the
  /// smallest of them.
  public func floorProbabilities(of series: [Int]) -> [Double]? {
    learned.floor.map { floor in outlook(of: series).logOdds.map(floor.probability) }
  }

  /// What is known of some series before the shocks of the target.
  func outlook(of series: [Int]) -> PriorOutlook {
    let part = panel.selecting(series)
    let own = places.selecting(series)
    var evaluator = PriorEvaluator(learned)
    return evaluator.outlook(0..<series.count, of: part, own.factors, own.groups)
  }
}

/// The levels of the series of a panel in the factors of a prior and in the groups that carry features, -1 where
/// the prior does not know a level.
struct SeriesPlaces: Sendable {
  /// One array per factor.
  let factors: [[Int32]]
  /// One array per group with features.
  let groups: [[Int32]]

  init(_ prior: PanelPrior, _ panel: Panel, _ labels: [[String]]?) {
    let known = prior.groups.map { group in
      Dictionary(
        zip(group.labels, group.labels.indices.map { Int32($0) }), uniquingKeysWith: { first, _ in first })
    }
    let levels = known.indices.map { group in
      // Of a grouping that the panel does not have no level is known.
      guard panel.groups.indices.contains(group) else {
        return [Int32](repeating: -1, count: panel.seriesCount)
      }
      let factor = panel.groups[group]
      let numbers = (0..<factor.levelCount).map { level in
        known[group][labels.map { $0[group][level] } ?? "\(level)"] ?? -1
      }
      return factor.levels.map { numbers[Int($0)] }
    }
    groups = prior.featureGroups.map { levels[$0] }
    factors = prior.factors.map { $0.levels(levels, seriesCount: panel.seriesCount) }
  }

  private init(factors: [[Int32]], groups: [[Int32]]) { (self.factors, self.groups) = (factors, groups) }

  /// The listed series only.
  func selecting(_ series: [Int]) -> SeriesPlaces {
    SeriesPlaces(
      factors: factors.map { levels in series.map { levels[$0] } },
      groups: groups.map { levels in series.map { levels[$0] } })
  }
}

/// The tables of a prior, made once for each set of levels.
final class TableCache: Sendable {
  let prior: PanelPrior
  let jobs: Int
  private let known = Mutex<[(levels: [Double], value: PriorForecast)]>([])

  init(_ prior: PanelPrior, jobs: Int) { (self.prior, self.jobs) = (prior, jobs) }

  func forecast(_ levels: [Double]) -> PriorForecast {
    known.withLock { known in
      if let found = known.first(where: { $0.levels == levels }) { return found.value }
      let made = PriorForecast(prior, levels: levels, workers: Workers(jobs: jobs))
      known.append((levels, made))
      return made
    }
  }
}

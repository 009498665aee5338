/// The series of a panel and their sums, forecast so that they add up.
///
/// Leaves and the sums of each level are forecast by the model asked for, each level a panel of its own; joint draws
/// of all are reconciled by minimum trace and made whole. Medians, intervals and quantiles are those of the draws.
public struct HierarchyRun: Sendable {
  /// The fitted leaves.
  public let leaves: BatchRun
  /// How the forecast of each series of the panel came about; nil for those whose value is out already.
  public let kinds: [RowForecast.Kind?]
  /// The leaves that are forecast: those with neither a value in the target year nor a reason against one.
  public let forecastLeaves: [Int]
  /// The leaves whose value of the target year is in the panel.
  public let publishedLeaves: [Int]
  /// Coherent draws of the forecast leaves, in their order.
  public let draws: CoherentDraws
  /// Each node's own forecast before reconciliation, quantiles at `levels`; NaN where it has none. Nodes are the
  /// draws' leaves, then the aggregates of their hierarchy.
  public let unreconciled: [Double]
  /// The intensity with which the correlations of errors were shrunk.
  public let shrinkage: Double

  /// The levels of the unreconciled quantiles.
  public static var levels: [Double] { NodeForecasts.levels }

  /// How draws are made.
  public struct Settings: Sendable, Equatable {
    /// Draws of every series, a multiple of 16.
    public var drawCount: Int
    /// The seed of the draws.
    public var seed: UInt64
    /// The part of an aggregate's error that it does not share with its leaves: the smaller, the more its own
    /// forecast counts.
    public var aggregateShare: Double
    /// The same for the sum over all.
    public var totalShare: Double
    /// Whether the gap of the sum over all is put down to an error that all leaves have in common first: serves where
    /// the sum's own forecast is the better one, not where few cycles tell little of it.
    public var sharesMovement: Bool

    /// The settings that were measured to serve (Benchmarks/results/hierarchy.md).
    public init(
      drawCount: Int = 256, seed: UInt64 = 1, aggregateShare: Double = 0.25, totalShare: Double = 0.001,
      sharesMovement: Bool = true
    ) {
      precondition(drawCount > 0 && drawCount.isMultiple(of: 16), "draws come in blocks of 16")
      precondition(aggregateShare > 0 && totalShare > 0, "shares are positive")
      (self.drawCount, self.seed) = (drawCount, seed)
      (self.aggregateShare, self.totalShare) = (aggregateShare, totalShare)
      self.sharesMovement = sharesMovement
    }
  }

  /// Fits, draws and reconciles.
  ///
  /// - Parameters:
  ///   - request: for one year.
  ///   - chains: the hierarchy's chains of key columns, from the coarsest.
  /// - Throws: `emptyPanel` when no series has a past, `impossibleHorizon` for a horizon, `singular` when forecasts leave the
  ///   range of numbers.
  public init(
    _ panel: Panel, _ request: BatchRequest, chains: [[Int]], settings: Settings = Settings()
  ) throws(ForecastError) {
    guard case .year(let year) = request.aim else { throw request.aim.error }
    let leaves = try BatchRun(panel, request)
    let rows = HierarchyRun.leafRows(leaves)
    kinds = rows.map { $0?.kind }
    let own = rows.enumerated().compactMap { series, row in
      row.flatMap { $0.quantiles.isEmpty ? nil : (series: series, quantiles: $0.quantiles) }
    }
    publishedLeaves = (0..<panel.seriesCount).filter { panel.value(of: $0, in: year) != nil }
    forecastLeaves = own.map(\.series)
    self.leaves = leaves
    guard !own.isEmpty else { throw .emptyPanel }

    let members = panel.selecting(forecastLeaves).before(year)
    let hierarchy = Hierarchy(members.keys, chains: chains)
    let history = SumHistory(hierarchy, members, before: year)
    var forecasts = NodeForecasts(nodeCount: hierarchy.nodeCount)
    for (leaf, row) in own.enumerated() { forecasts.set(leaf, row.quantiles) }
    let published =
      publishedLeaves.isEmpty ? nil : PublishedSums(panel: panel.selecting(publishedLeaves), target: year)
    for place in hierarchy.levels.indices {
      HierarchyRun.forecast(
        place, of: hierarchy, members, history, published, request: request, into: &forecasts)
    }
    let workers = Workers(jobs: request.jobs)
    let isKnown = (0..<hierarchy.aggregateCount).map { forecasts.isKnown(hierarchy.leafCount + $0) }
    let deviations = (0..<hierarchy.nodeCount).map { node in
      node < hierarchy.leafCount || isKnown[node - hierarchy.leafCount] ? forecasts.deviation(node) : 0
    }
    let root = hierarchy.root.flatMap {
      settings.sharesMovement && isKnown[$0] ? hierarchy.leafCount + $0 : nil
    }
    let covariance = ShrunkCovariance(
      deviations: HierarchyRun.ownErrors(hierarchy, deviations, isKnown, settings),
      errors: history.changes(last: HierarchyRun.cycles, beside: root),
      common: root.map { HierarchyRun.commonMovement(hierarchy, forecasts, deviations, root: $0) } ?? [])
    shrinkage = covariance.intensity
    let independent = IndependentDraws(
      hierarchy, forecasts, SharedMovement(hierarchy, deviations: deviations, isKnown: isKnown),
      isKnown: isKnown, count: settings.drawCount, seed: settings.seed, workers: workers)
    let reconciler = DrawReconciler(hierarchy, try MinimumTrace(hierarchy, covariance))
    draws = reconciler.reconcile(
      independent, medians: HierarchyRun.medians(hierarchy, forecasts, isKnown), workers: workers)
    unreconciled = forecasts.quantiles
  }

  /// Cycles whose errors tell what moves together.
  private static let cycles = 10
  /// A level with fewer sums cannot learn from published ones what the target year is like.
  private static let fewestToCondition = 20

  private static func leafRows(_ run: BatchRun) -> [RowForecast?] {
    Parallel.blocks(of: run.panel.seriesCount, blockSize: 1024, jobs: run.request.jobs) { block in
      run.rows(of: block, levels: NodeForecasts.levels).map(\.first)
    }.flatMap { $0 }
  }

  private static func forecast(
    _ place: Int, of hierarchy: Hierarchy, _ members: Panel, _ history: SumHistory,
    _ published: PublishedSums?, request: BatchRequest, into forecasts: inout NodeForecasts
  ) {
    guard
      let level = LevelPanel(place, of: hierarchy, leaves: members, history: history, published: published),
      published == nil || level.aggregates.count >= fewestToCondition,
      let run = try? BatchRun(level.panel, request)
    else { return }
    let rows = Parallel.blocks(of: level.aggregates.count, blockSize: 1024, jobs: request.jobs) { block in
      run.rows(of: block, levels: NodeForecasts.levels)
    }.flatMap { $0 }
    for (aggregate, row) in zip(level.aggregates, rows) {
      guard let quantiles = row.first?.quantiles, !quantiles.isEmpty else { continue }
      forecasts.set(hierarchy.leafCount + aggregate, quantiles)
    }
  }

  /// The standard deviations of the nodes' errors, for aggregates only of what they do not share with their leaves:
  /// that both err together does not tell which of them to believe. An aggregate without a forecast of its own
  /// weighs nothing.
  private static func ownErrors(
    _ hierarchy: Hierarchy, _ deviations: [Double], _ isKnown: [Bool], _ settings: Settings
  ) -> [Double] {
    let weightless = 1e6 * deviations.reduce(1) { max($0, $1) }
    return deviations.enumerated().map { node, deviation in
      guard node >= hierarchy.leafCount else { return deviation }
      let aggregate = node - hierarchy.leafCount
      guard isKnown[aggregate] else { return weightless }
      let isTotal = hierarchy.levels[hierarchy.levelOfAggregate[aggregate]].count == 1
      return deviation * (isTotal ? settings.totalShare : settings.aggregateShare)
    }
  }

  /// What each node moves when all leaves are off by one share, as far as the sum over all is uncertain: an error
  /// that forecasts made from one panel have in common. The sum's own forecast is made without them and has no part
  /// in it, so that its gap to the sum of the leaves goes to every leaf by its size first.
  private static func commonMovement(
    _ hierarchy: Hierarchy, _ forecasts: NodeForecasts, _ deviations: [Double], root: Int
  ) -> [Double] {
    let share = deviations[root] / max(1, forecasts.median(root))
    var movement = hierarchy.sums((0..<hierarchy.leafCount).map { share * forecasts.median($0) })
    movement[root] = 0
    return movement
  }

  private static func medians(
    _ hierarchy: Hierarchy, _ forecasts: NodeForecasts, _ isKnown: [Bool]
  ) -> [Double] {
    let leaves = (0..<hierarchy.leafCount).map { forecasts.median($0) }
    var nodes = hierarchy.sums(leaves)
    for aggregate in isKnown.indices where isKnown[aggregate] {
      nodes[hierarchy.leafCount + aggregate] = forecasts.median(hierarchy.leafCount + aggregate)
    }
    return nodes
  }
}

import Statistics

/// Stated chances against what came, by tenths of the stated chance.
///
/// A tenth passes when the observed frequency lies within four points of the mean stated chance, or the interval
/// of their difference at 90 %, cycles as clusters, covers zero.
public struct ChanceReliability: Sendable, Equatable {
  /// One tenth of the chances.
  public struct Tenth: Sendable, Equatable {
    /// The lower end of the chances in it; it is 0.1 wide.
    public let lowest: Double
    /// How many chances were stated.
    public let count: Int
    /// The mean stated chance.
    public let stated: Double
    /// How often it happened.
    public let observed: Double
    /// How many clusters (cycles of systems) they come from.
    public let clusters: Int
    /// The half width of the 90 % interval of the difference; NaN with fewer than two clusters.
    public let margin: Double

    /// Whether there is enough to judge by: twenty chances from two clusters.
    public var isJudged: Bool { count >= 20 && clusters >= 2 }
    /// Whether the tenth passes by the rule; one that cannot be judged does.
    public var passes: Bool {
      !isJudged || abs(observed - stated) <= 0.04 || abs(observed - stated) <= margin
    }
  }

  /// The tenths that hold any chance, from the lowest.
  public let tenths: [Tenth]
  /// The mean squared distance of the chances from what came.
  public let brierScore: Double

  /// From stated chances, what came, and the cluster of each.
  public init(_ cases: [(chance: Double, happened: Bool, cluster: Int)]) {
    let byTenth = Dictionary(grouping: cases) { min(max(Int($0.chance * 10), 0), 9) }
    tenths = byTenth.keys.sorted().map { Tenth(Double($0) / 10, byTenth[$0, default: []]) }
    brierScore =
      cases.reduce(0) { $0 + ($1.chance - ($1.happened ? 1 : 0)) * ($1.chance - ($1.happened ? 1 : 0)) }
      / Double(max(cases.count, 1))
  }

  /// Whether every tenth passes.
  public var passes: Bool { tenths.allSatisfy(\.passes) }
}

extension ChanceReliability.Tenth {
  fileprivate init(_ lowest: Double, _ cases: [(chance: Double, happened: Bool, cluster: Int)]) {
    self.lowest = lowest
    count = cases.count
    stated = mean(cases.map(\.chance))
    observed = mean(cases.map { $0.happened ? 1 : 0 })
    let difference = try? ClusteredMean(
      cases.map { ($0.happened ? 1 : 0) - $0.chance }, clusters: cases.map(\.cluster))
    clusters = Set(cases.map(\.cluster)).count
    margin = difference.map { $0.standardError > 0 ? $0.distribution.quantile(0.95) - $0.mean : 0 } ?? .nan
  }
}

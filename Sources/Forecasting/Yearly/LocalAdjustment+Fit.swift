import Glibc

/// Past origins of the paths at hand, what the partners say there and what followed.
struct LocalEvidence: Sendable {
  let partners: YearlyPartners
  let origins: Origins
  let targets: GrowthTargets
  let growth: PartnerGrowth
  let classes: SizeClasses
  /// Whether errors count by their size in logarithms; if not, they count as when the weights were learned, which
  /// are then the better guide for shares by class.
  let isRelative: Bool
  /// The class of each origin.
  let places: [Int]

  /// Origins this many years and fewer before the end of every path are looked at.
  private static let yearsBack = 4
  private static let mostOrigins = 12_000
  /// Fewer values choose nothing.
  static let fewestTargets = 300

  /// Nil where the paths are too few or too short to tell.
  ///
  /// - Parameter isRelative: whether an error counts by its size in logarithms rather than as the M4 competition
  ///   counts.
  init?(_ partners: YearlyPartners, _ paths: YearlyPaths, isRelative: Bool, workers: Workers) {
    let origins = Self.origins(paths)
    var targets = GrowthTargets(origins, paths, horizon: partners.horizon, hidden: 0)
    if isRelative { targets.weights = targets.weights.map { $0 > 0 ? 1 : 0 } }
    let known = stride(from: 0, to: targets.weights.count, by: partners.horizon)
      .count { targets.weights[$0] > 0 }
    guard known >= Self.fewestTargets, !partners.members.isEmpty else { return nil }
    let sizes = (0..<origins.count).map { paths.last(Int(origins.paths[$0]), cut: Int(origins.cuts[$0])) }
    let classes = isRelative ? SizeClasses(sizes) : SizeClasses(starts: [])
    self.classes = classes
    places = sizes.map { classes.place(of: $0) }
    self.partners = partners
    self.isRelative = isRelative
    self.origins = origins
    self.targets = targets
    growth = PartnerGrowth(
      partners.members, origins, paths, horizon: partners.horizon, workers: workers)
  }

  private static func origins(_ paths: YearlyPaths) -> Origins {
    let all = Origins.past(of: paths, hidden: 0, shortest: MemberTraining.shortest, most: yearsBack)
    guard all.count > mostOrigins else { return all }
    return all.selecting((0..<mostOrigins).map { $0 * all.count / mostOrigins })
  }

  /// The known targets at a horizon, as rows of the targets, by class.
  func rows(at step: Int) -> [[Int]] {
    var rows = [[Int]](repeating: [], count: classes.count)
    for origin in places.indices {
      let row = origin * partners.horizon + step
      if targets.weights[row] > 0 { rows[places[origin]].append(row) }
    }
    return rows
  }
}

extension LocalAdjustment {
  /// Other shares must lower the loss by more than this part of it.
  private static let tie = 0.005
  /// The same where the loss is the one that the weights were learned in.
  private static let wideTie = 0.05
  /// The prior weight of the factor of all classes, and of that of the weights, in values.
  private static let prior = 40.0
  /// Factors beyond these are not trusted.
  private static let factorLimits = 0.2...10.0

  /// The adjustment to some evidence.
  init(_ evidence: LocalEvidence, workers: Workers) {
    let horizon = evidence.partners.horizon
    let rows = (0..<horizon).map { evidence.rows(at: $0) }
    let all = Self.pooledBlends(evidence, rows, workers)
    let blends = workers.map(evidence.classes.count * horizon) { cell in
      let step = cell % horizon
      guard evidence.isRelative else { return all[step] }
      return Self.better(evidence, rows[step][cell / horizon], than: all[step])
    }
    let cells = workers.map(horizon * YearlyLevels.pairs) { cell in
      let step = cell / YearlyLevels.pairs
      return Self.factors(evidence, rows[step], step: step, pair: cell % YearlyLevels.pairs, blends)
    }
    self.init(
      classes: evidence.classes, blends: blends,
      factors: (0..<evidence.classes.count).flatMap { place in cells.map { $0[place] } }, horizon: horizon)
  }

  /// Shares of all classes together by horizon; those of the horizon before where they are as good.
  private static func pooledBlends(
    _ evidence: LocalEvidence, _ rows: [[[Int]]], _ workers: Workers
  ) -> [YearlyBlend] {
    let own = workers.map(rows.count) {
      better(evidence, Array(rows[$0].joined()), than: evidence.partners.blend)
    }
    var blends: [YearlyBlend] = []
    for step in rows.indices {
      let isKnown = rows[step].joined().count >= LocalEvidence.fewestTargets
      blends.append(isKnown ? own[step] : blends.last ?? evidence.partners.blend)
    }
    return blends
  }

  /// The shares that do best on some targets, if they do better than the given ones.
  private static func better(
    _ evidence: LocalEvidence, _ rows: [Int], than usual: YearlyBlend
  ) -> YearlyBlend {
    guard rows.count >= LocalEvidence.fewestTargets else { return usual }
    let candidates = evidence.partners.blend.localCandidates
    let losses = candidates.map { $0.loss(evidence.growth, evidence.targets, rows) }
    guard let best = losses.indices.min(by: { losses[$0] < losses[$1] }) else { return usual }
    let tie = evidence.isRelative ? Self.tie : wideTie
    return losses[best] < (1 - tie) * usual.loss(evidence.growth, evidence.targets, rows)
      ? candidates[best] : usual
  }

  /// Factors by class: quantiles of how many times wider each interval would just have held.
  private static func factors(
    _ evidence: LocalEvidence, _ rows: [[Int]], step: Int, pair: Int, _ blends: [YearlyBlend]
  ) -> [Double] {
    let horizon = evidence.partners.horizon
    let level = 1 - 2 * YearlyLevels.levels[pair]
    let scores = rows.enumerated().map { place, rows in
      rows.map { row in
        YearlyWidths.score(
          evidence.growth, evidence.targets.growth[row], blends[place * horizon + step], row, pair)
          / evidence.partners.widths.factor(step: step, pair: pair)
      }
    }
    func shrunk(_ scores: [Double], toward center: Double) -> Double {
      guard !scores.isEmpty else { return center }
      let own = log(YearlyWidths.quantile(scores, level, within: factorLimits))
      return (own * Double(scores.count) + center * prior) / (Double(scores.count) + prior)
    }
    let all = shrunk(scores.flatMap { $0 }, toward: 0)
    return scores.map { exp(shrunk($0, toward: all)) }
  }
}

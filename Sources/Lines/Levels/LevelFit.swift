import Forecasting
import LinearAlgebra

/// Lines as levels: every line is what its kind of line, its family, its group, its subgroup and its series stand at,
/// moved by the year (of all lines, of its kind, of its group), plus noise of its own.
///
/// So a line that stood out last year is expected to come back toward its own past and toward its neighbors, a short
/// past is filled up by what its group shows, lines known less well count for less, and lines of the target year that
/// are out move the others as far as they share the year. The best linear prediction of a mixed model (Henderson 1975,
/// doi:10.2307/2529430); variances come from products of residuals.
struct LevelFit: Sendable {
  /// The target: lines before it were learned from.
  let year: Int
  let layout: LevelLayout
  let parts: LevelParts
  /// The group of each block.
  private let places: [Int: Int]
  let blocks: [LevelBlock]
  /// The normal equations of what all lines have in common.
  private let normal: Matrix
  private let right: [Double]
  let common: Common

  /// What all lines have in common, as far as it is known.
  struct Common: Sendable {
    let mean: [Double]
    let factor: Cholesky

    init?(_ normal: Matrix, _ right: [Double]) {
      guard let factor = try? Cholesky(normal) else { return nil }
      self.factor = factor
      mean = factor.solve(right)
    }
  }

  /// The variance of a year's movement of all lines that is believed before any is seen: a standard deviation of 12.6
  /// of 500 marks, half of the variance shared between kinds; worth this many years.
  private static let shockVariance = 160.0
  private static let shockPriorYears = 6.0

  /// Fits to the lines of a pool before `year`; nil without any.
  init?(_ pool: [ReferencedSeries], before year: Int, limits: LineLimits) {
    let scale = (limits.upper / 500) * (limits.upper / 500)
    let bySeries = pool.indices.map { LevelRow.rows(of: pool[$0], index: $0, before: year, target: year) }
    let groups = LevelFit.grouped(pool, bySeries)
    guard let first = groups.joined().map(\.year).min() else { return nil }
    let layout = LevelLayout(
      strata: (pool.map(\.stratum).max() ?? 0) + 1, kinds: (pool.map(\.traits.kind).max() ?? 0) + 1,
      families: (pool.map(\.traits.family).max() ?? 0) + 1, years: first...max(first, year))
    let half = LevelFit.shockVariance * scale / 2
    let start = layout.precision(shock: (half, half), scale: scale)
    let residuals = LevelFit.residuals(groups, layout: layout, precision: start, noise: 300 * scale)
    let parts = LevelParts(
      groups: groups, residuals: residuals, strata: layout.strata, kinds: layout.kinds, scale: scale)
    let blocks = groups.compactMap { LevelBlock($0, parts: parts, layout: layout) }
    guard let blind = LevelFit(year: year, layout, parts, blocks, pool, precision: start) else { return nil }
    let shock = blind.shock(prior: LevelFit.shockVariance * scale)
    self.init(
      year: year, layout, parts, blocks, pool, precision: layout.precision(shock: shock, scale: scale))
  }

  private init?(
    year: Int, _ layout: LevelLayout, _ parts: LevelParts, _ blocks: [LevelBlock],
    _ pool: [ReferencedSeries], precision: Matrix
  ) {
    var normal = precision
    var right = [Double](repeating: 0, count: layout.count)
    for block in blocks { block.add(1, to: &normal, &right) }
    self.init(year: year, layout, parts, blocks, pool.map(\.group), normal, right)
  }

  private init?(
    year: Int, _ layout: LevelLayout, _ parts: LevelParts, _ blocks: [LevelBlock], _ groups: [Int],
    _ normal: Matrix, _ right: [Double]
  ) {
    guard let common = Common(normal, right) else { return nil }
    self.year = year
    self.layout = layout
    self.parts = parts
    self.blocks = blocks
    self.normal = normal
    self.right = right
    self.common = common
    groupOfSeries = groups
    places = Dictionary(
      blocks.enumerated().compactMap { place, block in
        block.rows.first.map { (groups[$0.series], place) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private let groupOfSeries: [Int]

  /// The rows of each group, groups by number.
  private static func grouped(_ pool: [ReferencedSeries], _ rows: [[LevelRow]]) -> [[LevelRow]] {
    var groups: [Int: [LevelRow]] = [:]
    for (series, own) in zip(pool, rows) where !own.isEmpty { groups[series.group, default: []] += own }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  /// The residuals around the columns of the layout, every row with the same noise.
  private static func residuals(
    _ groups: [[LevelRow]], layout: LevelLayout, precision: Matrix, noise: Double
  ) -> [[Double]] {
    var normal = precision
    var right = [Double](repeating: 0, count: layout.count)
    for row in groups.joined() {
      let columns = layout.columns(of: row)
      for a in columns {
        right[a.place] += a.value * row.value / noise
        for b in columns { normal[a.place, b.place] += a.value * b.value / noise }
      }
    }
    guard let mean = Common(normal, right)?.mean else { return groups.map { $0.map(\.value) } }
    return groups.map { rows in
      rows.map { row in layout.columns(of: row).reduce(row.value) { $0 - $1.value * mean[$1.place] } }
    }
  }

  /// The variance of a year's movement as the years show it: the expected square of the steps from year to year, with
  /// years of the prior.
  private func shock(prior: Double) -> (common: Double, own: Double) {
    let years = Array(layout.years.dropFirst().filter { $0 < year })
    // A step has the lasting part once and the passing part of both its years.
    let perStep = LevelLayout.lastingShare + 2 * (1 - LevelLayout.lastingShare)
    let covariance = common.factor.inverse()
    var (squares, products) = (0.0, 0.0)
    for year in years {
      for a in 0..<layout.kinds {
        squares += stepProduct(year, a, a, covariance) / Double(layout.kinds)
        for b in 0..<a {
          products += stepProduct(year, a, b, covariance) / Double(layout.kinds * (layout.kinds - 1) / 2)
        }
      }
    }
    let weight = Double(years.count) + LevelFit.shockPriorYears
    let total = (squares / perStep + LevelFit.shockPriorYears * prior) / weight
    let shared =
      layout.kinds > 1
      ? (products / perStep + LevelFit.shockPriorYears * prior / 2) / weight : total / 2
    let kept = min(max(shared, 0.1 * total), 0.9 * total)
    return (kept, total - kept)
  }

  /// The expected product of the steps of two kinds into a year.
  private func stepProduct(_ year: Int, _ a: Int, _ b: Int, _ covariance: Matrix) -> Double {
    let (a1, a0) = (layout.year(year, kind: a), layout.year(year - 1, kind: a))
    let (b1, b0) = (layout.year(year, kind: b), layout.year(year - 1, kind: b))
    return (common.mean[a1] - common.mean[a0]) * (common.mean[b1] - common.mean[b0])
      + covariance[a1, b1] - covariance[a1, b0] - covariance[a0, b1] + covariance[a0, b0]
  }

  /// The block of a group and its place; nil for a group without lines.
  func block(of group: Int) -> LevelBlock? { places[group].map { blocks[$0] } }

  /// What all lines have in common with one block in the place of another.
  func common(without old: LevelBlock?, with new: LevelBlock?) -> Common {
    var (normal, right) = (self.normal, self.right)
    old?.add(-1, to: &normal, &right)
    new?.add(1, to: &normal, &right)
    return Common(normal, right) ?? common
  }

  /// The same fit, knowing further lines, such as those of the target year that are out.
  func knowing(_ rows: [LevelRow]) -> LevelFit {
    guard !rows.isEmpty else { return self }
    var added: [Int: [LevelRow]] = [:]
    for row in rows { added[groupOfSeries[row.series], default: []].append(row) }
    var (normal, right, blocks) = (self.normal, self.right, self.blocks)
    for group in added.keys.sorted() {
      let old = block(of: group)
      guard let new = LevelBlock((old?.rows ?? []) + (added[group] ?? []), parts: parts, layout: layout)
      else {
        continue
      }
      old?.add(-1, to: &normal, &right)
      new.add(1, to: &normal, &right)
      if let place = places[group] { blocks[place] = new } else { blocks.append(new) }
    }
    return LevelFit(year: year, layout, parts, blocks, groupOfSeries, normal, right) ?? self
  }
}

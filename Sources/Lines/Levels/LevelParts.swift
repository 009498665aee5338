import Forecasting

/// The parts of the variance of lines around what all lines have in common, in marks squared: what stays (levels),
/// what a year moves and takes back (years), what drifts (walks) and what is each line's own.
struct LevelParts: Sendable, Equatable {
  /// The parts in the order of `Part`, then the noise of each stratum and of each kind.
  let values: [Double]
  let strata: Int
  let kinds: Int

  /// The parts that every pool has.
  enum Part: Int, CaseIterable {
    /// Levels of a group, of one of its kinds, of a subgroup, of a series.
    case group, groupKind, subgroup, series
    /// The year of a group, and of one of its kinds.
    case groupYear, groupKindYear
    /// The drift of a series and of a group.
    case seriesWalk, groupWalk
    /// Every line's own movement, and what less well known lines have more.
    case noise, weakNoise
  }

  subscript(part: Part) -> Double { values[part.rawValue] }

  /// The noise of a line of its own.
  func noise(stratum: Int, kind: Int, isWeak: Bool) -> Double {
    let first = Part.allCases.count
    return self[.noise] + values[first + stratum] + values[first + strata + kind]
      + (isWeak ? self[.weakNoise] : 0)
  }

  /// How far apart in years lines drift fully apart.
  private static let reach = 10.0

  /// How much two years `distance` apart share of a drift that moves by 1 a year.
  static func sharedDrift(_ distance: Int) -> Double { max(0, (reach - Double(distance)) / 2) }

  /// The covariance of two lines of one group, their own noise left out.
  func covariance(_ a: LevelRow, _ b: LevelRow) -> Double {
    let isKind = a.traits.kind == b.traits.kind
    let drift = LevelParts.sharedDrift(abs(a.year - b.year))
    var sum = self[.group] + self[.groupWalk] * drift
    if isKind { sum += self[.groupKind] }
    if a.traits.subgroup == b.traits.subgroup { sum += self[.subgroup] }
    if a.isAlike(b) { sum += self[.series] + self[.seriesWalk] * drift }
    if a.year == b.year { sum += self[.groupYear] + (isKind ? self[.groupKindYear] : 0) }
    return sum
  }
}

extension LevelParts {
  /// What is believed before any line is seen, for lines on a scale of 500 marks: levels and years of like size, and
  /// a noise of its own as large as all levels together.
  private static func prior(strata: Int, kinds: Int, scale: Double) -> [Double] {
    let parts = Part.allCases.map { part -> Double in
      switch part {
      case .group, .groupKind, .subgroup, .series, .groupYear, .groupKindYear: 50
      case .seriesWalk, .groupWalk: 10
      case .noise: 100
      case .weakNoise: 20
      }
    }
    return (parts + [Double](repeating: 25, count: strata + kinds)).map { $0 * scale }
  }

  /// How many lines the prior is worth.
  private static let priorWeight = 60.0
  private static let smallestShare = 0.01
  private static let sweeps = 400
  private static let cap = 3.0

  /// The parts by regression of the products of two lines' residuals on what the lines share (Haseman and Elston
  /// 1972, doi:10.1007/BF01066731): pairs of one group only, each group weighing by its lines, no part negative.
  ///
  /// - Parameters:
  ///   - groups: the rows of each group.
  ///   - residuals: of each row, around what all lines have in common.
  ///   - scale: marks squared over those of a scale of 500.
  init(groups: [[LevelRow]], residuals: [[Double]], strata: Int, kinds: Int, scale: Double) {
    let size = medianSize(residuals.flatMap(\.self))
    let limit = LevelParts.cap * max(size, 0.5)
    let prior = LevelParts.prior(strata: strata, kinds: kinds, scale: scale)
    let count = prior.count
    var moments = [Double](repeating: 0, count: count * count)
    var cross = [Double](repeating: 0, count: count)
    for (rows, own) in zip(groups, residuals) {
      let weight = 1 / Double(rows.count)
      let capped = own.map { min(max($0, -limit), limit) }
      for i in rows.indices {
        for j in 0...i {
          let shared = LevelParts.shared(rows[i], rows[j], isSame: i == j, strata: strata)
          let factor = i == j ? weight : 2 * weight
          let product = capped[i] * capped[j]
          for a in shared {
            cross[a.place] += factor * a.share * product
            for b in shared { moments[a.place * count + b.place] += factor * a.share * b.share }
          }
        }
      }
    }
    for place in 0..<count {
      moments[place * count + place] += LevelParts.priorWeight
      cross[place] += LevelParts.priorWeight * prior[place]
    }
    values = LevelParts.nonNegative(moments, cross, from: prior)
    self.strata = strata
    self.kinds = kinds
  }

  /// What two lines share of each part.
  private static func shared(
    _ a: LevelRow, _ b: LevelRow, isSame: Bool, strata: Int
  ) -> [(place: Int, share: Double)] {
    let drift = sharedDrift(abs(a.year - b.year))
    var shares: [(place: Int, share: Double)] = [(Part.group.rawValue, 1), (Part.groupWalk.rawValue, drift)]
    let isKind = a.traits.kind == b.traits.kind
    if isKind { shares.append((Part.groupKind.rawValue, 1)) }
    if a.traits.subgroup == b.traits.subgroup { shares.append((Part.subgroup.rawValue, 1)) }
    if a.isAlike(b) {
      shares.append((Part.series.rawValue, 1))
      shares.append((Part.seriesWalk.rawValue, drift))
    }
    if a.year == b.year {
      shares.append((Part.groupYear.rawValue, 1))
      if isKind { shares.append((Part.groupKindYear.rawValue, 1)) }
    }
    guard isSame else { return shares }
    let first = Part.allCases.count
    shares += [
      (Part.noise.rawValue, 1), (first + a.stratum, 1), (first + strata + a.traits.kind, 1),
    ]
    if a.isWeak { shares.append((Part.weakNoise.rawValue, 1)) }
    return shares
  }

  /// The least-squares solution of normal equations with no value below a hundredth of where it starts, by
  /// coordinate descent: the problem has one minimum.
  private static func nonNegative(_ moments: [Double], _ cross: [Double], from start: [Double]) -> [Double] {
    var values = start
    let count = start.count
    for _ in 0..<sweeps {
      for place in 0..<count {
        var rest = cross[place]
        for other in 0..<count where other != place { rest -= moments[place * count + other] * values[other] }
        values[place] = max(rest / moments[place * count + place], smallestShare * start[place])
      }
    }
    return values
  }
}

/// The median size of some residuals as a standard deviation; 0 for none.
private func medianSize(_ residuals: [Double]) -> Double {
  let sizes = residuals.map(abs).sorted()
  return sizes.isEmpty ? 0 : sizes[sizes.count / 2] * 1.4826
}

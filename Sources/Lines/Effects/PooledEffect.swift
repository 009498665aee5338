import Forecasting
import LinearAlgebra
public import Statistics

/// What changes of covariates (open places, applicants) do to lines: one effect per covariate for all programs,
/// a ridge regression within years, so that what moves all lines of a year is no effect of anything.
///
/// An effect is shrunk toward none, believed beforehand to move a line by about one usual movement per doubling.
/// Its uncertainty is the larger of the posterior's and the one that lets movements of a school depend on each
/// other (Liang and Zeger 1986, doi:10.1093/biomet/73.1.13).
///
/// An effect counts as told when it rests on at least 30 movements at 5 schools in 3 years and its 90 % interval
/// leaves out zero. Otherwise it cannot be told, and nothing is made of it.
public struct PooledEffect: Sendable, Equatable {
  /// What can be said of the effects.
  public enum Verdict: Sendable, Equatable {
    /// They can be told.
    case told
    /// There are too few movements, schools or years with a known change.
    case tooFew
    /// The 90 % interval of one of them holds zero; the place of the first.
    case unclear(Int)
  }

  /// The effect of a doubling of each covariate, in marks; empty without cases.
  public let effects: [Double]
  /// The covariances of the estimates.
  public let covariance: [[Double]]
  /// How many movements they rest on.
  public let caseCount: Int
  /// At how many schools.
  public let groupCount: Int
  /// In how many years.
  public let yearCount: Int

  /// The fewest movements, schools and years that tell an effect.
  public static let needed = (cases: 30, groups: 5, years: 3)
  /// The level of the interval that must leave out zero.
  public static let level = 0.9

  /// Estimates the effects of `count` covariates.
  public init(_ cases: [EffectCase], count: Int) {
    precondition(cases.allSatisfy { $0.changes.count == count }, "a change per covariate")
    caseCount = cases.count
    groupCount = Set(cases.map(\.group)).count
    yearCount = Set(cases.map(\.year)).count
    guard let fit = WithinYears(cases, count: count), let solved = fit.solved() else {
      (effects, covariance) = ([], [])
      return
    }
    (effects, covariance) = solved
  }

  /// What can be said of them.
  public var verdict: Verdict {
    let needed = PooledEffect.needed
    guard !effects.isEmpty, caseCount >= needed.cases, groupCount >= needed.groups,
      yearCount >= needed.years
    else { return .tooFew }
    let unclear = effects.indices.first { index in
      let interval = interval(index)
      return interval.lower <= 0 && interval.upper >= 0
    }
    return unclear.map { .unclear($0) } ?? .told
  }

  /// The interval of one effect.
  public func interval(_ index: Int) -> Interval {
    let shape = StudentTDistribution(
      location: effects[index], scale: max(covariance[index][index].squareRoot(), 1e-12),
      degreesOfFreedom: Double(max(groupCount - 1, 1)))
    return Interval(
      level: PooledEffect.level, lower: shape.quantile((1 - PooledEffect.level) / 2),
      upper: shape.quantile((1 + PooledEffect.level) / 2))
  }

  /// How far changes of the covariates, in doublings, move a line.
  public func shift(_ changes: [Double]) -> LineShift {
    let mean = zip(effects, changes).reduce(0) { $0 + $1.0 * $1.1 }
    let variance = effects.indices.reduce(0) { sum, row in
      effects.indices.reduce(sum) { $0 + changes[row] * covariance[row][$1] * changes[$1] }
    }
    return LineShift(mean: mean, variance: variance)
  }
}

/// The regression within years, on weighted cases.
private struct WithinYears {
  let rows: [(changes: [Double], movement: Double, weight: Double, group: Int)]
  let count: Int
  /// The variance of a movement of weight 1.
  private let spread: Double

  init?(_ cases: [EffectCase], count: Int) {
    guard cases.count > count + 1 else { return nil }
    var rows: [(changes: [Double], movement: Double, weight: Double, group: Int)] = []
    let typical = mean(cases.map(\.variance))
    let byYear = Dictionary(grouping: cases, by: \.year)
    for year in byYear.keys.sorted() {
      let items = byYear[year, default: []]
      let weights = items.map { typical / $0.variance }
      let total = weights.reduce(0, +)
      let center = { (value: (EffectCase) -> Double) in
        zip(items, weights).reduce(0) { $0 + value($1.0) * $1.1 } / total
      }
      let movement = center(\.movement)
      let changes = (0..<count).map { place in center { $0.changes[place] } }
      for (item, weight) in zip(items, weights) {
        rows.append(
          (
            zip(item.changes, changes).map { $0 - $1 }, item.movement - movement, weight, item.group
          ))
      }
    }
    self.rows = rows
    self.count = count
    let squares = rows.reduce(0) { $0 + $1.weight * $1.movement * $1.movement }
    spread = max(squares / Double(max(rows.count - byYear.count, 1)), 0.25)
  }

  /// The effects and their covariances; nil when nothing changed.
  func solved() -> (effects: [Double], covariance: [[Double]])? {
    var information = Matrix(rows: count, columns: count)
    var cross = [Double](repeating: 0, count: count)
    for row in rows {
      for a in 0..<count {
        cross[a] += row.weight * row.changes[a] * row.movement / spread
        for b in 0..<count { information[a, b] += row.weight * row.changes[a] * row.changes[b] / spread }
      }
    }
    guard information.diagonal.allSatisfy({ $0 > 1e-12 }) else { return nil }
    // Beforehand a doubling moves a line by one usual movement, give or take.
    information.addToDiagonal(1 / spread)
    guard let factor = try? Cholesky(information) else { return nil }
    let effects = factor.solve(cross)
    let posterior = factor.inverse()
    let robust = robust(effects, posterior)
    let ratio = (0..<count).reduce(1.0) { max($0, robust[$1, $1] / posterior[$1, $1]) }
    return (effects, (0..<count).map { row in (0..<count).map { posterior[row, $0] * ratio } })
  }

  /// The covariances that let movements of a school depend on each other.
  private func robust(_ effects: [Double], _ bread: Matrix) -> Matrix {
    let byGroup = Dictionary(grouping: rows, by: \.group)
    var meat = Matrix(rows: count, columns: count)
    for group in byGroup.keys.sorted() {
      var score = [Double](repeating: 0, count: count)
      for row in byGroup[group, default: []] {
        let fitted = zip(effects, row.changes).reduce(0) { $0 + $1.0 * $1.1 }
        for a in 0..<count { score[a] += row.weight * row.changes[a] * (row.movement - fitted) / spread }
      }
      for a in 0..<count {
        for b in 0..<count { meat[a, b] += score[a] * score[b] }
      }
    }
    let groups = Double(byGroup.count)
    let inflated = product(product(bread, meat), bread)
    return groups > 1 ? inflated.scalingRows(by: (0..<count).map { _ in groups / (groups - 1) }) : inflated
  }
}

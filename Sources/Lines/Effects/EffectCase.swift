import Forecasting

/// One past movement of a line together with what changed at its program meanwhile.
public struct EffectCase: Sendable, Equatable {
  /// The group (school) the line belongs to.
  public let group: Int
  /// The year of the later line.
  public let year: Int
  /// The change of each covariate, in doublings: the base-2 logarithm of after over before.
  public let changes: [Double]
  /// How far the line came from where it was expected, in marks.
  public let movement: Double
  /// The variance of such movements.
  public let variance: Double

  /// A case.
  public init(group: Int, year: Int, changes: [Double], movement: Double, variance: Double) {
    self.group = group
    self.year = year
    self.changes = changes
    self.movement = movement
    self.variance = variance
  }
}

extension FittedLineModel {
  /// The past movements for which every change is known: from one line to the next of a series, lines that rest
  /// at their floor or repeat left out, since they say nothing about how far lines move.
  ///
  /// - Parameters:
  ///   - pool: the pool the model was fitted to.
  ///   - year: only lines before it.
  ///   - changes: the changes of the covariates of a series between two years, nil where one is not known.
  public func effectCases(
    _ pool: [ReferencedSeries], before year: Int,
    changes: (_ series: Int, _ from: Int, _ to: Int) -> [Double]?
  ) -> [EffectCase] {
    let cases = LineCase.all(in: pool, before: year)
    return cases.indices.compactMap { index in
      let item = cases[index]
      // Of the origins of one line, given in order, the last is the line before it.
      let isLast =
        index + 1 == cases.count || cases[index + 1].series != item.series
        || cases[index + 1].year != item.year
      guard isLast, item.isMovement, !item.isAtFloor,
        let changes = changes(item.series, item.year - item.age, item.year), changes.allSatisfy(\.isFinite)
      else { return nil }
      let expected = model.rule.location(item.past, year: item.year, passThrough: passThrough)
        .value(item.reference)
      return EffectCase(
        group: item.group, year: item.year, changes: changes, movement: item.outcome - expected,
        variance: spread.variance(stratum: item.stratum, age: item.age))
    }
  }
}

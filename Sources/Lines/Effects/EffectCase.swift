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
  /// - Parameter changes: the changes of the covariates of a series between two years, nil where one is not known.
  public func effectCases(
    changes: (_ series: Int, _ from: Int, _ to: Int) -> [Double]?
  ) -> [EffectCase] {
    steps.compactMap { step in
      let item = step.item
      guard item.isMovement, !item.isAtFloor,
        let changes = changes(item.series, item.year - item.age, item.year), changes.allSatisfy(\.isFinite)
      else { return nil }
      return EffectCase(
        group: item.group, year: item.year, changes: changes, movement: step.movement, variance: step.variance
      )
    }
  }
}

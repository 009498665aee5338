/// How many past errors the regressions are learned from: more are thinned out evenly.
struct FittingEffort: Sendable, Equatable {
  /// For the quantile regression.
  var shapeRows: Int
  /// For the scale regression.
  var scaleRows: Int
  /// For the size of group shocks.
  var shockRows: Int
  /// How often the quantile regression weights its rows anew, at most.
  var shapeSteps: Int

  /// For a forecast.
  static let full = FittingEffort(shapeRows: 8_000, scaleRows: 15_000, shockRows: 1_500, shapeSteps: 20)
  /// For a trial beside other models.
  static let trial = FittingEffort(shapeRows: 3_000, scaleRows: 8_000, shockRows: 1_000, shapeSteps: 8)
}

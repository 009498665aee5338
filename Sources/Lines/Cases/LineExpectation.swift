import Forecasting

/// Where a line is expected before floor, habits and lattice have their say, as a function of the reference line of the
/// target year.
struct LineExpectation: Sendable, Equatable {
  /// The expected line.
  let location: Location
  /// The variance of the line where the reference stays at its anchor.
  let variance: Double
  /// Half of what each point of the reference adds to the variance.
  let crossVariance: Double
  /// What the square of its movement adds: how the line follows the reference is not known for sure.
  let slopeVariance: Double

  init(location: Location, variance: Double, crossVariance: Double = 0, slopeVariance: Double = 0) {
    self.location = location
    self.variance = variance
    self.crossVariance = crossVariance
    self.slopeVariance = slopeVariance
  }

  /// The same with every standard deviation times `factor`.
  func scaled(by factor: Double) -> LineExpectation {
    let square = factor * factor
    return LineExpectation(
      location: location, variance: square * variance, crossVariance: square * crossVariance,
      slopeVariance: square * slopeVariance)
  }

  /// The variance under a reference; one that is not known adds nothing.
  func variance(_ reference: Double) -> Double {
    guard reference.isFinite, location.anchor.isFinite else { return variance }
    let move = reference - location.anchor
    return max(variance + 2 * move * crossVariance + move * move * slopeVariance, 0.25)
  }
}

public import Statistics

/// A way to extend one series: a pure function of its past.
public protocol PointModel: Sendable {
  /// The name the command line knows.
  var name: ModelName { get }

  /// The fewest observations the model needs.
  var minimumCount: Int { get }

  /// The fewest observations that tell a spread.
  var countForSpread: Int { get }

  /// The expected value in `year`, on the transformed scale.
  /// - Precondition: `past` has at least `minimumCount` observations, all before `year`.
  func point(_ past: Past, year: Int) -> Double

  /// What the series alone says about its spread: the Student t prediction distribution in `year`, or nil
  /// when there are too few observations to tell a spread.
  func ownDistribution(_ past: Past, year: Int) -> StudentTDistribution?
}

extension PointModel {
  /// Two one-step-ahead errors.
  public var countForSpread: Int { minimumCount + 2 }

  /// The general case: the spread of the model's own one-step-ahead errors, growing with the square root of
  /// the steps as in a random walk, with as many degrees of freedom as there are errors.
  public func ownDistribution(_ past: Past, year: Int) -> StudentTDistribution? {
    let errors = oneStepErrors(past)
    guard errors.count >= 2 else { return nil }
    let meanSquare = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    let steps = Double(max(year - past.lastYear, 1))
    return StudentTDistribution(
      location: point(past, year: year), scale: positive(meanSquare * steps).squareRoot(),
      degreesOfFreedom: Double(errors.count))
  }

  /// Errors of forecasting each observation from those before it, each divided by the square root of the
  /// years between.
  func oneStepErrors(_ past: Past) -> [Double] {
    guard past.count > minimumCount else { return [] }
    let values = Array(past.values)
    let years = Array(past.years)
    return (minimumCount..<past.count).map { index in
      let error = values[index] - point(past.prefix(index), year: Int(years[index]))
      return error / Double(years[index] - years[index - 1]).squareRoot()
    }
  }
}

/// A variance that a distribution accepts: a constant series has none, which a distribution cannot show.
func positive(_ variance: Double) -> Double { max(variance, 1e-18) }

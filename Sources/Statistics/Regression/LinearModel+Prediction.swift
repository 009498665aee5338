import LinearAlgebra

/// What a linear model says about one new observation.
public struct LinearPrediction: Equatable, Sendable {
  /// The expected response.
  public let mean: Double
  /// The standard error of the expected response: the uncertainty of the line.
  public let standardError: Double
  /// The standard deviation of a new observation about its prediction: line and noise together.
  public let predictionError: Double
  /// The residual degrees of freedom of the model.
  public let degreesOfFreedom: Double

  /// The distribution of a new observation.
  public var distribution: StudentTDistribution {
    StudentTDistribution(location: mean, scale: predictionError, degreesOfFreedom: degreesOfFreedom)
  }

  /// The distribution of the expected response.
  public var meanDistribution: StudentTDistribution {
    StudentTDistribution(location: mean, scale: standardError, degreesOfFreedom: degreesOfFreedom)
  }

  /// The interval for a new observation at `level`, from 0 to 1.
  public func interval(level: Double) -> Interval { distribution.centralInterval(level: level) }

  /// The interval for the expected response at `level`, from 0 to 1.
  public func confidenceInterval(level: Double) -> Interval {
    meanDistribution.centralInterval(level: level)
  }
}

extension LinearModel {
  /// Predicts the response at `row`, p values in the order of the names; `weight` is the new observation's.
  ///
  /// Seber and Lee, Linear Regression Analysis, 2nd edition, section 5.3.
  public func predict(_ row: [Double], weight: Double = 1) -> LinearPrediction {
    precondition(row.count == names.count, "one value for each column")
    precondition(weight > 0, "a new observation has a positive weight")
    let mean = zip(coefficients, row).reduce(0) { $0 + $1.0 * $1.1 }
    // The factorization has full rank, or there would be no model.
    let unscaled = (try? factorization.unscaledVariance(of: row)) ?? .nan
    return LinearPrediction(
      mean: mean,
      standardError: (residualVariance * unscaled).squareRoot(),
      predictionError: (residualVariance * (unscaled + 1 / weight)).squareRoot(),
      degreesOfFreedom: Double(residualDegreesOfFreedom))
  }

  /// The fitted value of each observation.
  public func fitted(_ response: [Double]) -> [Double] {
    precondition(response.count == residuals.count, "one value for each observation")
    return zip(response, residuals).map { $0 - $1 }
  }
}

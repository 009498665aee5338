public import LinearAlgebra

/// A generalized linear model of counts: Poisson, negative binomial of known dispersion, or binomial.
///
/// Fitted by iteratively reweighted least squares, each step through a pivoted QR factorization, so that the
/// normal equations are never formed (McCullagh and Nelder, Generalized Linear Models, 2nd edition, section 2.5;
/// Golub and Van Loan, Matrix Computations, 4th edition, section 5.3). Standard errors come from the expected
/// information, as R and statsmodels report them for these families.
public struct CountModel: Sendable {
  /// How the counts scatter.
  public let family: CountFamily
  /// The names of the columns, p of them.
  public let names: [String]
  /// The coefficients in the order of the names, on the scale of the link.
  public let coefficients: [Double]
  /// The estimated covariance of the coefficients, p by p.
  public let covariance: Matrix
  /// The fitted mean of each observation, in people.
  public let means: [Double]
  /// Twice the log-likelihood lost against means equal to the counts, weighted.
  public let deviance: Double
  /// Pearson's statistic: squared residuals over variances, weighted and added up.
  public let pearson: Double
  /// Observations of positive weight less columns; 0 where the fit is exact.
  public let residualDegreesOfFreedom: Int
  /// How many steps were taken.
  public let iterations: Int

  /// The standard errors of the coefficients.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }

  /// Fits counts on the columns of `design`.
  ///
  /// - Parameters:
  ///   - counts: one for each observation, not negative, for a binomial no more than the trials; they need not be
  ///     whole.
  ///   - offset: added to the linear predictor, such as the logarithm of an exposure; nil for none.
  ///   - weights: factors of the log-likelihoods; 0 leaves an observation out. Nil for all 1.
  ///
  /// Throws `tooFewObservations` with fewer observations of positive weight than columns (one observation fits an
  /// intercept exactly, with the standard error of its family), `allZero`, `separated`, `rankDeficient` with the
  /// names of columns that are combinations of others, `notACount`, `notFinite`, `columnNotFinite`,
  /// `invalidWeight` and `notConverged`.
  public init(
    _ family: CountFamily, counts: [Double], design: Design, offset: [Double]? = nil,
    weights: [Double]? = nil,
    tolerance: Double = PivotedQR.defaultTolerance
  ) throws(StatisticsError) {
    let data = try CountData(family, counts: counts, design: design, offset: offset, weights: weights)
    let fit = try ReweightedFit(data, tolerance: tolerance)
    self.family = family
    names = design.names
    coefficients = fit.coefficients
    covariance = fit.covariance
    means = fit.means
    deviance = data.deviance(fit.means)
    pearson = data.pearson(fit.means)
    residualDegreesOfFreedom = data.used - design.names.count
    iterations = fit.iterations
  }

  /// The coefficient of the named column; nil if there is none.
  public func coefficient(_ name: String) -> Double? {
    names.firstIndex(of: name).map { coefficients[$0] }
  }

  /// The linear predictor of a new observation and its standard error, on the scale of the link.
  public func predictor(_ row: [Double], offset: Double = 0) -> (value: Double, standardError: Double) {
    precondition(row.count == names.count, "one value for each column")
    let value = zip(coefficients, row).reduce(offset) { $0 + $1.0 * $1.1 }
    let spread = product(covariance, row)
    return (value, zip(row, spread).reduce(0) { $0 + $1.0 * $1.1 }.squareRoot())
  }
}

/// How large the errors of a series are, from its scale, which is a mean absolute error.
enum ErrorSize {
  /// Standard deviations per scale: 1.25 for a normal, 1.41 for a Laplace distribution (the mean absolute and the
  /// root mean square of which are b and b √2); own errors of admissions panels lie near the latter.
  static let deviations = 1.4
  /// A standardized residual beyond this counts less, as in Huber, Annals of Mathematical Statistics 35, 1964,
  /// doi:10.1214/aoms/1177703732: some 3 % of the errors of a Laplace distribution, 1 % of a normal one's.
  static let cap = 2.5

  /// The variance of an error.
  static func variance(_ scale: Double) -> Double { deviations * deviations * scale * scale }

  /// The Huber weight of a residual of so many standard deviations.
  static func weight(_ residual: Double) -> Double { min(1, cap / max(abs(residual), 1e-9)) }
}

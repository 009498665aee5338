/// The quantile levels that are fitted; any other level is interpolated between them.
enum YearlyLevels {
  static let levels = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
  static let count = levels.count
  /// Where the median stands.
  static let median = 3
  /// The number of central intervals: level `pair` from below and from above.
  static let pairs = 3
}

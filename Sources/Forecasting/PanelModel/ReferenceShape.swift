import Statistics

/// The shape an error is taken to have before any was seen: Student t with 5 degrees of freedom, scaled to a
/// mean absolute value of 1. It enters the quantile regression as a few pseudo-observations, which keep the
/// quantiles of a panel with a handful of errors apart and vanish among thousands.
enum ReferenceShape {
  /// The pseudo-observations.
  static let points: [Double] = {
    let student = StudentTDistribution(degreesOfFreedom: 5)
    let raw = (0..<15).map { student.quantile((Double($0) + 0.5) / 15) }
    let size = raw.reduce(0) { $0 + abs($1) } / Double(raw.count)
    return raw.map { $0 / size }
  }()
  /// How many errors each of them counts for.
  static let weight = 4.0
}

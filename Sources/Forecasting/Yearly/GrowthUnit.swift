/// In what growth is measured, so that series of any size can share coefficients.
enum GrowthUnit: String, Sendable, Codable {
  /// Positive values: growth is a difference of logarithms.
  case logarithms
  /// Values of any sign: growth is a difference over the series' own mean absolute difference.
  case ownDifferences

  /// Differences below this count as this where something is divided by them.
  var smallestDifference: Double { self == .logarithms ? 2e-3 : 2e-2 }
  /// Where recent differences are cut when they enter as a separate, robust feature.
  var robustDifference: Double { self == .logarithms ? 0.05 : 0.5 }
  /// Where levels and means of a whole path are cut when they enter a linear function.
  var robustLevel: Double { self == .logarithms ? 0.5 : 5 }
}

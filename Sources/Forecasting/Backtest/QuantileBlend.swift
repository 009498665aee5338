/// The mean of two predictive distributions quantile by quantile, which keeps their shape where a mixture would
/// be too wide: Vincent 1912; Lichtendahl, Grushka-Cockayne and Winkler, Management Science 59, 2013,
/// doi:10.1287/mnsc.1120.1667.
enum QuantileBlend {
  /// `(1 - share)` of the first and `share` of the second, level by level.
  static func mean(_ first: [Double], _ second: [Double], share: Double) -> [Double] {
    zip(first, second).map { $0 + share * ($1 - $0) }
  }
}

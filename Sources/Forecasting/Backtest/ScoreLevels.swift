import Statistics

/// The levels at which distributions are scored: 39 quantiles, from 2.5 to 97.5 %.
public enum ScoreLevels {
  /// 0.025, 0.05, ... 0.975.
  public static let all: [Double] = (1...39).map { Double($0) / 40 }
  /// The central intervals that are watched: 50, 80 and 95 %.
  public static let intervals = [0.5, 0.8, 0.95]

  /// The continuous ranked probability score, as twice the mean pinball loss over the levels
  /// (Gneiting and Raftery 2007, doi:10.1198/016214506000001437).
  static func crps(_ outcome: Double, quantiles: [Double]) -> Double {
    var sum = 0.0
    for (level, quantile) in zip(all, quantiles) {
      let miss = outcome - quantile
      sum += miss >= 0 ? level * miss : (level - 1) * miss
    }
    return 2 * sum / Double(all.count)
  }
}

/// The pinball loss of the quantile forecast `quantile` at `level` when `actual` came true, in the unit of the
/// values: (y - q) level above, (q - y)(1 - level) below.
///
/// Koenker and Bassett 1978, doi:10.2307/1913643. Its mean is least at the true quantile.
public func pinballLoss(actual: Double, quantile: Double, level: Double) -> Double {
  let difference = actual - quantile
  return difference >= 0 ? level * difference : (level - 1) * difference
}

/// The CRPS of a distribution known by its quantiles: twice the mean pinball loss, in the unit of the values.
///
/// Levels should be spread evenly over (0, 1); the more of them, the nearer to the integral (Gneiting and Ranjan
/// 2011, doi:10.1198/jbes.2010.08110). NaN for no quantiles.
public func crps(actual: Double, quantiles: [Double], levels: [Double]) -> Double {
  precondition(quantiles.count == levels.count, "one quantile for each level")
  let losses = zip(quantiles, levels).map { pinballLoss(actual: actual, quantile: $0, level: $1) }
  return 2 * mean(losses)
}

import Glibc
import Statistics

extension Distribution {
  /// The smallest value at or below which lies at least the share `probability`, for `0 < probability < 1`.
  public func quantile(_ probability: Double) -> Double {
    switch self {
    case .studentT(let shape): shape.quantile(probability)
    case .empirical(let shape): shape.quantile(probability)
    case .quantiles(let table): table.quantile(probability)
    case .grid(let grid): grid.quantile(probability)
    case .point(let value): value
    case .scaled(let base, let factor, let shift): shift + factor * base.quantile(probability)
    case .exponential(let base): exp(base.quantile(probability))
    case .truncated(let base, let lower, let upper):
      base.truncatedQuantile(probability, lower: lower, upper: upper)
    case .floored(let floor, let atFloor, let above):
      probability <= atFloor ? floor : max(floor, above.quantile((probability - atFloor) / (1 - atFloor)))
    case .rounded(let base, let origin, let step):
      origin + ((base.quantile(probability) - origin) / step).rounded(.toNearestOrAwayFromZero) * step
    }
  }

  /// The share at or below `value`.
  public func cdf(_ value: Double) -> Double {
    switch self {
    case .studentT(let shape): shape.cdf(value)
    case .empirical(let shape): shape.cdf(value)
    case .quantiles(let table): table.cdf(value)
    case .grid(let grid): grid.cdf(value)
    case .point(let certain): value >= certain ? 1 : 0
    case .scaled(let base, let factor, let shift): base.cdf((value - shift) / factor)
    case .exponential(let base): value > 0 ? base.cdf(log(value)) : 0
    case .truncated(let base, let lower, let upper):
      base.truncatedCDF(value, lower: lower, upper: upper)
    case .floored(let floor, let atFloor, let above):
      value < floor ? 0 : atFloor + (1 - atFloor) * above.cdf(value)
    case .rounded(let base, let origin, let step):
      base.cdf(origin + (((value - origin) / step + 1e-9).rounded(.down) + 0.5) * step)
    }
  }

  private func truncatedQuantile(_ probability: Double, lower: Double?, upper: Double?) -> Double {
    let below = lower.map(cdf) ?? 0
    let inside = (upper.map(cdf) ?? 1) - below
    guard inside > 1e-12 else { return (below > 0.5 ? lower : upper) ?? quantile(probability) }
    let level = min(max(below + probability * inside, 1e-15), 1 - 1e-15)
    let value = quantile(level)
    return min(max(value, lower ?? value), upper ?? value)
  }

  private func truncatedCDF(_ value: Double, lower: Double?, upper: Double?) -> Double {
    if let lower, value < lower { return 0 }
    if let upper, value >= upper { return 1 }
    let below = lower.map(cdf) ?? 0
    let inside = (upper.map(cdf) ?? 1) - below
    guard inside > 1e-12 else { return below > 0.5 ? 1 : 0 }
    return min(max((cdf(value) - below) / inside, 0), 1)
  }
}

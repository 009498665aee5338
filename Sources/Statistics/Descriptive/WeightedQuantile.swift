/// The quantile of an ascending weighted sample by the midpoint rule.
///
/// Value i stands at the middle of its weight, (w₁ + ... + wᵢ₋₁ + wᵢ/2) / W; between these places the quantile
/// is linear, beyond the outermost it is constant. With equal weights this is type 5 of Hyndman and Fan 1996,
/// doi:10.2307/2684934. Zero weights count for nothing. NaN where no weight is positive or p is outside [0, 1].
public func weightedQuantile(ofSorted values: [Double], weights: [Double], _ p: Double) -> Double {
  precondition(weights.count == values.count, "one weight for each value")
  let total = weights.reduce(0, +)
  guard total > 0, p >= 0, p <= 1 else { return .nan }
  let target = p * total
  var before = 0.0
  var last: (place: Double, value: Double)?
  for (value, weight) in zip(values, weights) where weight > 0 {
    let place = before + weight / 2
    if place >= target {
      guard let last else { return value }
      return interpolated(last.value, value, (target - last.place) / (place - last.place))
    }
    last = (place, value)
    before += weight
  }
  return last?.value ?? .nan
}

/// The quantile of a weighted sample in any order, by the midpoint rule; NaN if a value is NaN.
public func weightedQuantile(_ values: [Double], weights: [Double], _ p: Double) -> Double {
  weightedQuantiles(values, weights: weights, [p])[0]
}

/// Several quantiles of a weighted sample in any order, by the midpoint rule, one for each of `levels`; NaN if a
/// value is NaN.
public func weightedQuantiles(_ values: [Double], weights: [Double], _ levels: [Double]) -> [Double] {
  precondition(weights.count == values.count, "one weight for each value")
  if values.contains(where: \.isNaN) { return levels.map { _ in .nan } }
  let order = values.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
  let sorted = order.map(\.element)
  let sortedWeights = order.map { weights[$0.offset] }
  return levels.map { weightedQuantile(ofSorted: sorted, weights: sortedWeights, $0) }
}

/// The weighted median by the midpoint rule; NaN as `weightedQuantile`.
public func weightedMedian(_ values: [Double], weights: [Double]) -> Double {
  weightedQuantile(values, weights: weights, 0.5)
}

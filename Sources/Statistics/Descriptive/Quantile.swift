/// The quantile of an ascending sample by linear interpolation between order statistics at (n - 1) p.
///
/// Type 7 of Hyndman and Fan 1996, doi:10.2307/2684934. NaN for no values or outside 0 <= p <= 1.
public func quantile(ofSorted values: [Double], _ p: Double) -> Double {
  guard !values.isEmpty, p >= 0, p <= 1 else { return .nan }
  let position = Double(values.count - 1) * p
  let below = Int(position)
  guard below + 1 < values.count else { return values[values.count - 1] }
  return interpolated(values[below], values[below + 1], position - Double(below))
}

/// The quantile, type 7, of a sample in any order; NaN for no values, a NaN among them, or p outside [0, 1].
public func quantile(_ values: [Double], _ p: Double) -> Double {
  if values.contains(where: \.isNaN) { return .nan }
  return quantile(ofSorted: values.sorted(), p)
}

/// The middle value, or the mean of the two middle ones; NaN for no values or a NaN among them.
public func median(_ values: [Double]) -> Double {
  quantile(values, 0.5)
}

/// The median absolute deviation from the median, unscaled; NaN as `median`.
public func medianAbsoluteDeviation(_ values: [Double]) -> Double {
  let center = median(values)
  return median(values.map { abs($0 - center) })
}

/// a + share (b - a), exact at both ends and where they are equal.
func interpolated(_ a: Double, _ b: Double, _ share: Double) -> Double {
  share == 0 || a == b ? a : share == 1 ? b : a + share * (b - a)
}

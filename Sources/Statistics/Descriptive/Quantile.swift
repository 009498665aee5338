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
  guard !values.isEmpty, p >= 0, p <= 1, !values.contains(where: \.isNaN) else { return .nan }
  let position = Double(values.count - 1) * p
  let below = Int(position)
  var rest = values
  // Two order statistics need no sorted sample: quantiles of whole panels are asked for again and again.
  let lower = orderStatistic(below, of: &rest)
  guard below + 1 < values.count else { return lower }
  return interpolated(lower, rest[(below + 1)...].reduce(.infinity, min), position - Double(below))
}

/// The value that would stand at `place` (from 0) if the values were in ascending order. Afterwards none before that
/// place is larger and none behind it smaller.
///
/// Hoare 1961, doi:10.1145/366622.366647 (FIND), around the middle one of three values: the same steps on every run.
///
/// - Parameter values: without NaN.
package func orderStatistic(_ place: Int, of values: inout [Double]) -> Double {
  var (low, high) = (0, values.count - 1)
  while low < high {
    let (a, b, c) = (values[low], values[low + (high - low) / 2], values[high])
    let pivot = max(min(a, b), min(max(a, b), c))
    var (up, down) = (low, high)
    while up <= down {
      while values[up] < pivot { up += 1 }
      while values[down] > pivot { down -= 1 }
      guard up <= down else { break }
      values.swapAt(up, down)
      up += 1
      down -= 1
    }
    if place <= down { high = down } else if place >= up { low = up } else { break }
  }
  return values[place]
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

/// The absolute errors of one series, summed up.
struct ErrorSizes: Sendable {
  var sum = 0.0
  var count = 0.0
  var largest = 0.0
  /// NaN without any.
  var median = Double.nan
  /// The errors of the last cycle and the one before, NaN when missing.
  var last = Double.nan
  var before = Double.nan
  /// The errors themselves, in the order of the cycles.
  private var sizes: [Double]

  init(cycleCount: Int) { sizes = [Double](repeating: 0, count: cycleCount) }

  /// Sums up surprises less `shift` times the shocks.
  /// - Parameter shocks: one per cycle.
  mutating func take(_ surprises: [Double], less shocks: [Double], loading: Double) {
    let found = Self.gather(surprises, shocks, loading, into: &sizes)
    (sum, largest, last, before) = (found.sum, found.largest, found.last, found.before)
    count = Double(found.count)
    median = Self.median(sizes, found.count)
  }

  private struct Found {
    var (count, sum, largest) = (0, 0.0, 0.0)
    var (last, before) = (Double.nan, Double.nan)
  }

  /// Sums the errors up and notes them one by one.
  private static func gather(
    _ surprises: [Double], _ shocks: [Double], _ loading: Double, into sizes: inout [Double]
  ) -> Found {
    let (surprises, shocks) = (surprises.span, shocks.span)
    var noted = sizes.mutableSpan
    var found = Found()
    for cycle in surprises.indices {
      let size = abs(surprises[cycle] - loading * shocks[cycle])
      (found.before, found.last) = (found.last, size)
      guard size == size else { continue }
      found.sum += size
      found.largest = max(found.largest, size)
      noted[found.count] = size
      found.count &+= 1
    }
    return found
  }

  /// The median of the first `count`, found by counting for each how many lie below it: there are few, and counting
  /// does not branch.
  private static func median(_ sizes: [Double], _ count: Int) -> Double {
    guard count > 0 else { return .nan }
    let sizes = sizes.span.extracting(first: count)
    let (lower, upper) = ((count - 1) / 2, count / 2)
    var (low, high) = (0.0, 0.0)
    for place in sizes.indices {
      let size = sizes[place]
      var (below, upTo) = (0, 0)
      for other in sizes.indices {
        below &+= sizes[other] < size ? 1 : 0
        upTo &+= sizes[other] <= size ? 1 : 0
      }
      if below <= lower, lower < upTo { low = size }
      if below <= upper, upper < upTo { high = size }
    }
    return lower == upper ? high : 0.5 * (low + high)
  }
}

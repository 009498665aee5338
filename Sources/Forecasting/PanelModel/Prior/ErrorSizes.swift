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
  private var sorted: [Double]

  init(cycleCount: Int) { sorted = [Double](repeating: 0, count: cycleCount) }

  /// Sums up surprises less `shift` times the shocks.
  /// - Parameter shocks: one per cycle.
  mutating func take(_ surprises: [Double], less shocks: [Double], loading: Double) {
    let found = Self.gather(surprises, shocks, loading, into: &sorted)
    (sum, largest, last, before) = (found.sum, found.largest, found.last, found.before)
    count = Double(found.count)
    median = middle(of: found.count)
  }

  private struct Found {
    var (count, sum, largest) = (0, 0.0, 0.0)
    var (last, before) = (Double.nan, Double.nan)
  }

  /// Sums the errors up and sorts them: each goes along those before it, without a branch that could be guessed wrong.
  private static func gather(
    _ surprises: [Double], _ shocks: [Double], _ loading: Double, into sorted: inout [Double]
  ) -> Found {
    let (surprises, shocks) = (surprises.span, shocks.span)
    var sizes = sorted.mutableSpan
    var found = Found()
    for cycle in surprises.indices {
      let size = abs(surprises[cycle] - loading * shocks[cycle])
      (found.before, found.last) = (found.last, size)
      guard size == size else { continue }
      found.sum += size
      found.largest = max(found.largest, size)
      var larger = size
      for place in 0..<found.count {
        let held = sizes[place]
        sizes[place] = min(held, larger)
        larger = max(held, larger)
      }
      sizes[found.count] = larger
      found.count &+= 1
    }
    return found
  }

  private func middle(of found: Int) -> Double {
    guard found > 0 else { return .nan }
    return found % 2 == 1 ? sorted[found / 2] : 0.5 * (sorted[found / 2 - 1] + sorted[found / 2])
  }
}

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
    (sum, largest, last, before) = (0, 0, .nan, .nan)
    var found = 0
    for cycle in surprises.indices {
      let size = abs(surprises[cycle] - loading * shocks[cycle])
      (before, last) = (last, size)
      guard size == size else { continue }
      sum += size
      largest = max(largest, size)
      insert(size, among: found)
      found += 1
    }
    count = Double(found)
    median = middle(of: found)
  }

  /// Insertion sort: there are few.
  private mutating func insert(_ size: Double, among found: Int) {
    var place = found
    while place > 0, sorted[place - 1] > size {
      sorted[place] = sorted[place - 1]
      place -= 1
    }
    sorted[place] = size
  }

  private func middle(of found: Int) -> Double {
    guard found > 0 else { return .nan }
    return found % 2 == 1 ? sorted[found / 2] : 0.5 * (sorted[found / 2 - 1] + sorted[found / 2])
  }
}

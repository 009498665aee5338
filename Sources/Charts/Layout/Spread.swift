/// Labels along one side: each near where it wants to be, none over another.
enum Spread {
  /// Tops for blocks of these heights, moved as little as possible (least squares) and kept in the order
  /// of the wishes.
  ///
  /// Least squares under "each below the one before" is isotonic regression of the wished tops less the
  /// heights above them; pool-adjacent-violators solves it exactly (Barlow et al., Statistical Inference
  /// under Order Restrictions, 1972). Then the whole is held inside `from...to`.
  /// - Returns: one top per block in the order given, or nil when the blocks do not fit at all.
  static func tops(wished: [Double], heights: [Double], from: Double, to: Double) -> [Double]? {
    let total = heights.reduce(0, +)
    guard total <= to - from else { return nil }
    let order = wished.indices.sorted { (wished[$0], $0) < (wished[$1], $1) }
    var offset = 0.0
    var offsets: [Double] = []
    for index in order {
      offsets.append(offset)
      offset += heights[index]
    }
    let free = zip(order, offsets).map { wished[$0] - $1 }
    var tops = wished
    for (rank, level) in isotonic(free).enumerated() {
      tops[order[rank]] = min(max(level, from), to - total) + offsets[rank]
    }
    return tops
  }

  private static func isotonic(_ values: [Double]) -> [Double] {
    var pools: [(sum: Double, count: Int)] = []
    for value in values {
      pools.append((value, 1))
      while pools.count > 1, mean(pools[pools.count - 2]) > mean(pools[pools.count - 1]) {
        let last = pools.removeLast()
        pools[pools.count - 1].sum += last.sum
        pools[pools.count - 1].count += last.count
      }
    }
    return pools.flatMap { pool in Array(repeating: mean(pool), count: pool.count) }
  }

  private static func mean(_ pool: (sum: Double, count: Int)) -> Double { pool.sum / Double(pool.count) }
}

import Statistics

/// Joint draws of all nodes before reconciliation: each node's draws are its own forecast's quantiles in the middle
/// of equal shares, so that they carry no sampling error, in an order that makes the nodes move together.
///
/// Leaves are ordered by normal scores with shared factors, aggregates by the sums of their leaves' draws
/// (Schefzik, Thorarinsdottir and Gneiting 2013, doi:10.1214/13-STS443, on reordering quantiles).
struct IndependentDraws: Sendable {
  /// Draws per node.
  let count: Int
  /// Node after node.
  let values: [Float]

  init(
    _ hierarchy: Hierarchy, _ forecasts: NodeForecasts, _ movement: SharedMovement, isKnown: [Bool],
    count: Int, seed: UInt64, workers: Workers
  ) {
    let grid = NodeForecasts.StrataGrid(count: count)
    let generator = SeededGenerator(seed: seed)
    let factors = workers.flatMapBlocks(of: hierarchy.aggregateCount, size: 256) { block in
      block.flatMap { aggregate -> [Float] in
        var own = generator.stream(-1 - aggregate)
        let strength = movement.strengths[aggregate]
        return (0..<count).map { _ in strength > 0 ? Float(strength * own.normal()) : 0 }
      }
    }
    let leaves = workers.map((hierarchy.leafCount + Self.block - 1) / Self.block) { block -> [Float] in
      let range = block * Self.block..<min((block + 1) * Self.block, hierarchy.leafCount)
      var values: [Float] = []
      values.reserveCapacity(range.count * count)
      var scores = [Float](repeating: 0, count: count)
      for leaf in range {
        var own = generator.stream(leaf)
        for draw in 0..<count { scores[draw] = Float(movement.own[leaf] * own.normal()) }
        for aggregate in hierarchy.aggregates(of: leaf) where movement.strengths[Int(aggregate)] > 0 {
          let start = Int(aggregate) * count
          for draw in 0..<count { scores[draw] += factors[start + draw] }
        }
        Self.append(forecasts.strata(leaf, grid), inOrderOf: scores, to: &values)
      }
      return values
    }
    var values: [Float] = []
    values.reserveCapacity(hierarchy.nodeCount * count)
    for block in leaves { values.append(contentsOf: block) }
    let sums = Self.sums(hierarchy, values, count: count)
    for aggregate in 0..<hierarchy.aggregateCount {
      let own = Array(sums[aggregate * count..<(aggregate + 1) * count])
      if isKnown[aggregate] {
        Self.append(forecasts.strata(hierarchy.leafCount + aggregate, grid), inOrderOf: own, to: &values)
      } else {
        values.append(contentsOf: own)
      }
    }
    self.count = count
    self.values = values
  }

  private static let block = 512

  /// The sums of the leaves' draws, aggregate after aggregate.
  private static func sums(_ hierarchy: Hierarchy, _ leaves: [Float], count: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: hierarchy.aggregateCount * count)
    for leaf in 0..<hierarchy.leafCount {
      for aggregate in hierarchy.aggregates(of: leaf) {
        let start = Int(aggregate) * count
        for draw in 0..<count { sums[start + draw] += leaves[leaf * count + draw] }
      }
    }
    return sums
  }

  /// Appends ascending values so that the smallest stands where the score is smallest, and so on.
  private static func append(_ ascending: [Double], inOrderOf scores: [Float], to values: inout [Float]) {
    var keys = scores.enumerated().map { place, score in
      UInt64(ordered(score)) << 32 | UInt64(truncatingIfNeeded: place)
    }
    keys.sort()
    let start = values.count
    values.append(contentsOf: repeatElement(0, count: scores.count))
    for (rank, key) in keys.enumerated() { values[start + Int(key & 0xFFFF_FFFF)] = Float(ascending[rank]) }
  }

  /// Bits that compare as the numbers do.
  private static func ordered(_ value: Float) -> UInt32 {
    let bits = value.bitPattern
    return bits & 0x8000_0000 == 0 ? bits | 0x8000_0000 : ~bits
  }
}

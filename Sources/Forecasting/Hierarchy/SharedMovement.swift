/// How strongly the leaves of each aggregate move together, such that draws of the leaves add up to a sum as wide as
/// its own forecast says.
///
/// A leaf's normal score is the sum of one factor for each aggregate it belongs to and of its own. The square of an
/// aggregate's factor is the mean correlation of its leaves that makes the variance of their sum right, less what
/// the aggregates around it bring already.
struct SharedMovement: Sendable {
  /// The factor of each aggregate.
  let strengths: [Double]
  /// The own part of each leaf.
  let own: [Double]

  private static let strongest = 0.9
  private static let leastOwn = 0.05

  init(_ hierarchy: Hierarchy, deviations: [Double], isKnown: [Bool]) {
    var sums = [Double](repeating: 0, count: hierarchy.aggregateCount)
    var squares = sums
    var first = [Int](repeating: -1, count: hierarchy.aggregateCount)
    for leaf in 0..<hierarchy.leafCount {
      for aggregate in hierarchy.aggregates(of: leaf) {
        sums[Int(aggregate)] += deviations[leaf]
        squares[Int(aggregate)] += deviations[leaf] * deviations[leaf]
        if first[Int(aggregate)] < 0 { first[Int(aggregate)] = leaf }
      }
    }
    let nests = hierarchy.levels.map { inner in hierarchy.levels.map { inner.refines($0) } }
    var shares = [Double](repeating: 0, count: hierarchy.aggregateCount)
    for aggregate in stride(from: hierarchy.aggregateCount - 1, through: 0, by: -1)
    where isKnown[aggregate] {
      let deviation = deviations[hierarchy.leafCount + aggregate]
      let pairs = sums[aggregate] * sums[aggregate] - squares[aggregate]
      guard pairs > 0 else { continue }
      let correlation = min(max((deviation * deviation - squares[aggregate]) / pairs, 0), Self.strongest)
      let level = hierarchy.levelOfAggregate[aggregate]
      let around = hierarchy.aggregates(of: first[aggregate]).reduce(0.0) { sum, other in
        guard Int(other) > aggregate, nests[level][hierarchy.levelOfAggregate[Int(other)]] else { return sum }
        return sum + shares[Int(other)]
      }
      shares[aggregate] = max(0, correlation - around)
    }
    strengths = shares.map { $0.squareRoot() }
    own = (0..<hierarchy.leafCount).map { leaf in
      let shared = hierarchy.aggregates(of: leaf).reduce(0) { $0 + shares[Int($1)] }
      return max(Self.leastOwn, 1 - shared).squareRoot()
    }
  }
}

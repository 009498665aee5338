/// Which leaves add up to what: the levels of sums over a set of series.
///
/// A level keeps some of the key columns and sums over the others. Chains of columns nest (`school,program`: sums by
/// program, by school and over all); several chains cross (institution by home state): every combination of a
/// beginning of each is a level. Sums of the same leaves are one node.
public struct Hierarchy: Sendable, Equatable {
  /// One level of sums.
  public struct Level: Sendable, Equatable {
    /// The positions of the key columns that the level keeps, ascending; none for the sum over all leaves.
    public let columns: [Int]
    /// The position of each leaf's sum among the level's sums.
    public let sumOfLeaf: [Int32]
    /// For each sum one leaf that belongs to it.
    public let firstLeaf: [Int32]
    /// The number of sums, in order of their first leaves.
    public var count: Int { firstLeaf.count }
    /// The node of each sum: below `leafCount` a leaf that stands alone, else `leafCount` plus an aggregate.
    public internal(set) var nodes: [Int]
  }

  /// The number of leaves.
  public let leafCount: Int
  /// The levels from the finest sums to the sum over all.
  public let levels: [Level]
  /// The number of distinct sums of two leaves or more.
  public let aggregateCount: Int
  /// The aggregates that each leaf belongs to, leaf after leaf.
  let aggregates: [Int32]
  /// Where each leaf's aggregates begin; `leafCount + 1` places.
  let offsets: [Int]
  /// The level at which each aggregate is kept: the finest with these leaves.
  let levelOfAggregate: [Int]

  /// The aggregate over all leaves; nil where there is no level or a single leaf.
  var root: Int? {
    guard let level = levels.last, level.count == 1, level.nodes[0] >= leafCount else { return nil }
    return level.nodes[0] - leafCount
  }

  /// All nodes: leaves, then aggregates.
  public var nodeCount: Int { leafCount + aggregateCount }

  /// The hierarchy of the keys under chains of key columns.
  ///
  /// - Parameters:
  ///   - keys: the keys of the leaves.
  ///   - chains: positions of key columns, from the coarsest; a column stands in one chain only.
  public init(_ keys: KeyTable, chains: [[Int]]) {
    precondition(Set(chains.joined()).count == chains.joined().count, "a column stands in one chain")
    precondition(chains.joined().allSatisfy { (0..<keys.columnCount).contains($0) }, "columns of the key")
    let kept = Hierarchy.prefixes(chains).filter { $0.count < keys.columnCount }
    var levels = kept.map { Level(keys, columns: $0) }
    // Of equal size the level that keeps more columns is the finer one.
    let order = levels.indices.sorted {
      (levels[$1].count, levels[$1].columns.count, $0) < (levels[$0].count, levels[$0].columns.count, $1)
    }
    levels = order.map { levels[$0] }
    self.init(leafCount: keys.count, levels: levels)
  }

  private init(leafCount: Int, levels: [Level]) {
    var levels = levels
    var nodes = NodeTable(leafCount: leafCount)
    for place in levels.indices { levels[place].nodes = nodes.nodes(of: levels[place], at: place) }
    self.leafCount = leafCount
    self.levels = levels
    aggregateCount = nodes.levelOfAggregate.count
    levelOfAggregate = nodes.levelOfAggregate
    var aggregates: [Int32] = []
    var offsets = [0]
    for leaf in 0..<leafCount {
      var own: [Int32] = []
      for level in levels {
        let node = level.nodes[Int(level.sumOfLeaf[leaf])] - leafCount
        if node >= 0, !own.contains(Int32(node)) { own.append(Int32(node)) }
      }
      aggregates.append(contentsOf: own.sorted())
      offsets.append(aggregates.count)
    }
    self.aggregates = aggregates
    self.offsets = offsets
  }

  /// The aggregates that a leaf belongs to, ascending: from the finest.
  func aggregates(of leaf: Int) -> ArraySlice<Int32> { aggregates[offsets[leaf]..<offsets[leaf + 1]] }

  /// Every combination of a beginning of each chain, as sorted columns; the whole chains first.
  private static func prefixes(_ chains: [[Int]]) -> [[Int]] {
    chains.reduce([[]]) { known, chain in
      known.flatMap { columns in
        stride(from: chain.count, through: 0, by: -1).map { columns + chain.prefix($0) }
      }
    }.map { $0.sorted() }
  }
}

extension Hierarchy.Level {
  fileprivate init(_ keys: KeyTable, columns: [Int]) {
    var numbers: [[UInt8]: Int32] = [:]
    var first: [Int32] = []
    sumOfLeaf = (0..<keys.count).map { leaf in
      var label: [UInt8] = []
      for column in columns {
        label.append(contentsOf: keys.field(column, of: leaf))
        label.append(0)
      }
      if let known = numbers[label] { return known }
      let next = Int32(first.count)
      numbers[label] = next
      first.append(Int32(leaf))
      return next
    }
    self.columns = columns
    firstLeaf = first
    nodes = []
  }
}

/// Numbers the distinct sums.
private struct NodeTable {
  let leafCount: Int
  var levelOfAggregate: [Int] = []
  /// A sum is known again by how many leaves it has and by a mixture of their numbers.
  private var known: [Fingerprint: Int] = [:]

  private struct Fingerprint: Hashable {
    var count = 0
    var mixture: UInt64 = 0
  }

  init(leafCount: Int) { self.leafCount = leafCount }

  mutating func nodes(of level: Hierarchy.Level, at place: Int) -> [Int] {
    var marks = [Fingerprint](repeating: Fingerprint(), count: level.count)
    for (leaf, sum) in level.sumOfLeaf.enumerated() {
      marks[Int(sum)].count += 1
      marks[Int(sum)].mixture &+= mixed(UInt64(leaf) &+ 1)
    }
    return marks.indices.map { sum in
      if marks[sum].count == 1 { return Int(level.firstLeaf[sum]) }
      if let node = known[marks[sum]] { return node }
      let node = leafCount + levelOfAggregate.count
      known[marks[sum]] = node
      levelOfAggregate.append(place)
      return node
    }
  }

  private func mixed(_ bits: UInt64) -> UInt64 {
    var z = bits &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 31)) &* 0xBF58_476D_1CE4_E5B9
    return z ^ (z >> 29)
  }
}

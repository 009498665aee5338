/// Joint draws that add up: whole numbers of people for every leaf, with every sum the sum of its leaves.
public struct CoherentDraws: Sendable, Equatable {
  /// The structure that the draws keep.
  public let hierarchy: Hierarchy
  /// Draws per leaf.
  public let count: Int
  /// The leaves' draws, leaf after leaf.
  public let leaves: [Int32]
  /// One whole number for each leaf: the reconciled medians.
  public let points: [Int]

  /// The draws of one leaf.
  public func draws(ofLeaf leaf: Int) -> ArraySlice<Int32> { leaves[leaf * count..<(leaf + 1) * count] }
}

/// Makes coherent draws of the forecasts of all nodes.
struct DrawReconciler: Sendable {
  let hierarchy: Hierarchy
  let trace: MinimumTrace
  let tree: [Hierarchy.Branching]

  /// Draws that are worked on together: wide enough to stream through the leaves once for many of them.
  private static let width = 16

  init(_ hierarchy: Hierarchy, _ trace: MinimumTrace) {
    (self.hierarchy, self.trace, tree) = (hierarchy, trace, hierarchy.tree)
  }

  func reconcile(_ draws: IndependentDraws, medians: [Double], workers: Workers) -> CoherentDraws {
    let leafCount = hierarchy.leafCount
    let width = Self.width
    precondition(draws.count.isMultiple(of: width), "draws come in blocks")
    let blocks = workers.map(draws.count / width) { block -> [Int32] in
      var nodes = [Double](repeating: 0, count: hierarchy.nodeCount * width)
      for node in 0..<hierarchy.nodeCount {
        let start = node * draws.count + block * width
        for side in 0..<width { nodes[node * width + side] = Double(draws.values[start + side]) }
      }
      return whole(trace.leaves(nodes, width: width), width: width)
    }
    var leaves = [Int32](repeating: 0, count: leafCount * draws.count)
    for (block, values) in blocks.enumerated() {
      for leaf in 0..<leafCount {
        for side in 0..<width {
          leaves[leaf * draws.count + block * width + side] = values[leaf * width + side]
        }
      }
    }
    let points = whole(trace.leaves(medians, width: 1), width: 1).map { Int($0) }
    return CoherentDraws(hierarchy: hierarchy, count: draws.count, leaves: leaves, points: points)
  }

  /// Whole numbers that add up, from coherent real ones that may lie a little below zero.
  private func whole(_ leaves: [Double], width: Int) -> [Int32] {
    var result = [Int32](repeating: 0, count: leaves.count)
    for side in 0..<width {
      let own = (0..<hierarchy.leafCount).map { leaves[$0 * width + side] }
      for (leaf, value) in wholeLeaves(own).enumerated() {
        result[leaf * width + side] = Int32(clamping: value)
      }
    }
    return result
  }

  /// The sum over all rounded, then every sum shared out among its parts by the largest remainder; parts below zero
  /// count as zero.
  func wholeLeaves(_ leaves: [Double]) -> [Int] {
    let nodes = hierarchy.sums(leaves)
    var whole = [Int](repeating: 0, count: nodes.count)
    if let root = tree.first {
      whole[root.parent] = wholeCount(nodes[root.parent])
    } else {
      // A single leaf, or leaves that are in no sum of several.
      return leaves.map(wholeCount)
    }
    for step in tree {
      let shares = step.children.map { max(0, nodes[Int($0)]) }
      for (child, value) in zip(step.children, largestRemainder(shares, total: whole[step.parent])) {
        whole[Int(child)] = value
      }
    }
    return Array(whole.prefix(hierarchy.leafCount))
  }
}

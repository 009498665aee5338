extension Hierarchy {
  /// The values of all nodes from those of the leaves: bottom-up.
  public func sums(_ leaves: [Double]) -> [Double] {
    precondition(leaves.count == leafCount, "one value for each leaf")
    var values = leaves + [Double](repeating: 0, count: aggregateCount)
    for leaf in 0..<leafCount {
      for aggregate in aggregates(of: leaf) { values[leafCount + Int(aggregate)] += leaves[leaf] }
    }
    return values
  }

  /// The values of aggregates less the sums of their leaves: zero where forecasts are coherent.
  func incoherence(_ nodes: [Double]) -> [Double] {
    var gaps = Array(nodes[leafCount...])
    for leaf in 0..<leafCount {
      for aggregate in aggregates(of: leaf) { gaps[Int(aggregate)] -= nodes[leaf] }
    }
    return gaps
  }

  /// Leaves by top-down forecast proportions: the node of each level of the tree is shared out among its
  /// parts as their own forecasts stand to each other (Athanasopoulos, Ahmed and Hyndman 2009,
  /// doi:10.1016/j.ijforecast.2008.07.004). Parts that are all forecast as zero share alike.
  ///
  /// - Parameter nodes: forecasts of all nodes, not negative.
  /// - Returns: the leaves; with crossed chains only the sums of the tree are kept.
  public func topDown(_ nodes: [Double]) -> [Double] {
    precondition(nodes.count == nodeCount, "one value for each node")
    var values = nodes
    for step in tree {
      let total = step.children.reduce(0) { $0 + max(0, nodes[Int($1)]) }
      for child in step.children {
        let share = total > 0 ? max(0, nodes[Int(child)]) / total : 1 / Double(step.children.count)
        values[Int(child)] = values[step.parent] * share
      }
    }
    return Array(values.prefix(leafCount))
  }
}

extension Hierarchy {
  /// A node of the tree under the first chain and the parts it is shared out among.
  struct Branching: Sendable, Equatable {
    let parent: Int
    let children: [Int32]
  }

  /// The tree of nested levels, from the sum over all down to the leaves, parents first.
  ///
  /// With crossed chains it follows the finest level and those that its sums nest in.
  var tree: [Branching] {
    var nested: [Level] = []
    for level in levels where nested.last.map({ $0.refines(level) }) ?? true { nested.append(level) }
    nested.reverse()
    var steps: [Branching] = []
    for (place, level) in nested.enumerated() {
      let finer = place + 1 < nested.count ? nested[place + 1] : nil
      steps += branchings(of: level, into: finer)
    }
    return steps
  }

  private func branchings(of level: Level, into finer: Level?) -> [Branching] {
    var children = [[Int32]](repeating: [], count: level.count)
    if let finer {
      for (sum, leaf) in finer.firstLeaf.enumerated() {
        children[Int(level.sumOfLeaf[Int(leaf)])].append(Int32(finer.nodes[sum]))
      }
    } else {
      for (leaf, sum) in level.sumOfLeaf.enumerated() { children[Int(sum)].append(Int32(leaf)) }
    }
    return level.nodes.indices.compactMap { sum in
      let parent = level.nodes[sum]
      // A sum that is the same as its only part is that part.
      return children[sum] == [Int32(parent)] || parent < leafCount
        ? nil : Branching(parent: parent, children: children[sum])
    }
  }
}

extension Hierarchy.Level {
  /// Whether every sum of this level lies within one of the other's.
  func refines(_ other: Hierarchy.Level) -> Bool {
    guard count >= other.count else { return false }
    return sumOfLeaf.indices.allSatisfy {
      other.sumOfLeaf[Int(firstLeaf[Int(sumOfLeaf[$0])])] == other.sumOfLeaf[$0]
    }
  }
}

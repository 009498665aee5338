import Testing

@testable import Forecasting

@Suite struct HierarchyTests {
  @Test func chainsNest() {
    let hierarchy = Hierarchy(crossedKeys, chains: [[0, 1]])
    // School and program together are the leaves' own: each sum of one leaf is that leaf.
    #expect(hierarchy.levels.map(\.columns) == [[0, 1], [0], []])
    #expect(hierarchy.levels.map(\.count) == [12, 4, 1])
    #expect(hierarchy.levels[0].nodes == Array(0..<12))
    #expect(hierarchy.aggregateCount == 5 && hierarchy.nodeCount == 17)
  }

  @Test func chainsCross() {
    let hierarchy = Hierarchy(crossedKeys, chains: [[0], [2]])
    #expect(hierarchy.levels.map(\.columns) == [[0, 2], [0], [2], []])
    #expect(hierarchy.levels.map(\.count) == [8, 4, 2, 1])
    // Of the eight sums by school and state four hold one program.
    #expect(hierarchy.levels[0].nodes.count { $0 < 12 } == 4)
    #expect(hierarchy.aggregateCount == 4 + 4 + 2 + 1)
  }

  @Test func sumsOfTheSameLeavesAreOneNode() {
    let keys = makeKeys([["a", "x", "1"], ["a", "x", "2"], ["b", "y", "1"], ["b", "y", "2"]])
    let hierarchy = Hierarchy(keys, chains: [[0, 1]])
    #expect(hierarchy.levels.map(\.count) == [2, 2, 1])
    #expect(hierarchy.levels[0].nodes == hierarchy.levels[1].nodes)
    #expect(hierarchy.aggregateCount == 3)
  }

  @Test func aSingleLeafIsItsOwnSum() {
    let hierarchy = Hierarchy(makeKeys([["a", "x"]]), chains: [[0]])
    #expect(hierarchy.aggregateCount == 0 && hierarchy.levels.allSatisfy { $0.nodes == [0] })
    #expect(hierarchy.tree.isEmpty)
  }

  @Test func sumsAddUpTheirLeaves() {
    let hierarchy = Hierarchy(crossedKeys, chains: [[0], [2]])
    let values = hierarchy.sums((0..<12).map { Double($0) })
    #expect(values[hierarchy.levels[3].nodes[0]] == 66)
    #expect(values[hierarchy.levels[1].nodes[2]] == 6 + 7 + 8)
    #expect(values[hierarchy.levels[2].nodes[1]] == 1 + 3 + 5 + 7 + 9 + 11)
    #expect(hierarchy.incoherence(values).allSatisfy { $0 == 0 })
  }

  /// Every leaf is reached once from the sum over all, whatever the chains.
  @Test(arguments: [[[0, 1]], [[0], [2]], [[2], [0, 1]], [[1]], [[]]])
  func theTreeReachesEveryLeafOnce(chains: [[Int]]) {
    let hierarchy = Hierarchy(crossedKeys, chains: chains)
    let tree = hierarchy.tree
    let children = tree.flatMap(\.children)
    #expect(Set(children).count == children.count)
    #expect(children.filter { $0 < 12 }.sorted() == (0..<12).map(Int32.init))
    #expect(tree.first?.parent == hierarchy.levels.last?.nodes[0])
  }

  @Test func topDownSharesOutAsForecastsStand() {
    let hierarchy = Hierarchy(makeKeys([["a", "1"], ["a", "2"], ["b", "1"], ["b", "2"]]), chains: [[0]])
    // Leaves 1, 3, 2, 2; schools 6 and 6; all 24.
    let leaves = hierarchy.topDown([1, 3, 2, 2, 6, 6, 24])
    #expect(leaves == [3, 9, 6, 6])
    let none = hierarchy.topDown([0, 0, 2, 2, 6, 6, 24])
    #expect(none == [6, 6, 6, 6])
  }
}

@Suite struct LargestRemainderTests {
  @Test func unitsGoToTheLargestRemainders() {
    #expect(largestRemainder([1.6, 2.3, 4.1], total: 8) == [2, 2, 4])
    #expect(largestRemainder([0.5, 0.5, 0.5, 0.5], total: 2) == [1, 1, 0, 0])
    #expect(largestRemainder([10, 30], total: 7) == [2, 5])
    #expect(largestRemainder([0, 0, 0], total: 4) == [2, 1, 1])
    #expect(largestRemainder([], total: 3) == [])
    #expect(largestRemainder([2, 5], total: 0) == [0, 0])
  }

  @Test func totalsHoldAndSharesAreKeptToTheUnit() {
    for seed in 0..<50 {
      let shares = (0..<20).map { Double(($0 * 7 + seed * 13) % 11) / 3 }
      let total = 1 + seed * 3
      let whole = largestRemainder(shares, total: total)
      let factor = Double(total) / shares.reduce(0, +)
      #expect(whole.reduce(0, +) == total)
      #expect(zip(whole, shares).allSatisfy { abs(Double($0) - $1 * factor) < 1 })
    }
  }
}

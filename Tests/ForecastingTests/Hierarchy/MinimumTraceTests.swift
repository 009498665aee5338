import LinearAlgebra
import Statistics
import Testing

@testable import Forecasting

@Suite struct MinimumTraceTests {
  private func errors(_ nodes: Int, cycles: Int, seed: UInt64) -> [[Double]] {
    var random = SeededGenerator(seed: seed)
    return (0..<cycles).map { _ in
      let shared = random.normal()
      return (0..<nodes).map { _ in shared + random.normal() }
    }
  }

  private func covariance(_ hierarchy: Hierarchy, cycles: Int) -> ShrunkCovariance {
    ShrunkCovariance(
      deviations: (0..<hierarchy.nodeCount).map { 1 + Double($0 % 5) },
      errors: errors(hierarchy.nodeCount, cycles: cycles, seed: 3))
  }

  /// The formula written out with dense matrices and LAPACK's Cholesky factor.
  private func denseLeaves(
    _ hierarchy: Hierarchy, _ covariance: ShrunkCovariance, _ nodes: [Double]
  ) throws -> [Double] {
    var constraints = Matrix(rows: hierarchy.aggregateCount, columns: hierarchy.nodeCount)
    for aggregate in 0..<hierarchy.aggregateCount {
      constraints[aggregate, hierarchy.leafCount + aggregate] = 1
    }
    for leaf in 0..<hierarchy.leafCount {
      for aggregate in hierarchy.aggregates(of: leaf) { constraints[Int(aggregate), leaf] = -1 }
    }
    let cross = product(dense(covariance), constraints, transposeB: true)
    let inner = try Cholesky(product(constraints, cross))
    let moved = product(cross, inner.solve(product(constraints, nodes)))
    return (0..<hierarchy.leafCount).map { nodes[$0] - moved[$0] }
  }

  @Test func aCommonMovementSharesTheGapOfTheTotalBySize() throws {
    let hierarchy = Hierarchy(crossedKeys, chains: [[0]])
    let root = hierarchy.leafCount + (try #require(hierarchy.root))
    let sizes = (0..<hierarchy.leafCount).map { 10 + 10 * Double($0) }
    var nodes = hierarchy.sums(sizes)
    var common = nodes
    common[root] = 0
    nodes[root] *= 1.1
    let covariance = ShrunkCovariance(
      deviations: nodes.map { _ in 0.01 }, errors: [], common: common)
    let leaves = try MinimumTrace(hierarchy, covariance).leaves(nodes, width: 1)
    for (leaf, size) in zip(leaves, sizes) { #expect(abs(leaf - 1.1 * size) < 0.01) }
  }

  @Test(arguments: [[[0, 1]], [[0], [2]]], [4, 10])
  func agreesWithTheDenseFormula(chains: [[Int]], cycles: Int) throws {
    let hierarchy = Hierarchy(crossedKeys, chains: chains)
    let covariance = covariance(hierarchy, cycles: cycles)
    var random = SeededGenerator(seed: 8)
    let nodes = (0..<hierarchy.nodeCount).map { _ in 20 + 5 * random.normal() }
    let leaves = try MinimumTrace(hierarchy, covariance).leaves(nodes, width: 1)
    let expected = try denseLeaves(hierarchy, covariance, nodes)
    #expect(zip(leaves, expected).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func blocksOfForecastsAreReconciledAsSingleOnes() throws {
    let hierarchy = Hierarchy(crossedKeys, chains: [[0], [2]])
    let trace = try MinimumTrace(hierarchy, covariance(hierarchy, cycles: 6))
    let first = (0..<hierarchy.nodeCount).map { Double($0 * $0 % 17) }
    let second = (0..<hierarchy.nodeCount).map { Double($0 % 3) }
    let both = trace.leaves(zip(first, second).flatMap { [$0, $1] }, width: 2)
    let alone = (trace.leaves(first, width: 1), trace.leaves(second, width: 1))
    for leaf in 0..<hierarchy.leafCount {
      #expect(abs(both[2 * leaf] - alone.0[leaf]) < 1e-10)
      #expect(abs(both[2 * leaf + 1] - alone.1[leaf]) < 1e-10)
    }
  }

  @Test func coherentForecastsStay() throws {
    let hierarchy = Hierarchy(crossedKeys, chains: [[0], [2]])
    let leaves = (0..<12).map { Double($0 + 1) }
    let kept = try MinimumTrace(hierarchy, covariance(hierarchy, cycles: 5))
      .leaves(hierarchy.sums(leaves), width: 1)
    #expect(zip(kept, leaves).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  /// Correlations are shrunk, not dropped: the full matrix reconciles unlike its diagonal.
  @Test func theFullMatrixCounts() throws {
    let hierarchy = Hierarchy(crossedKeys, chains: [[0]])
    let nodes = (0..<hierarchy.nodeCount).map { Double($0 * 7 % 23) }
    let full = try MinimumTrace(hierarchy, covariance(hierarchy, cycles: 6)).leaves(nodes, width: 1)
    let diagonal = try MinimumTrace(hierarchy, covariance(hierarchy, cycles: 0)).leaves(nodes, width: 1)
    #expect(zip(full, diagonal).contains { abs($0 - $1) > 0.1 })
  }
}

@Suite struct ShrunkCovarianceTests {
  /// The definition, pair by pair.
  @Test func theIntensityIsThatOfItsDefinition() {
    var random = SeededGenerator(seed: 12)
    let cycles = 7
    let nodes = 9
    var errors = [[Double]](repeating: [], count: cycles)
    for cycle in 0..<cycles {
      let shared = random.normal()
      errors[cycle] = (0..<nodes).map { _ in 0.6 * shared + 0.4 * random.normal() }
    }
    let scaled = (0..<nodes).map { node -> [Double] in
      let own = errors.map { $0[node] }
      let size = (own.reduce(0) { $0 + $1 * $1 } / Double(cycles)).squareRoot()
      return own.map { $0 / size }
    }
    var (variance, means) = (0.0, [Double]())
    for a in 0..<nodes {
      for b in 0..<nodes where a != b {
        let products = (0..<cycles).map { scaled[a][$0] * scaled[b][$0] }
        let mean = products.reduce(0, +) / Double(cycles)
        variance += products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(cycles * (cycles - 1))
        means.append(mean)
      }
    }
    let covariance = ShrunkCovariance(deviations: [Double](repeating: 1, count: nodes), errors: errors)
    let center = max(0, means.reduce(0, +) / Double(means.count))
    let square = means.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    #expect(abs(covariance.meanCorrelation - center) < 1e-12)
    #expect(abs(covariance.intensity - min(1, max(0.05, variance / square))) < 1e-12)
  }

  @Test(arguments: [4, 6, 10]) func fewCyclesGiveAPositiveDefiniteMatrix(cycles: Int) throws {
    var random = SeededGenerator(seed: 4)
    let errors = (0..<cycles).map { _ in (0..<40).map { _ in random.normal() } }
    let deviations = (0..<40).map { 1 + Double($0) }
    let covariance = ShrunkCovariance(deviations: deviations, errors: errors)
    let matrix = dense(covariance)
    _ = try Cholesky(matrix)
    for node in 0..<40 { #expect(abs(matrix[node, node] - deviations[node] * deviations[node]) < 1e-9) }
  }

  @Test func missingErrorsAndNodesWithoutAnyAreBorne() throws {
    let errors = [[1.0, .nan, 2], [-1, .nan, .nan], [0.5, .nan, 1], [2, .nan, -1]]
    let covariance = ShrunkCovariance(deviations: [1, 2, 3], errors: errors)
    _ = try Cholesky(dense(covariance))
    #expect(abs(covariance.covariance(1, 1) - 4) < 1e-12)
    let unknown = ShrunkCovariance(deviations: [1, 2], errors: [])
    #expect(unknown.covariance(0, 1) == 0 && unknown.covariance(1, 1) == 4)
  }

  @Test func theSparseFactorSolves() throws {
    let above: [[(row: Int32, value: Double)]] = [[], [], [(0, 1), (1, -2)], [(0, 2), (2, 0.5)]]
    let sparse = try #require(SparseCholesky(diagonal: [5, 6, 7, 8], above: above))
    var solution = [1.0, 2, 3, 4]
    sparse.solve(&solution, width: 1)
    let rows = [[5.0, 0, 1, 2], [0, 6, -2, 0], [1, -2, 7, 0.5], [2, 0, 0.5, 8]]
    for (row, right) in zip(rows, [1.0, 2, 3, 4]) {
      #expect(abs(zip(row, solution).reduce(0) { $0 + $1.0 * $1.1 } - right) < 1e-12)
    }
    let indefinite = SparseCholesky(diagonal: [1, 1], above: [[], [(0, 2)]])
    #expect(indefinite.map(\.order) == nil)
  }
}

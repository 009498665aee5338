import LinearAlgebra

/// Minimum-trace reconciliation: the coherent forecasts nearest to given ones in the metric of their error covariance
/// W, all nodes moved at once (Wickramasuriya, Athanasopoulos and Hyndman 2019,
/// doi:10.1080/01621459.2018.1448825).
///
/// With C the constraints (aggregate less its leaves), the reconciled nodes are y - W Cᵀ (C W Cᵀ)⁻¹ C y. W is a
/// diagonal and a few shared vectors; C times the diagonal times Cᵀ is sparse, and the shared vectors enter by Woodbury's
/// identity through a small matrix: nothing of the size nodes by nodes is ever formed.
struct MinimumTrace: Sendable {
  let hierarchy: Hierarchy
  let covariance: ShrunkCovariance
  private let sparse: SparseCholesky
  /// C times the shared vectors, aggregate after aggregate.
  private let shared: [Double]
  /// The sparse matrix's solution for them.
  private let solved: [Double]
  private let middle: Cholesky

  /// - Throws: `singular` when the covariance does not determine the reconciled values.
  init(_ hierarchy: Hierarchy, _ covariance: ShrunkCovariance) throws(ForecastError) {
    let cycles = covariance.cycleCount
    guard let sparse = MinimumTrace.constraints(hierarchy, covariance) else { throw .singular }
    let shared = MinimumTrace.sharedGaps(hierarchy, covariance)
    var solved = shared
    if cycles > 0 { sparse.solve(&solved, width: cycles) }
    var small = Matrix.identity(cycles)
    for aggregate in 0..<hierarchy.aggregateCount {
      for a in 0..<cycles {
        for b in 0..<cycles {
          small[a, b] += shared[aggregate * cycles + a] * solved[aggregate * cycles + b]
        }
      }
    }
    do { middle = try Cholesky(small) } catch { throw .singular }
    self.hierarchy = hierarchy
    self.covariance = covariance
    self.sparse = sparse
    self.shared = shared
    self.solved = solved
  }

  /// The reconciled leaves of `width` forecasts of all nodes at once, stored node after node.
  func leaves(_ nodes: [Double], width: Int) -> [Double] {
    precondition(nodes.count == hierarchy.nodeCount * width, "one row for each node")
    let multipliers = multipliers(nodes, width)
    let pull = pull(multipliers, width)
    var result = Array(nodes.prefix(hierarchy.leafCount * width))
    let cycles = covariance.cycleCount
    for leaf in 0..<hierarchy.leafCount where covariance.deviations[leaf] > 0 {
      let variance = covariance.ownVariance(leaf)
      for aggregate in hierarchy.aggregates(of: leaf) {
        for side in 0..<width {
          result[leaf * width + side] += variance * multipliers[Int(aggregate) * width + side]
        }
      }
      for cycle in 0..<cycles {
        let loading = covariance.loading(leaf, cycle)
        for side in 0..<width { result[leaf * width + side] -= loading * pull[cycle * width + side] }
      }
    }
    return result
  }

  /// (C W Cᵀ)⁻¹ C y.
  private func multipliers(_ nodes: [Double], _ width: Int) -> [Double] {
    var gaps = Array(nodes[(hierarchy.leafCount * width)...])
    for leaf in 0..<hierarchy.leafCount {
      for aggregate in hierarchy.aggregates(of: leaf) {
        for side in 0..<width { gaps[Int(aggregate) * width + side] -= nodes[leaf * width + side] }
      }
    }
    sparse.solve(&gaps, width: width)
    let cycles = covariance.cycleCount
    guard cycles > 0 else { return gaps }
    let weights = middle.solve(cross(gaps, width))
    for aggregate in 0..<hierarchy.aggregateCount {
      for cycle in 0..<cycles {
        let value = solved[aggregate * cycles + cycle]
        for side in 0..<width { gaps[aggregate * width + side] -= value * weights[cycle, side] }
      }
    }
    return gaps
  }

  /// The shared vectors' constraints times multipliers: cycles by width, row after row.
  private func pull(_ multipliers: [Double], _ width: Int) -> [Double] {
    let product = cross(multipliers, width)
    return (0..<covariance.cycleCount).flatMap { cycle in (0..<width).map { product[cycle, $0] } }
  }

  private func cross(_ vector: [Double], _ width: Int) -> Matrix {
    let cycles = covariance.cycleCount
    var sums = [Double](repeating: 0, count: cycles * width)
    for aggregate in 0..<hierarchy.aggregateCount {
      for side in 0..<width {
        let value = vector[aggregate * width + side]
        for cycle in 0..<cycles { sums[side * cycles + cycle] += shared[aggregate * cycles + cycle] * value }
      }
    }
    return Matrix(rows: cycles, columns: width, elements: sums)
  }
}

extension MinimumTrace {
  /// The constraints under the nodes' own variances.
  private static func constraints(_ hierarchy: Hierarchy, _ covariance: ShrunkCovariance) -> SparseCholesky? {
    var diagonal = (0..<hierarchy.aggregateCount).map { covariance.ownVariance(hierarchy.leafCount + $0) }
    var entries: [(column: Int32, row: Int32, value: Double)] = []
    for leaf in 0..<hierarchy.leafCount {
      let variance = covariance.ownVariance(leaf)
      let own = hierarchy.aggregates(of: leaf)
      for (place, row) in own.enumerated() {
        diagonal[Int(row)] += variance
        for column in own.dropFirst(place + 1) { entries.append((column, row, variance)) }
      }
    }
    entries.sort { ($0.column, $0.row) < ($1.column, $1.row) }
    var above = [[(row: Int32, value: Double)]](repeating: [], count: hierarchy.aggregateCount)
    for entry in entries {
      let column = Int(entry.column)
      if let last = above[column].last, last.row == entry.row {
        above[column][above[column].count - 1].value += entry.value
      } else {
        above[column].append((entry.row, entry.value))
      }
    }
    return SparseCholesky(diagonal: diagonal, above: above)
  }

  private static func sharedGaps(_ hierarchy: Hierarchy, _ covariance: ShrunkCovariance) -> [Double] {
    let cycles = covariance.cycleCount
    var gaps = [Double](repeating: 0, count: hierarchy.aggregateCount * cycles)
    for aggregate in 0..<hierarchy.aggregateCount {
      for cycle in 0..<cycles {
        gaps[aggregate * cycles + cycle] = covariance.loading(hierarchy.leafCount + aggregate, cycle)
      }
    }
    for leaf in 0..<hierarchy.leafCount {
      for aggregate in hierarchy.aggregates(of: leaf) {
        for cycle in 0..<cycles { gaps[Int(aggregate) * cycles + cycle] -= covariance.loading(leaf, cycle) }
      }
    }
    return gaps
  }
}

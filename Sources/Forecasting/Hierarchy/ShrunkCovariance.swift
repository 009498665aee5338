import Statistics

/// A full covariance of the forecast errors of many nodes, learned from few cycles.
///
/// Correlations are shrunk toward their mean by the method of Schäfer and Strimmer 2005,
/// doi:10.2202/1544-6115.1175 (their target F; the error of the mean of so many pairs is neglected): none is
/// dropped, and the matrix is positive definite with fewer cycles than nodes. It is never formed: what T cycles tell
/// has rank T and the mean correlation rank 1, so that W = S (D + F Fᵀ) S + c cᵀ with S the standard deviations, D a
/// diagonal, F nodes by T + 1 and c a movement that all nodes share beside these errors.
struct ShrunkCovariance: Sendable {
  /// The standard deviation of each node's error beside the common movement.
  let deviations: [Double]
  /// The part of each node's correlation matrix diagonal that is its own: D.
  let own: [Double]
  /// F, node after node.
  let factors: [Double]
  /// What each node moves with the common movement, in its own unit; empty where there is none.
  let common: [Double]
  /// The number of shared vectors: T + 1 where errors are known, and the common movement.
  let cycleCount: Int
  private let factorCount: Int
  /// The mean correlation, from 0 to below 1.
  let meanCorrelation: Double
  /// How far correlations are shrunk: 0 leaves them as observed, 1 drops them.
  let intensity: Double

  /// The covariance with known deviations and correlations learned from errors.
  ///
  /// - Parameters:
  ///   - deviations: the standard deviation of each node's forecast, not negative.
  ///   - errors: one array per past cycle with one error per node, NaN where there was none; only their signs and
  ///     their sizes within a node matter.
  ///   - common: one standard deviation of a movement that all nodes share, in each node's unit; none by default.
  init(deviations: [Double], errors: [[Double]], common: [Double] = []) {
    precondition(common.isEmpty || common.count == deviations.count, "one movement for each node")
    let standardized = StandardizedErrors(errors, nodeCount: deviations.count)
    let cycles = errors.count
    let width = cycles > 0 ? cycles + 1 : 0
    let intensity = standardized.intensity
    let share = ((1 - intensity) / Double(max(1, cycles))).squareRoot()
    let alike = (intensity * standardized.meanCorrelation).squareRoot()
    var factors: [Double] = []
    factors.reserveCapacity(deviations.count * width)
    for node in deviations.indices where width > 0 {
      for value in standardized.values[node * cycles..<(node + 1) * cycles] { factors.append(value * share) }
      factors.append(alike)
    }
    (self.deviations, self.factors, self.intensity) = (deviations, factors, intensity)
    meanCorrelation = standardized.meanCorrelation
    self.common = common
    factorCount = width
    cycleCount = width + (common.isEmpty ? 0 : 1)
    own = deviations.indices.map { node in
      1 - factors[node * width..<(node + 1) * width].reduce(0) { $0 + $1 * $1 }
    }
  }

  /// The part of a node's variance that it shares with no other.
  func ownVariance(_ node: Int) -> Double { deviations[node] * deviations[node] * own[node] }

  /// The node's loading on the shared part of one cycle, in its own unit.
  func loading(_ node: Int, _ cycle: Int) -> Double {
    cycle < factorCount ? deviations[node] * factors[node * factorCount + cycle] : common[node]
  }

  /// The covariance of two nodes.
  func covariance(_ a: Int, _ b: Int) -> Double {
    let shared = (0..<cycleCount).reduce(0) { $0 + loading(a, $1) * loading(b, $1) }
    return shared + (a == b ? ownVariance(a) : 0)
  }
}

/// Errors in units of their nodes' root mean square, node after node; zero where there was none.
private struct StandardizedErrors {
  let values: [Double]
  private let cycleCount: Int
  private let nodeCount: Int

  /// Errors larger than this many times the usual count as this large.
  private static let largest = 3.0

  init(_ errors: [[Double]], nodeCount: Int) {
    let count = errors.count
    var values = [Double](repeating: 0, count: nodeCount * count)
    for node in 0..<nodeCount {
      let own = errors.map { $0[node] }
      let known = own.filter { !$0.isNaN }
      let size = (known.reduce(0) { $0 + $1 * $1 } / Double(max(1, known.count))).squareRoot()
      guard size > 0 else { continue }
      var squares = 0.0
      for (cycle, error) in own.enumerated() where !error.isNaN {
        let value = min(max(error / size, -Self.largest), Self.largest)
        values[node * count + cycle] = value
        squares += value * value
      }
      // A node seen in few cycles would otherwise count for less in all.
      guard squares > Double(count) else { continue }
      let scale = (Double(count) / squares).squareRoot()
      for cycle in 0..<count { values[node * count + cycle] *= scale }
    }
    self.values = values
    self.nodeCount = nodeCount
    cycleCount = count
  }

  /// The mean correlation of two nodes, not below zero.
  var meanCorrelation: Double {
    guard cycleCount > 0, nodeCount > 1 else { return 0 }
    var (total, squares) = ([Double](repeating: 0, count: cycleCount), 0.0)
    for node in 0..<nodeCount {
      for cycle in 0..<cycleCount {
        let value = values[node * cycleCount + cycle]
        total[cycle] += value
        squares += value * value
      }
    }
    let sum = (total.reduce(0) { $0 + $1 * $1 } - squares) / Double(cycleCount)
    return min(0.95, max(0, sum / (Double(nodeCount) * Double(nodeCount - 1))))
  }

  /// The sum of the variances of all correlations over that of their squared distances from the mean, from at least
  /// 0.05 to 1.
  var intensity: Double {
    guard cycleCount > 1, nodeCount > 1 else { return 1 }
    let cycles = Double(cycleCount)
    var gram = [Double](repeating: 0, count: cycleCount * cycleCount)
    var (ownSquares, fourth) = (0.0, 0.0)
    var squares = [Double](repeating: 0, count: cycleCount)
    for node in 0..<nodeCount {
      let row = values[node * cycleCount..<(node + 1) * cycleCount]
      var norm = 0.0
      for (a, x) in row.enumerated() {
        norm += x * x
        squares[a] += x * x
        fourth += x * x * x * x
        for (b, y) in row.enumerated() { gram[a * cycleCount + b] += x * y }
      }
      ownSquares += norm * norm
    }
    let sums = gram.reduce(0) { $0 + $1 * $1 } - ownSquares
    let products = squares.reduce(0) { $0 + $1 * $1 } - fourth
    let variance = (products - sums / cycles) / (cycles * (cycles - 1))
    let pairs = Double(nodeCount) * Double(nodeCount - 1)
    let distance = sums / (cycles * cycles) - pairs * meanCorrelation * meanCorrelation
    return distance > 0 ? min(1, max(0.05, variance / distance)) : 1
  }
}

public import LinearAlgebra
import Statistics

/// How quantities go together, apart from how each of them is distributed: the copula of a normal vector
/// (Nelsen, An Introduction to Copulas, 2nd ed., section 2.3, doi:10.1007/0-387-28678-0).
///
/// Shocks that quantities share make the covariances; what is left of each is its own.
public struct NormalCopula: Sendable, Equatable {
  /// The lower triangular factor of the correlations; every row has length 1.
  let factor: Matrix

  /// Draws are made in blocks of this many, each from a stream of its own.
  private static let block = 1024
  /// Added to the unit diagonal, more where it must be, so that quantities may depend on each other entirely.
  private static let ridges = [1e-10, 1e-8, 1e-6, 1e-4, 1e-2]

  /// The copula of a normal vector with these covariances; only the correlations matter.
  ///
  /// - Parameter covariance: symmetric with a positive diagonal and finite; where rounding or the estimates
  ///   leave it a little short of positive definite, the diagonal is raised by what it takes.
  public init(covariance: Matrix) {
    precondition(covariance.rows == covariance.columns && covariance.isFinite, "a square of numbers")
    precondition(covariance.diagonal.allSatisfy { $0 > 0 }, "every quantity varies")
    let scales = covariance.diagonal.map { 1 / $0.squareRoot() }
    let correlation = covariance.scalingRows(by: scales).scalingColumns(by: scales)
    var lower = Matrix.identity(covariance.rows)
    for ridge in Self.ridges {
      var raised = correlation
      raised.addToDiagonal(ridge)
      if let found = try? Cholesky(raised) {
        lower = found.factor
        break
      }
    }
    factor = lower.scalingRows(
      by: (0..<lower.rows).map { row in
        1 / lower.row(row).reduce(0) { $0 + $1 * $1 }.squareRoot()
      })
  }

  /// The number of quantities.
  public var count: Int { factor.rows }

  /// Standard normal scores with the copula's correlations: one array per quantity, one score per draw.
  ///
  /// - Parameters:
  ///   - draws: the number of draws.
  ///   - seed: what they start from; more draws leave the first ones as they are.
  ///   - jobs: the number of threads; it changes no bit.
  public func scores(draws: Int, seed: UInt64, jobs: Int = 1) -> [[Double]] {
    let source = SeededGenerator(seed: seed)
    let blocks = Parallel.blocks(of: draws, blockSize: Self.block, jobs: jobs) { range in
      var generator = source.stream(range.lowerBound / Self.block)
      // A block is always drawn whole, and cut where there are fewer draws.
      let raw = (0..<Self.block * count).map { _ in generator.normal() }
      return product(factor, Matrix(rows: count, columns: Self.block, elements: raw))
    }
    return (0..<count).map { row in
      var scores: [Double] = []
      scores.reserveCapacity(draws)
      for block in blocks { scores += block.row(row).prefix(draws - scores.count) }
      return scores
    }
  }
}

/// The levels of draws: ranks spread evenly between 0 and 1, so that a quantity read off its quantile function
/// at them has its distribution exactly, not only on average (a Latin hypercube with the copula's ranks; Stein
/// 1987, doi:10.2307/1269769).
package enum EvenLevels {
  /// (rank + 1/2) / count of each score; ties by position.
  package static func of(_ scores: [Double]) -> [Double] {
    ranked(scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) })
  }

  /// The levels of draws whose order from the smallest to the largest is given.
  package static func ranked(_ order: [Int]) -> [Double] {
    var levels = [Double](repeating: 0, count: order.count)
    for (rank, draw) in order.enumerated() { levels[draw] = (Double(rank) + 0.5) / Double(order.count) }
    return levels
  }
}

public import Forecasting
import Statistics

extension JointLines {
  /// P(the total's line <= `total` and each paper's line <= its mark).
  ///
  /// - Parameters:
  ///   - total: the score; nil leaves the total out.
  ///   - marks: one per paper; nil leaves the paper out.
  public func chance(total: Double?, marks: [Double?]) -> Double {
    branches.reduce(0) { sum, branch in
      sum + branch.weight * chance(under: branch, total: total, stateShares: stateShares(marks))
    }
  }

  /// The chance under each branch, in order: what it would be were the total's reference line known.
  public func chancesByBranch(total: Double?, marks: [Double?]) -> [Double] {
    let shares = stateShares(marks)
    return branches.map { chance(under: $0, total: total, stateShares: shares) }
  }

  /// P(all papers clear) in each state: the least of theirs, since they move together.
  private func stateShares(_ marks: [Double?]) -> [Double] {
    precondition(marks.count == paperCount, "a mark, or none, per paper")
    return states.map { state in
      zip(state.lines, marks).compactMap { line, mark in mark.map(line.cdf) }.min() ?? 1
    }
  }

  private func chance(under branch: Branch, total: Double?, stateShares: [Double]) -> Double {
    let share = total.map(branch.total.cdf) ?? 1
    let sum = zip(branch.stateWeights, stateShares).reduce(0) { sum, item in
      item.0 > 0 ? sum + item.0 * together(share, item.1) : sum
    }
    return min(max(sum, 0), 1)
  }

  /// P(both) of two events whose normal scores have the correlation `dependence`.
  private func together(_ first: Double, _ second: Double) -> Double {
    if dependence == 0 || first <= 0 || second <= 0 || first >= 1 || second >= 1 { return first * second }
    let normal = NormalDistribution()
    return BivariateNormal(correlation: dependence).cdf(normal.quantile(first), normal.quantile(second))
  }

  /// The distribution of the total's line.
  public var total: GridDistribution {
    GridDistribution(mixing: branches.map { ($0.weight, $0.total) })
  }

  /// The distribution of one paper's line.
  public func paper(_ index: Int) -> GridDistribution {
    GridDistribution(mixing: zip(stateWeights, states).map { ($0, $1.lines[index]) })
  }

  /// P(each state of the papers' reference).
  public var stateWeights: [Double] {
    states.indices.map { state in
      branches.reduce(0) { $0 + $1.weight * $1.stateWeights[state] }
    }
  }
}

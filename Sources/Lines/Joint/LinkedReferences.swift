public import Forecasting
import Statistics

/// The reference lines of the total and of the papers as a pair with given marginal distributions, coupled by
/// a Gaussian copula on their normal scores.
public struct LinkedReferences: Sendable {
  private let totals: GridDistribution
  private let papers: GridDistribution
  private let correlation: Double
  private let paperScores: [Double]

  /// The correlation is kept a little inside -1 ... 1, where every step would be certain.
  private static let strongest = 0.999

  /// A pair.
  ///
  /// - Parameters:
  ///   - totals: the total's reference line.
  ///   - papers: the reference line of papers of 100.
  ///   - correlation: of their normal scores.
  public init(totals: GridDistribution, papers: GridDistribution, correlation: Double) {
    self.totals = totals
    self.papers = papers
    self.correlation = min(max(correlation, -Self.strongest), Self.strongest)
    let normal = NormalDistribution()
    paperScores = papers.masses.indices.map { normal.quantile(min(papers.cdf(papers.point($0)), 1)) }
  }

  /// P(each point of the papers' reference | the total's reference is `total`), in the order of their points.
  public func paperWeights(given total: Double) -> [Double] {
    let normal = NormalDistribution()
    // The middle of the step of a lattice distribution stands for all of it; beyond its ends, the last one.
    let below = totals.cdf(total) - totals.mass(at: total) / 2
    let score = normal.quantile(min(max(below, 1e-6), 1 - 1e-6))
    let spread = (1 - correlation * correlation).squareRoot()
    var last = 0.0
    return paperScores.map { edge in
      let share = edge == .infinity ? 1 : normal.cdf((edge - correlation * score) / spread)
      defer { last = share }
      return max(share - last, 0)
    }
  }

  private static let rakings = 25

  /// The same for every point of the total's reference, so that both have exactly their own distributions: the
  /// steps' middles miss them by a little, and raking (Deming and Stephan 1940, doi:10.1214/aoms/1177731829)
  /// mends it.
  public func paperWeights() -> [[Double]] {
    var table = totals.masses.indices.map { row in
      paperWeights(given: totals.point(row)).map { $0 * totals.masses[row] }
    }
    for _ in 0..<Self.rakings {
      for column in papers.masses.indices {
        let sum = table.reduce(0) { $0 + $1[column] }
        guard sum > 0 else { continue }
        for row in table.indices { table[row][column] *= papers.masses[column] / sum }
      }
      for row in table.indices {
        let sum = table[row].reduce(0, +)
        guard sum > 0 else { continue }
        for column in papers.masses.indices { table[row][column] *= totals.masses[row] / sum }
      }
    }
    return table.map { row in
      let sum = row.reduce(0, +)
      return sum > 0 ? row.map { $0 / sum } : papers.masses
    }
  }
}

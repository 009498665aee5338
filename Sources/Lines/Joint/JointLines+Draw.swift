import Forecasting
import Statistics

/// What moves the lines of one program in one simulated cycle, as standard normal variables. Those of several
/// programs may be correlated: that is how choices share the shocks of a year, a school or a major.
public struct LineShocks: Sendable, Equatable {
  /// Of the total's reference line.
  public var reference: Double
  /// Of the papers' reference line, given the total's.
  public var paperReference: Double
  /// Of the total's own movement.
  public var total: Double
  /// Of the papers' own movement, as far as it is not the total's.
  public var papers: Double

  /// Shocks; none move a line to its median.
  public init(reference: Double = 0, paperReference: Double = 0, total: Double = 0, papers: Double = 0) {
    self.reference = reference
    self.paperReference = paperReference
    self.total = total
    self.papers = papers
  }

  /// The papers' whole movement, of which `dependence` is the total's.
  static func papers(_ papers: [Double], _ totals: [Double], dependence: Double) -> [Double] {
    let own = (1 - dependence * dependence).squareRoot()
    return zip(papers, totals).map { dependence * $1 + own * $0 }
  }
}

/// The lines of one program in one simulated cycle.
public struct DrawnLines: Sendable, Equatable {
  /// The total's line.
  public let total: Double
  /// One line per paper.
  public let papers: [Double]

  /// Whether a score and its marks clear every line; a paper without a mark is not asked.
  public func areCleared(total score: Double?, marks: [Double?]) -> Bool {
    (score.map { $0 >= total } ?? true)
      && zip(papers, marks).allSatisfy { line, mark in mark.map { $0 >= line } ?? true }
  }
}

extension JointLines {
  /// The lines that some shocks lead to: with independent standard normal shocks they have this distribution
  /// (the inverse of the transformation of Rosenblatt 1952, doi:10.1214/aoms/1177729394).
  public func lines(at shocks: LineShocks) -> DrawnLines {
    let normal = NormalDistribution()
    let branch = place(normal.cdf(shocks.reference), in: branchSteps)
    let state = states[place(normal.cdf(shocks.paperReference), in: stateSteps[branch])]
    let own = (1 - dependence * dependence).squareRoot()
    let papers = normal.cdf(dependence * shocks.total + own * shocks.papers)
    return DrawnLines(
      total: branches[branch].total.quantile(normal.cdf(shocks.total)),
      papers: state.lines.map { $0.quantile(papers) })
  }

  /// The first place at which the running sums reach `share`; one without weight is never the first.
  func place(_ share: Double, in steps: [Double]) -> Int {
    // The sums end within rounding of 1; the last place with weight takes what they miss.
    min(steps.partitioningIndex { $0 >= min(share, steps.last ?? 1) }, steps.count - 1)
  }
}

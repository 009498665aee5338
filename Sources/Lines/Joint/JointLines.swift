public import Forecasting
import Statistics

/// The lines that have to be cleared together: one for the total and one for each paper, under the reference
/// lines (national lines) that move them.
///
/// The reference of the total takes one of several values; the reference of the papers depends on it. Given
/// both, the total's line and the papers' lines have distributions of their own: the papers' move together
/// (one school sets them all), and with the total's by a Gaussian copula of correlation `dependence`. So every
/// chance is a finite sum, and a draw is four quantiles.
public struct JointLines: Sendable {
  /// One value of the total's reference, with what follows from it.
  public struct Branch: Sendable {
    /// P(the reference takes this value).
    public let weight: Double
    /// The reference line of the total; NaN where there is none.
    public let reference: Double
    /// The total's line under it.
    public let total: GridDistribution
    /// P(each state of the papers' reference) under it, adding up to 1.
    public let stateWeights: [Double]

    /// A branch.
    public init(weight: Double, reference: Double, total: GridDistribution, stateWeights: [Double]) {
      self.weight = weight
      self.reference = reference
      self.total = total
      self.stateWeights = stateWeights
    }
  }

  /// One value of the papers' reference, with the papers' lines under it.
  public struct PaperState: Sendable {
    /// The reference line of papers of 100; NaN where there is none.
    public let reference: Double
    /// One line per paper.
    public let lines: [GridDistribution]

    /// A state.
    public init(reference: Double, lines: [GridDistribution]) {
      self.reference = reference
      self.lines = lines
    }
  }

  /// By increasing reference; weights add up to 1.
  public let branches: [Branch]
  /// By increasing reference.
  public let states: [PaperState]
  /// The correlation of the total's own movement with the papers' own movement, as normal scores.
  public let dependence: Double
  /// The running sums of the weights of the branches, and of the states under each branch.
  let branchSteps: [Double]
  let stateSteps: [[Double]]

  /// Lines from their branches and states.
  /// - Precondition: there is a branch and a state, every branch has a weight per state, all states have as
  ///   many papers, and the dependence lies from -1 to 1.
  public init(branches: [Branch], states: [PaperState], dependence: Double = 0) {
    precondition(!branches.isEmpty && !states.isEmpty, "a joint distribution has mass")
    precondition(branches.allSatisfy { $0.stateWeights.count == states.count }, "a weight per state")
    precondition(states.allSatisfy { $0.lines.count == states[0].lines.count }, "a line per paper")
    precondition(abs(dependence) <= 1, "a correlation lies from -1 to 1")
    let whole = branches.reduce(0) { $0 + $1.weight }
    let fitted = branches.map { branch in
      let sum = branch.stateWeights.reduce(0, +)
      return Branch(
        weight: branch.weight / whole, reference: branch.reference, total: branch.total,
        stateWeights: branch.stateWeights.map { $0 / sum })
    }
    self.branches = fitted
    branchSteps = JointLines.runningSums(fitted.map(\.weight))
    stateSteps = fitted.map { JointLines.runningSums($0.stateWeights) }
    self.states = states
    self.dependence = dependence
  }

  /// How many papers have a line.
  public var paperCount: Int { states[0].lines.count }

  private static func runningSums(_ weights: [Double]) -> [Double] {
    var sum = 0.0
    return weights.map { weight in
      sum += weight
      return sum
    }
  }
}

public import Forecasting
public import LinearAlgebra
import Statistics

/// The shocks of many simulated cycles for the lines of several programs: rows of the reference tables share
/// the shock of the year, lines those of the year, their school and their major.
public struct ShockDraws: Sendable {
  /// The number of simulated cycles.
  public let count: Int
  /// The programs' rows of the reference table, as places in `references`.
  private let rowPlaces: [Int]
  private let references: [[Double]]
  private let paperReferences: [[Double]]
  private let totals: [[Double]]
  private let groupPlaces: [Int]
  private let papers: [[Double]]
  /// The shocks that programs share as levels between 0 and 1, worked out once for all of them.
  private let referenceLevels: [[Double]]
  private let paperReferenceLevels: [[Double]]
  private let paperLevels: [[Double]]

  /// What is drawn for a program.
  public struct Program: Sendable, Hashable {
    /// The row of the reference table; lines under one row have the same reference in every cycle.
    public let row: String
    /// Where its line stands among the others.
    public let place: JointPlace

    /// A program.
    public init(row: String, place: JointPlace) {
      self.row = row
      self.place = place
    }
  }

  /// Draws shocks.
  ///
  /// - Parameters:
  ///   - programs: the programs, each distinct line once.
  ///   - movements: the covariances of their own movements.
  ///   - rowShare: how much of the variance of a row's yearly change all rows share, 0 ... 1.
  ///   - paperRowShare: the same for the papers' rows.
  public init(
    _ programs: [Program], movements: Matrix, rowShare: Double, paperRowShare: Double, settings: JointSettings
  ) {
    let rows = Set(programs.map(\.row)).sorted()
    let groups = Set(programs.map(\.place.group)).sorted()
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let groupsByNumber = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    count = settings.draws
    rowPlaces = programs.map { places[$0.row] ?? 0 }
    groupPlaces = programs.map { groupsByNumber[$0.place.group] ?? 0 }
    let draw = { (stream: Int, covariance: Matrix) in
      NormalCopula(covariance: covariance).scores(
        draws: settings.draws, seed: SeededGenerator(seed: settings.seed).stream(stream).seed,
        jobs: settings.jobs)
    }
    references = draw(0, Self.equalShare(rowShare, rows.count)).map(Self.evened)
    paperReferences = draw(1, Self.equalShare(paperRowShare, rows.count)).map(Self.evened)
    totals = draw(2, movements)
    // One school sets the lines of all its papers: programs of a school have their movement in common.
    papers = draw(3, Self.equalShare(0, groups.count))
    referenceLevels = references.map(Self.levels)
    paperReferenceLevels = paperReferences.map(Self.levels)
    paperLevels = papers.map(Self.levels)
  }

  /// The shocks of a program in a simulated cycle.
  public func shocks(of program: Int, in cycle: Int) -> LineShocks {
    let row = rowPlaces[program]
    return LineShocks(
      reference: references[row][cycle], paperReference: paperReferences[row][cycle],
      total: totals[program][cycle], papers: papers[groupPlaces[program]][cycle])
  }

  /// The shocks of a program in every cycle, as levels of the distributions they move.
  func levels(of program: Int, dependence: Double) -> ShockLevels {
    let row = rowPlaces[program]
    let (own, group) = (totals[program], groupPlaces[program])
    return ShockLevels(
      reference: referenceLevels[row], paperReference: paperReferenceLevels[row],
      total: Self.levels(own), totalShock: own,
      papers: dependence == 0
        ? paperLevels[group] : Self.levels(LineShocks.papers(papers[group], own, dependence: dependence)))
  }

  private static func levels(_ scores: [Double]) -> [Double] {
    let normal = NormalDistribution()
    return scores.map(normal.cdf)
  }

  private static func equalShare(_ share: Double, _ count: Int) -> Matrix {
    var covariance = Matrix(rows: count, columns: count, repeating: min(max(share, 0), 1))
    for index in 0..<count { covariance[index, index] = 1 }
    return covariance
  }

  /// Scores moved to even levels: the draws then have the reference's distribution exactly.
  private static func evened(_ scores: [Double]) -> [Double] {
    let normal = NormalDistribution()
    return EvenLevels.of(scores).map(normal.quantile)
  }
}

/// What moves one program in every simulated cycle, as levels between 0 and 1.
struct ShockLevels {
  let reference: [Double]
  let paperReference: [Double]
  let total: [Double]
  /// The shock behind `total`.
  let totalShock: [Double]
  let papers: [Double]
}

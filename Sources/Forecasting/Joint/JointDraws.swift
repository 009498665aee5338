/// What some lines might all be together: one value per line in each draw.
///
/// Each line alone has its forecast distribution exactly, but for the spacing of the draws; together they move
/// as shared shocks have moved them.
public struct JointDraws: Sendable, Equatable {
  /// The number of draws.
  public let count: Int
  /// The values of each line, draw after draw.
  public let lines: [[Double]]

  /// Draws of some lines, all of the same number.
  public init(lines: [[Double]]) {
    let count = lines.first?.count ?? 0
    precondition(lines.allSatisfy { $0.count == count }, "every line has a value in every draw")
    self.count = count
    self.lines = lines
  }

  /// Draws of lines that go together by a copula, each with its own quantile function.
  ///
  /// - Parameters:
  ///   - copula: how the lines go together.
  ///   - quantile: the quantile of a line at a level between 0 and 1.
  public init(
    _ copula: NormalCopula, draws: Int, seed: UInt64, jobs: Int = 1,
    quantile: @Sendable (_ line: Int, _ level: Double) -> Double
  ) {
    let scores = copula.scores(draws: draws, seed: seed, jobs: jobs)
    let parts = Parallel.blocks(of: copula.count, blockSize: 1, jobs: jobs) { block in
      let line = block.lowerBound
      return EvenLevels.of(scores[line]).map { quantile(line, $0) }
    }
    self.init(lines: parts)
  }

  /// The draws in which a score clears a line: it is at least the line, or at most where lower is harder.
  public func clearing(_ line: Int, with score: Double, direction: Scale.Direction = .higherIsHarder)
    -> DrawSet
  {
    let values = lines[line]
    return DrawSet(count) { direction == .higherIsHarder ? values[$0] <= score : values[$0] >= score }
  }
}

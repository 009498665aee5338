/// How lines are drawn together.
public struct JointSettings: Sendable, Equatable {
  /// The number of draws.
  public let draws: Int
  /// What they start from.
  public let seed: UInt64
  /// The number of threads; it changes no bit.
  public let jobs: Int

  /// Settings; 16,384 draws give a chance of one half within 0.4 points.
  public init(draws: Int = 16_384, seed: UInt64 = 1, jobs: Int = 1) {
    precondition(draws > 0 && jobs > 0, "draws and jobs are positive")
    self.draws = draws
    self.seed = seed
    self.jobs = jobs
  }
}

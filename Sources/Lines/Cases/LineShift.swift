/// How far a scenario moves a line before floor, lattice and limits have their say.
public struct LineShift: Sendable, Equatable {
  /// The mean shift, in marks.
  public let mean: Double
  /// The variance of the shift: how well the effect is known.
  public let variance: Double

  /// A shift.
  public init(mean: Double, variance: Double) {
    self.mean = mean
    self.variance = max(variance, 0)
  }
}
